package org.huiyin.engine.form;

import java.util.HashMap;
import java.util.Map;

/**
 * What a capability lets the engine know after it has stored a submit: decisions, ids and dates,
 * nothing personal.
 */
public final class Taken {

  private final Map<String, Object> kept = new HashMap<>();
  private final Map<String, Object> passed = new HashMap<>();

  /** A process variable that later steps of the model decide by. */
  public Taken keep(String name, Object value) {
    kept.put(name, value);
    return this;
  }

  /** A transient variable: there for the steps up to the next wait state, never stored. */
  public Taken pass(String name, Object value) {
    passed.put(name, value);
    return this;
  }

  public Map<String, Object> kept() {
    return kept;
  }

  public Map<String, Object> passed() {
    return passed;
  }
}
