package org.huiyin.report;

import java.util.EnumSet;
import java.util.Set;

/** What is counted: rows of one view of migration V53. */
enum Relation {
  ENTRY("huiyin.counted_entry", "entry_id", Breakdown.ofMatters()),
  CASE("huiyin.counted_case", "case_id", Breakdown.ofMatters()),
  CLOCK("huiyin.counted_clock", "clock_id", Breakdown.ofMatters()),
  REFERRAL("huiyin.counted_referral", "referral_id", EnumSet.allOf(Breakdown.class)),
  SUPERVISION("huiyin.counted_supervision", "notice_id", EnumSet.allOf(Breakdown.class));

  private final String view;
  private final String id;
  private final Set<Breakdown> breakdowns;

  Relation(String view, String id, Set<Breakdown> breakdowns) {
    this.view = view;
    this.id = id;
    this.breakdowns = breakdowns;
  }

  String view() {
    return view;
  }

  String id() {
    return id;
  }

  boolean has(Breakdown breakdown) {
    return breakdowns.contains(breakdown);
  }
}
