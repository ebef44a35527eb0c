package org.huiyin.petition;

import java.util.Optional;

/**
 * What the decision tables say of a live case, those that its order of work is bound to; asked once
 * more when what they were asked with turns out to be wrong.
 */
public interface MatterTables {

  /**
   * What the tables are asked with.
   *
   * @param registerNumber not asked for the terms to be
   * @param route and legalRoute as decided, {@code null} before
   */
  record Matter(
      String registerNumber,
      String purpose,
      String category,
      String channel,
      String source,
      boolean anonymous,
      String route,
      String legalRoute,
      boolean simplified) {}

  /** Lines of the deadline profile, or {@code NONE}. */
  record Terms(String notice, String handling) {}

  record Advice(String route, String ground, String legalRoute, String reason) {}

  /** Empty where no order of work runs, as of an imported matter that nobody has released. */
  Optional<Terms> terms(Matter matter);

  /** Of a matter whose order of work is to begin: by the tables that it will be bound to. */
  Terms termsToBe(Matter matter);

  /** As for the terms. */
  Optional<Advice> advice(Matter matter);
}
