package org.huiyin.casefile;

import java.util.Collection;
import java.util.Map;
import org.huiyin.audit.Actor;

/** Cards of tasks that belong to no single case, or whose people may not open its file. */
public interface OtherCards {

  /** By task; of what is none of these, or not for this reader, there is no card. */
  Map<String, Card> of(Collection<String> taskIds, Actor reader);
}
