package org.huiyin.report;

import java.util.EnumSet;
import java.util.Set;

/** By what a figure is broken down. */
public enum Breakdown {
  CHANNEL("channel", false),
  PURPOSE("purpose", false),
  /** The four kinds of trouble of the source document, and the rest (domain.md 4.3). */
  SEED_GROUP("coalesce(seed_group, '')", false),
  CATEGORY("category", false),
  VILLAGE("coalesce(village, '')", true),
  ORIGIN("origin", false),
  WAY("coalesce(way, '')", false),
  /** By which group it was first registered; empty: the office. */
  GROUP("coalesce(first_group, '')", true),
  UNIT("unit", true);

  private final String expression;
  private final boolean local;

  Breakdown(String expression, boolean local) {
    this.expression = expression;
    this.local = local;
  }

  static Set<Breakdown> ofMatters() {
    return EnumSet.complementOf(EnumSet.of(UNIT));
  }

  String expression() {
    return expression;
  }

  /** Tells where a matter is from or who has it: sealed cases are never in it (rules.md). */
  boolean isLocal() {
    return local;
  }
}
