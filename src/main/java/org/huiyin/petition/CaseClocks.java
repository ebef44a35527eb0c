package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.Deadlines.Start;
import org.huiyin.deadline.Wording;
import org.huiyin.petition.MatterTables.Terms;
import org.huiyin.petition.Registration.FromAbove;
import org.huiyin.petition.Registration.Reception;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clocks that a registered case starts. The law's run from the day on which the petition was
 * received, whenever it was typed in; our own inner term for deliberation from the day of
 * registration.
 */
@Component
public class CaseClocks {

  private static final String NONE = "NONE";
  private static final String DIRECT = "DIRECT";

  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final ReceiptClocks fromReceipt;
  private final Clock clock;

  CaseClocks(JdbcClient jdbc, Deadlines deadlines, ReceiptClocks fromReceipt, Clock clock) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.fromReceipt = fromReceipt;
    this.clock = clock;
  }

  private record Days(
      LocalDate receivedOn, long entryId, LocalDate reportDueOn, String sourceOrgan) {}

  /**
   * @param noticeTerm and handlingTerm lines of the deadline profile, or {@code NONE}
   */
  public void start(long caseId, boolean noticeOwed, String noticeTerm, String handlingTerm) {
    Days days =
        jdbc.sql(
                """
                SELECT c.received_on, e.id AS entry_id, e.report_due_on, e.source_organ FROM huiyin.petition_case c
                JOIN huiyin.register_entry e ON e.case_id = c.id AND NOT e.further WHERE c.id = ?
                """)
            .param(caseId)
            .query(Days.class)
            .single();
    List<Start> legal = new ArrayList<>();
    if (noticeOwed && !NONE.equals(noticeTerm)) {
      legal.add(new Start("NOTICE", noticeTerm));
    }
    if (!NONE.equals(handlingTerm)) {
      legal.add(new Start("HANDLING", handlingTerm));
    }
    LocalDate today = LocalDate.now(clock);
    if (days.receivedOn().equals(today)) {
      legal.add(new Start("DELIBERATION", "DELIBERATION"));
      deadlines.start(caseId, today, legal);
    } else {
      deadlines.start(caseId, days.receivedOn(), legal);
      deadlines.start(caseId, "DELIBERATION", "DELIBERATION", today);
    }
    if (days.reportDueOn() != null) {
      oweReport(caseId, days.entryId(), days.receivedOn(), days.reportDueOn(), days.sourceOrgan());
    }
  }

  /** Whether the matter comes from an old book and has begun here. */
  boolean isOld(long caseId) {
    return fromReceipt.isOld(caseId);
  }

  /** Whether a clock of this line of the profile, or {@code NONE}, would still have its day. */
  public boolean isAhead(String term, LocalDate receivedOn) {
    return !NONE.equals(term) && fromReceipt.isAhead(term, receivedOn);
  }

  /**
   * Of a matter from an old book that begins here: from the day of its receipt the clocks whose day
   * is still to come.
   */
  public void startAhead(long caseId, boolean noticeOwed, Terms terms) {
    List<Start> legal = new ArrayList<>();
    if (noticeOwed && !NONE.equals(terms.notice())) {
      legal.add(new Start("NOTICE", terms.notice()));
    }
    if (!NONE.equals(terms.handling())) {
      legal.add(new Start("HANDLING", terms.handling()));
    }
    fromReceipt.begin(caseId, legal);
  }

  /**
   * What an organ above sent us on a live matter wants a report by its own day, whatever the others
   * want.
   */
  void furtherEntry(long caseId, long entryId, Reception reception) {
    FromAbove above = reception.fromAbove();
    if (above != null && above.reportDueOn() != null) {
      oweReport(caseId, entryId, reception.occurredOn(), above.reportDueOn(), above.organ());
    }
  }

  private void oweReport(long caseId, long entryId, LocalDate from, LocalDate until, String organ) {
    deadlines.startUntil(
        caseId,
        OwnReports.clock(entryId),
        "REFERRAL_REPORT",
        from,
        until,
        new Wording(organ, organ));
  }

  /**
   * The matter is of another kind than was written down: the running clocks follow their line of
   * the profile, from the day of receipt. What was extended stands, and what the presidium handles
   * itself keeps its term; what was done stays done.
   */
  void termsCorrected(long caseId, String route, Terms terms) {
    follow(caseId, "NOTICE", terms.notice(), false);
    if (!NONE.equals(terms.handling())) {
      follow(caseId, "HANDLING", terms.handling(), route == null || DIRECT.equals(route));
    } else if (!DIRECT.equals(route)) {
      deadlines.stop(caseId, "HANDLING", LocalDate.now(clock));
    }
  }

  private void follow(long caseId, String clockName, String term, boolean begin) {
    Optional<Deadline> running = deadlines.running(caseId, clockName);
    boolean other =
        running.map(d -> !d.profileKey().equals(term) && d.extension().isEmpty()).orElse(begin);
    if (other && !NONE.equals(term)) {
      fromReceipt.countAnew(caseId, clockName, term);
    }
  }

  /** The day of an entry was wrong: the report that it asks for is counted from the right one. */
  void occurredOnCorrected(long caseId, long entryId, LocalDate right) {
    String report = OwnReports.clock(entryId);
    if (deadlines.running(caseId, report).isPresent()) {
      deadlines.correctStart(caseId, report, right);
    }
  }

  /** The organ above wants its report by another day than was written down, or wants one at all. */
  void reportDueCorrected(long caseId, long entryId, LocalDate from, LocalDate until) {
    deadlines.stop(caseId, OwnReports.clock(entryId), LocalDate.now(clock));
    String organ =
        jdbc.sql("SELECT source_organ FROM huiyin.register_entry WHERE id = ?")
            .param(entryId)
            .query((row, n) -> Optional.ofNullable(row.getString(1)))
            .single()
            .orElse("");
    oweReport(caseId, entryId, from, until, organ);
  }

  /**
   * The running clocks that were counted from the wrong day are counted anew from the right one,
   * with the extension that was granted; after them those that must not outlast the handling. Task
   * and timer move along.
   *
   * @throws org.huiyin.refusal.Refusal when the extension was granted after the day that would have
   *     been the last
   */
  void receivedOnCorrected(long caseId, LocalDate wrong, LocalDate right) {
    fromReceipt.receivedOnCorrected(caseId, wrong, right);
    deadlines
        .running(caseId, "REWORK")
        .ifPresent(d -> deadlines.correctStart(caseId, d.clock(), d.startedOn()));
  }
}
