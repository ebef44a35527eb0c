package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.Deadlines.Start;
import org.huiyin.deadline.Wording;
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
  private static final Set<String> FROM_RECEIPT = Set.of("NOTICE", "HANDLING", OwnReports.CLOCK);

  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final Clock clock;

  CaseClocks(JdbcClient jdbc, Deadlines deadlines, Clock clock) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  private record Days(LocalDate receivedOn, LocalDate reportDueOn, String sourceOrgan) {}

  /**
   * @param noticeTerm and handlingTerm lines of the deadline profile, or {@code NONE}
   */
  public void start(long caseId, boolean noticeOwed, String noticeTerm, String handlingTerm) {
    Days days =
        jdbc.sql(
                """
                SELECT c.received_on, e.report_due_on, e.source_organ FROM huiyin.petition_case c
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
      deadlines.startUntil(
          caseId,
          OwnReports.CLOCK,
          "REFERRAL_REPORT",
          days.receivedOn(),
          days.reportDueOn(),
          new Wording(days.sourceOrgan(), days.sourceOrgan()));
    }
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
    List<Deadline> running = deadlines.of(caseId).stream().filter(Deadline::runs).toList();
    running.stream()
        .filter(d -> FROM_RECEIPT.contains(d.clock()) && d.startedOn().equals(wrong))
        .forEach(d -> deadlines.correctStart(caseId, d.clock(), right));
    running.stream()
        .filter(d -> d.clock().equals("REWORK"))
        .forEach(d -> deadlines.correctStart(caseId, d.clock(), d.startedOn()));
  }
}
