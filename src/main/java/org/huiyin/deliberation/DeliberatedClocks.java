package org.huiyin.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.Wording;
import org.huiyin.petition.ReceiptClocks;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the chosen way does to the clocks. By which line of the profile we notify and handle, the
 * decision table says once more, with what was decided; that nothing we handle is without a term,
 * and that deliberating gives nobody more time, is said here (rules.md, "Ways, papers, remedies").
 */
@Component
public class DeliberatedClocks {

  private static final String NONE = "NONE";

  /** What is answered with the decision itself. */
  private static final Set<String> ANSWERED_AT_ONCE = Set.of("REDIRECT", "DECLINE");

  private static final Wording AS_NOTICE =
      new Wording("本件以答复代告知，不晚于告知期限", "the answer is the notice too, and not later than its day");

  private final Deadlines deadlines;
  private final ReceiptClocks fromReceipt;
  private final Clock clock;

  DeliberatedClocks(Deadlines deadlines, ReceiptClocks fromReceipt, Clock clock) {
    this.deadlines = deadlines;
    this.fromReceipt = fromReceipt;
    this.clock = clock;
  }

  /**
   * @param noticeTerm and handlingTerm lines of the deadline profile, or {@code NONE}
   * @throws Refusal when the table leaves what we handle without a term
   */
  @Transactional
  public void follow(long caseId, String route, String noticeTerm, String handlingTerm) {
    LocalDate today = LocalDate.now(clock);
    deadlines.stop(caseId, "DELIBERATION", today);
    if (deadlines.running(caseId, "NOTICE").isPresent() && !NONE.equals(noticeTerm)) {
      count(caseId, "NOTICE", noticeTerm);
    }
    if (!NONE.equals(handlingTerm)) {
      count(caseId, "HANDLING", handlingTerm);
    } else if ("DIRECT".equals(route)) {
      throw new Refusal(Fault.at("legalRoute", "deliberation.no-handling-term"));
    } else {
      deadlines.stop(caseId, "HANDLING", today);
    }
    if (ANSWERED_AT_ONCE.contains(route)) {
      startReply(caseId, today);
    }
  }

  /** The answer is the notice too, where none has been given: it goes by the notice's day. */
  private void startReply(long caseId, LocalDate today) {
    LocalDate due = deadlines.wouldEnd("REPLY", today);
    LocalDate notice =
        deadlines
            .running(caseId, "NOTICE")
            .map(Deadline::dueOn)
            .filter(day -> day.isBefore(due) && !day.isBefore(today))
            .orElse(null);
    if (notice == null) {
      deadlines.start(caseId, "REPLY", "REPLY", today);
    } else {
      deadlines.startUntil(caseId, "REPLY", "REPLY", today, notice, AS_NOTICE);
    }
  }

  private void count(long caseId, String clockName, String term) {
    if (deadlines.running(caseId, clockName).filter(d -> d.profileKey().equals(term)).isEmpty()) {
      fromReceipt.countAnew(caseId, clockName, term);
    }
  }
}
