package org.huiyin.deadline;

import java.util.Map;

/**
 * The terms that the house counts by, as the office has set them.
 *
 * @param version counts up with each change; every explanation names the one it was counted by
 */
public record DeadlineProfile(
    int version, Map<String, Term> terms, ReminderRule reminders, OfficeHours officeHours) {

  public DeadlineProfile {
    terms = Map.copyOf(terms);
  }

  public Term term(String key) {
    Term term = terms.get(key);
    if (term == null) {
      throw new IllegalArgumentException(
          "The deadline profile, version " + version + ", has no line " + key);
    }
    return term;
  }

  /**
   * How many working days a person has to sign a letter; an office's profile from before this line
   * has the days for signing a referral.
   */
  int signingDays() {
    return terms.getOrDefault("LETTER_SIGNING", term("SIGN")).amount();
  }
}
