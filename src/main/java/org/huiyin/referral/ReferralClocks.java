package org.huiyin.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.Wording;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Township;
import org.huiyin.referral.Referral.Kind;
import org.springframework.stereotype.Component;

/**
 * The clocks of one part: the report back runs from the day on which the letter went out to the day
 * printed in it, and nothing stops it but the report.
 */
@Component
class ReferralClocks {

  static final String REPORT_BACK = "REPORT_BACK";
  static final String SIGN = "SIGN";
  static final String OBJECTION = "OBJECTION";
  static final List<String> ALL = List.of(REPORT_BACK, SIGN, OBJECTION);

  private final Deadlines deadlines;
  private final Organisation organisation;

  ReferralClocks(Deadlines deadlines, Organisation organisation) {
    this.deadlines = deadlines;
    this.organisation = organisation;
  }

  void wentOut(Referral referral, LocalDate on) {
    if (referral.kind() == Kind.TRANSFER) {
      deadlines.start(referral.caseId(), referral.reportBack(), "TRANSFER_ANSWER", on);
    } else {
      until(referral, "REFERRAL_REPORT", on, referral.dueOn());
    }
    deadlines.start(referral.caseId(), referral.clock(SIGN), "SIGN", on);
  }

  /**
   * Of a unit that has had it since before this house: its day, and nothing to sign for.
   *
   * @return the last day
   */
  LocalDate atWork(Referral referral, LocalDate since) {
    if (referral.kind() == Kind.TRANSFER) {
      deadlines.start(referral.caseId(), referral.reportBack(), "TRANSFER_ANSWER", since);
    } else {
      until(referral, "REFERRAL_REPORT", since, referral.dueOn());
    }
    return due(referral, REPORT_BACK).orElseThrow();
  }

  /** Five working days to object run from the day of receipt (信访条例 2022, art. 23(3)). */
  void received(Referral referral, LocalDate on) {
    deadlines.stop(referral.caseId(), referral.clock(SIGN), on);
    deadlines.start(referral.caseId(), referral.clock(OBJECTION), "OBJECTION_TO_REFERRAL", on);
  }

  void ended(Referral referral, LocalDate on) {
    ALL.forEach(name -> deadlines.stop(referral.caseId(), referral.clock(name), on));
  }

  /**
   * @param until the day for the reworked report, or {@code null} for the house's own term
   */
  void rework(Referral referral, LocalDate on, LocalDate until) {
    if (until == null) {
      deadlines.start(referral.caseId(), referral.reportBack(), "REWORK", on);
    } else {
      until(referral, "REWORK", on, until);
    }
  }

  /** The transfer was not answered: it is an assignment from today on, by its own day. */
  LocalDate assigned(Referral referral, LocalDate on) {
    deadlines.stop(referral.caseId(), referral.reportBack(), on);
    return deadlines.start(referral.caseId(), referral.reportBack(), "REFERRAL_REPORT", on).dueOn();
  }

  private void until(Referral referral, String line, LocalDate from, LocalDate until) {
    String setBy = organisation.township().map(Township::presidiumName).orElse("");
    deadlines.startUntil(
        referral.caseId(), referral.reportBack(), line, from, until, new Wording(setBy, setBy));
  }

  Optional<LocalDate> due(Referral referral, String name) {
    return deadlines.dueOn(referral.caseId(), referral.clock(name));
  }

  /** The last day of handling where that clock runs. */
  LocalDate handlingDue(long caseId) {
    return deadlines.of(caseId).stream()
        .filter(d -> d.runs() && d.clock().equals("HANDLING"))
        .map(d -> d.dueOn())
        .findFirst()
        .orElse(null);
  }
}
