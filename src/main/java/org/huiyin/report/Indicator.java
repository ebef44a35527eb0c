package org.huiyin.report;

import static org.huiyin.report.Measure.AVERAGE;
import static org.huiyin.report.Measure.COUNT;
import static org.huiyin.report.Measure.SHARE;
import static org.huiyin.report.Measure.SUM;
import static org.huiyin.report.Relation.CASE;
import static org.huiyin.report.Relation.CLOCK;
import static org.huiyin.report.Relation.ENTRY;
import static org.huiyin.report.Relation.REFERRAL;
import static org.huiyin.report.Relation.SUPERVISION;

/**
 * What is counted (domain.md §6). The definition that is printed beside a figure is the text {@code
 * figures.definition.<name>}; the SQL here is the same in other words, and the list behind a figure
 * is the rows that it names.
 *
 * <p>{@code :from}, {@code :until} are the days of the period, {@code :today} the day of asking,
 * {@code :collective} the headcount from which a visit is a collective one.
 */
public enum Indicator {
  /** 信访总量. */
  ENTRIES(ENTRY, "occurred_on", "true", COUNT),
  PERSON_TIMES(ENTRY, "occurred_on", "true", SUM),
  LETTERS(ENTRY, "occurred_on", "channel = 'LETTER'", COUNT),
  VISITS(ENTRY, "occurred_on", "channel = 'VISIT'", COUNT),
  VISIT_PERSON_TIMES(ENTRY, "occurred_on", "channel = 'VISIT'", SUM),
  APPEALS_AND_REQUESTS(ENTRY, "occurred_on", "purpose IN ('APPEAL', 'REQUEST')", COUNT),
  SUGGESTIONS(ENTRY, "occurred_on", "purpose = 'SUGGESTION'", COUNT),
  FIRST_TIMES(ENTRY, "occurred_on", "NOT repeated", COUNT),
  REPEATS(ENTRY, "occurred_on", "repeated", COUNT),
  REPEAT_RATE(ENTRY, "occurred_on", "true", SHARE, "repeated"),
  COLLECTIVE_VISITS(ENTRY, "occurred_on", "channel = 'VISIT' AND headcount >= :collective", COUNT),
  COLLECTIVE_PERSON_TIMES(
      ENTRY, "occurred_on", "channel = 'VISIT' AND headcount >= :collective", SUM),
  JOINT_LETTERS(ENTRY, "occurred_on", "joint_signed", COUNT),
  SKIP_LEVEL_VISITS(ENTRY, "occurred_on", "skip_level", COUNT),
  /** The presidium's stream (domain.md R16) and that of groups and deputies (R23). */
  STREAM_OF_OFFICE(ENTRY, "occurred_on", "first_group IS NULL", COUNT),
  STREAM_OF_OFFICE_PERSON_TIMES(
      ENTRY, "occurred_on", "first_group IS NULL AND channel = 'VISIT'", SUM),
  STREAM_OF_GROUPS(ENTRY, "occurred_on", "first_group IS NOT NULL", COUNT),
  STREAM_OF_GROUPS_PERSON_TIMES(
      ENTRY, "occurred_on", "first_group IS NOT NULL AND channel = 'VISIT'", SUM),
  CASES(CASE, "received_on", "true", COUNT),
  CARRIED_IN(
      CASE, null, "received_on < :from AND (settled_on IS NULL OR settled_on >= :from)", COUNT),
  CARRIED_OUT(
      CASE, null, "received_on <= :until AND (settled_on IS NULL OR settled_on > :until)", COUNT),
  SETTLED(CASE, "settled_on", "true", COUNT),
  SETTLED_RATE(CASE, "received_on", "true", SHARE, "settled_on <= :until"),
  NOTICE_ON_TIME(CLOCK, "due_on", "clock = 'NOTICE'", SHARE, "NOT " + LateClocks.SQL),
  HANDLED_ON_TIME(CLOCK, "due_on", "clock = 'HANDLING'", SHARE, "NOT " + LateClocks.SQL),
  REPORTED_BACK(REFERRAL, "due_on", "kind <> 'TRANSFER'", SHARE, "reported_on IS NOT NULL"),
  REPORTED_BACK_ON_TIME(REFERRAL, "due_on", "kind <> 'TRANSFER'", SHARE, "reported_on <= due_on"),
  SUPERVISION_STRUCK_OFF(SUPERVISION, "notice_on", "true", SHARE, "struck_off_on IS NOT NULL"),
  RATED(CLOCK, "due_on", "clock = 'RATING'", SHARE, "satisfaction IS NOT NULL"),
  SATISFIED(
      CASE, "rated_on", "true", SHARE, "satisfaction IN ('SATISFIED', 'BASICALLY_SATISFIED')"),
  SETTLED_IN_VILLAGE(
      CASE, "settled_on", "resolution_level IS NOT NULL", SHARE, "resolution_level = 'VILLAGE'"),
  SETTLED_IN_TOWNSHIP(
      CASE, "settled_on", "resolution_level IS NOT NULL", SHARE, "resolution_level = 'TOWNSHIP'"),
  SETTLED_ABOVE(
      CASE, "settled_on", "resolution_level IS NOT NULL", SHARE, "resolution_level = 'ABOVE'"),
  SETTLED_AT_FIRST_GO(
      CASE,
      "settled_on",
      "NOT of_earlier",
      SHARE,
      """
      NOT EXISTS (SELECT 1 FROM huiyin.register_entry again
        LEFT JOIN huiyin.petition_case next ON next.id = again.case_id
        WHERE (again.case_id = counted.case_id AND again.further OR next.earlier_case_id = counted.case_id)
          AND again.voided_on IS NULL AND again.occurred_on > settled_on
          AND again.occurred_on <= settled_on + 90)
      """),
  DAYS_TO_SETTLE(CASE, "settled_on", "NOT of_earlier", AVERAGE, "settled_on - received_on"),
  /** 件件有着落: must be none (truth 6). */
  WITHOUT_OUTCOME(
      CASE, "settled_on", "state = 'CLOSED' AND NOT has_outcome AND NOT imported", COUNT),
  /** 事事有回音: must be none. */
  WITHOUT_ANSWER(CASE, "settled_on", "state = 'CLOSED' AND NOT answered AND NOT imported", COUNT),
  /** History of old books, counted apart (rules.md, "Outcomes"). */
  OLD_WITHOUT_ANSWER(
      CASE,
      "settled_on",
      "state = 'CLOSED' AND imported AND NOT (answered AND has_outcome)",
      COUNT);

  private final Relation relation;
  private final String day;
  private final String population;
  private final Measure measure;
  private final String counted;

  Indicator(Relation relation, String day, String population, Measure measure) {
    this(relation, day, population, measure, null);
  }

  Indicator(Relation relation, String day, String population, Measure measure, String counted) {
    this.relation = relation;
    this.day = day;
    this.population = population;
    this.measure = measure;
    this.counted = counted;
  }

  Relation relation() {
    return relation;
  }

  public Measure measure() {
    return measure;
  }

  /** Which rows of the relation it is about, a share both those that count and the others. */
  String rows() {
    String inPeriod = day == null ? "true" : day + " BETWEEN :from AND :until";
    return "(" + inPeriod + ") AND (" + population + ")";
  }

  /** Of a share, which of the rows count; of an average, what is averaged. */
  String counted() {
    return counted;
  }

  /** Whether less of it is better: days, repeats, what is left open. */
  boolean isBetterLow() {
    return measure != SHARE || this == REPEAT_RATE || this == SETTLED_ABOVE;
  }

  /** Whether a base for an earlier period can be typed in: a count or sum. */
  public boolean isTypable() {
    return measure == COUNT || measure == SUM;
  }
}
