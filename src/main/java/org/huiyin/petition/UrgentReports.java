package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.huiyin.audit.Actor;
import org.huiyin.deadline.Deadlines;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.petition.CaseActs.Kind;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A major or urgent matter (信访条例 2022, art. 25) is reported at once, at any hour: by message, and
 * by telephone with a task that records who was told and when. By when, the deadline profile says
 * (URGENT_REPORT, counted from the minute of the report); after that the chair is told again.
 */
@Component
public class UrgentReports {

  /** Runs from the report to the telephone call that is written down. */
  static final String CLOCK = "URGENT_REPORT";

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final JdbcClient jdbc;
  private final CaseActs acts;
  private final CaseTeam team;
  private final PetitionProcess process;
  private final Deadlines deadlines;
  private final Outbox outbox;
  private final Clock clock;

  UrgentReports(
      JdbcClient jdbc,
      CaseActs acts,
      CaseTeam team,
      PetitionProcess process,
      Deadlines deadlines,
      Outbox outbox,
      Clock clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.team = team;
    this.process = process;
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A live case turns out to be urgent.
   *
   * @throws Refusal when it is being reported already, or without a reason
   */
  @Transactional
  public void report(long caseId, String reason, Actor by) {
    acts.lock(caseId);
    acts.enterOpen(caseId, by);
    if (reason == null || reason.isBlank()) {
      throw new Refusal(Fault.at("wording", "petition.act.wording-missing"));
    }
    if (isUnderWay(caseId)) {
      throw new Refusal(Fault.of("petition.act.urgent-already"));
    }
    begin(caseId, reason, by);
    process.reportUrgently(team.numberOf(caseId));
  }

  /**
   * A step says that the matter is urgent: registering, deliberating. As for a live case, once the
   * step has brought the process to where it waits, and in the same transaction. What is being
   * reported already is not reported twice; why it is urgent is added.
   */
  public void reportWithStep(long caseId, String caseNumber, String reason, Actor by) {
    acts.lock(caseId);
    if (isUnderWay(caseId)) {
      acts.add(caseId, Kind.URGENT_REPORT, LocalDate.now(clock), reason, by);
      return;
    }
    begin(caseId, reason, by);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            process.reportUrgently(caseNumber);
          }
        });
  }

  /** Asked of a locked case; what this transaction knew of its clocks before may be out of date. */
  private boolean isUnderWay(long caseId) {
    deadlines.forget(caseId);
    return deadlines.running(caseId, CLOCK).isPresent();
  }

  private void begin(long caseId, String reason, Actor by) {
    jdbc.sql("UPDATE huiyin.petition_case SET urgent = true WHERE id = ? AND NOT urgent")
        .param(caseId)
        .update();
    acts.add(caseId, Kind.URGENT_REPORT, LocalDate.now(clock), reason, by);
    deadlines.start(
        caseId, CLOCK, CLOCK, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    tell(caseId);
  }

  /** Why the case is urgent, as it was said last. */
  public String reason(long caseId) {
    return jdbc.sql(
            "SELECT wording FROM huiyin.case_act WHERE case_id = ? AND kind = 'URGENT_REPORT' ORDER BY id DESC LIMIT 1")
        .param(caseId)
        .query(String.class)
        .single();
  }

  /** Somebody has been told by telephone: who, by whom, when. */
  @Transactional
  public void telephoned(long caseId, Call call, Actor by) {
    if (call.at().isAfter(OffsetDateTime.now(clock))) {
      throw new Refusal(Fault.at("reportedAt", "petition.act.call-in-future"));
    }
    String wording =
        String.join(" · ", call.to(), call.by(), MINUTE.format(call.at()), call.note());
    acts.add(caseId, Kind.TELEPHONED, LocalDate.now(clock), wording, by);
    deadlines.stop(caseId, CLOCK, call.at());
  }

  /**
   * @param note what was said, empty when nothing was noted
   */
  public record Call(String to, String by, OffsetDateTime at, String note) {}

  /** Those who lead are told at once. */
  private void tell(long caseId) {
    outbox.put(
        acts.message(
            caseId,
            "reportUrgently",
            team.chair(caseId),
            Urgency.URGENT,
            "urgent:" + caseId + ":" + reports(caseId)));
  }

  /** The time has gone and nobody has written down whom he telephoned. */
  @Transactional
  public void escalate(long caseId) {
    outbox.put(
        acts.message(
            caseId,
            "urgentReportMissing",
            team.chair(caseId),
            Urgency.URGENT,
            "urgent-missing:" + caseId + ":" + reports(caseId)));
  }

  private int reports(long caseId) {
    return jdbc.sql(
            "SELECT count(*) FROM huiyin.case_act WHERE case_id = ? AND kind = 'URGENT_REPORT'")
        .param(caseId)
        .query(Integer.class)
        .single();
  }
}
