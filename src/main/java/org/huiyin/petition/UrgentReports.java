package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.huiyin.audit.Actor;
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
 * by telephone with a task that records who was told and when; after two hours without it the chair
 * is told again.
 */
@Component
public class UrgentReports {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final JdbcClient jdbc;
  private final CaseActs acts;
  private final CaseTeam team;
  private final PetitionProcess process;
  private final Outbox outbox;
  private final Clock clock;

  UrgentReports(
      JdbcClient jdbc,
      CaseActs acts,
      CaseTeam team,
      PetitionProcess process,
      Outbox outbox,
      Clock clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.team = team;
    this.process = process;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A live case turns out to be urgent. */
  @Transactional
  public void report(long caseId, String reason, Actor by) {
    acts.enterOpen(caseId, by);
    if (reason == null || reason.isBlank()) {
      throw new Refusal(Fault.at("wording", "petition.act.wording-missing"));
    }
    jdbc.sql("UPDATE huiyin.petition_case SET urgent = true WHERE id = ?").param(caseId).update();
    acts.add(caseId, Kind.URGENT_REPORT, LocalDate.now(clock), reason, by);
    tell(caseId);
    process.reportUrgently(team.numberOf(caseId));
  }

  /**
   * Registered as urgent: as for a live case, once the registration has brought the process to
   * where it waits, and in the same transaction.
   */
  void reportWithRegistration(Registered registered, String reason, Actor by) {
    long caseId = registered.caseId();
    jdbc.sql("UPDATE huiyin.petition_case SET urgent = true WHERE id = ? AND NOT urgent")
        .param(caseId)
        .update();
    acts.add(caseId, Kind.URGENT_REPORT, LocalDate.now(clock), reason, by);
    tell(caseId);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            process.reportUrgently(registered.caseNumber());
          }
        });
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

  /** Two hours have gone and nobody has written down whom he telephoned. */
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
