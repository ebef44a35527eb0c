package org.huiyin.document;

import java.util.Collection;
import java.util.List;

/**
 * Where papers stand together that belong to no single case.
 *
 * @param name e.g. {@code conference:3}
 * @param cases those that its papers tell of, so that each can tell who read them
 */
public record Binder(String name, Collection<Long> cases) {

  public Binder {
    cases = List.copyOf(cases);
  }

  /** As somebody sees it to whom only a part of it is open. */
  public Binder about(Collection<Long> part) {
    return new Binder(name, part);
  }
}
