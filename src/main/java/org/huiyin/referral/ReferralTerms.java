package org.huiyin.referral;

/** What the table of referral terms, which an office may change, says of a kind of matter. */
public interface ReferralTerms {

  /**
   * @param legalRoute e.g. {@code ART_31_4}, or {@code null}
   * @param belongsTo {@code TOWNSHIP}, {@code COUNTY_STATION} or {@code GROUP}
   */
  Suggestion of(String legalRoute, String category, String belongsTo);

  /**
   * @param kind {@code ASSIGN}, {@code TRANSFER} or {@code REQUEST}
   * @param days calendar days to the report
   */
  record Suggestion(String kind, int days) {}
}
