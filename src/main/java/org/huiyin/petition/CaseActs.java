package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts on the record that leave the order of work as it is: a supplement, urging (催办), passing on
 * (转办), a note. They stop no clock.
 */
@Component
public class CaseActs {

  private final JdbcClient jdbc;
  private final CaseDoors doors;
  private final CaseTeam team;
  private final OpenSteps steps;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  CaseActs(
      JdbcClient jdbc,
      CaseDoors doors,
      CaseTeam team,
      OpenSteps steps,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.doors = doors;
    this.team = team;
    this.steps = steps;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  public enum Kind {
    SUPPLEMENT,
    URGING,
    PASSING_ON,
    NOTE,
    WITHDRAWAL,
    PARTIAL_WITHDRAWAL,
    URGENT_REPORT,
    TELEPHONED,
    VOIDING,
    CORRECTION,
    DEPUTY_TOLD,
    DEPUTY_EXPLAINED,
    OWN_REPORT,
    HAND_OVER
  }

  public record Act(
      Kind kind, LocalDate occurredOn, OffsetDateTime at, String userId, String wording) {}

  /** The petitioner brought something more; of a closed matter that would be a new entry. */
  @Transactional
  public void supplement(long caseId, LocalDate occurredOn, String wording, Actor by) {
    enterToWrite(caseId, occurredOn, wording, by);
    add(caseId, Kind.SUPPLEMENT, occurredOn, wording, by);
  }

  /**
   * A note for the file, also when the case is closed: who looked into the archive, what came back
   * by post.
   */
  @Transactional
  public void note(long caseId, LocalDate occurredOn, String wording, Actor by) {
    doors.admit(by, caseId);
    require(wording, occurredOn);
    add(caseId, Kind.NOTE, occurredOn, wording, by);
  }

  /** Urging (催办): those whose turn it is are told. */
  @Transactional
  public void urge(long caseId, String wording, Actor by) {
    enterOpen(caseId, by);
    require(wording, today());
    long act = add(caseId, Kind.URGING, today(), wording, by);
    outbox.put(
        message(caseId, "urging", steps.peopleAtWork(caseId), Urgency.NORMAL, "urging:" + act));
  }

  /** Passing on (转办): a colleague who may read the case is asked to look at it. */
  @Transactional
  public void passOn(long caseId, Actor to, String wording, Actor by) {
    enterOpen(caseId, by);
    require(wording, today());
    if (!doors.mayRead(to, caseId)) {
      throw new Refusal(Fault.at("to", "petition.act.not-for-that-person"));
    }
    long act = add(caseId, Kind.PASSING_ON, today(), wording, by);
    outbox.put(
        message(caseId, "passingOn", Set.of(to.userId()), Urgency.NORMAL, "passing-on:" + act));
  }

  /**
   * The neighbouring deputy was told the result.
   *
   * @param wording what he has explained to the petitioner by then, or nothing
   */
  public void deputyTold(long caseId, LocalDate on, String wording, Actor by) {
    add(caseId, Kind.DEPUTY_TOLD, on, wording, by);
  }

  /** All acts on a case, the oldest first. */
  public List<Act> of(long caseId) {
    return jdbc.sql(
            "SELECT kind, occurred_on, at, user_id, wording FROM huiyin.case_act WHERE case_id = ? ORDER BY id")
        .param(caseId)
        .query(Act.class)
        .list();
  }

  /**
   * @param occurredOn the real day of what is written down
   * @throws Refusal when the case is not for this person, or over, or there is nothing to write, or
   *     it is still to come
   */
  public void enterToWrite(long caseId, LocalDate occurredOn, String wording, Actor by) {
    enterOpen(caseId, by);
    require(wording, occurredOn);
  }

  /**
   * @throws Refusal when the case is not for this person, or over
   */
  void enterOpen(long caseId, Actor by) {
    doors.admit(by, caseId);
    String state =
        jdbc.sql("SELECT state FROM huiyin.petition_case WHERE id = ?")
            .param(caseId)
            .query(String.class)
            .single();
    if (!state.equals("OPEN")) {
      throw new Refusal(Fault.of("petition.act.case-not-open"));
    }
  }

  /**
   * Lets nobody else change what is answered and who may see it until this has been done: a further
   * entry, the signing of the answer, a correction, an urgent report come one after the other.
   */
  public void lock(long caseId) {
    jdbc.sql("SELECT id FROM huiyin.petition_case WHERE id = ? FOR NO KEY UPDATE")
        .param(caseId)
        .query(Long.class)
        .optional();
  }

  /**
   * @throws Refusal when the case is not for this person, or this is for the office or the chair to
   *     do
   */
  public void enterAsOffice(long caseId, Actor by) {
    doors.admit(by, caseId);
    if (!team.actsAsOffice(by, caseId) && !team.actsAsChair(by, caseId)) {
      throw new Refusal(Fault.of("petition.act.office-only"));
    }
  }

  private void require(String wording, LocalDate occurredOn) {
    if (wording == null || wording.isBlank()) {
      throw new Refusal(Fault.at("wording", "petition.act.wording-missing"));
    }
    Words.within("wording", wording, Words.NOTE);
    if (occurredOn.isAfter(today())) {
      throw new Refusal(Fault.at("occurredOn", "petition.date-in-future", today().toString()));
    }
  }

  long add(long caseId, Kind kind, LocalDate occurredOn, String wording, Actor by) {
    return add(caseId, kind, occurredOn, wording, null, by);
  }

  /**
   * @param reason where the act asks for one, for the audit trail
   */
  long add(long caseId, Kind kind, LocalDate occurredOn, String wording, String reason, Actor by) {
    audit.record(by, kind.name(), "case:" + caseId, caseId, reason);
    return jdbc.sql(
            """
            INSERT INTO huiyin.case_act (case_id, kind, occurred_on, at, user_id, wording)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING id
            """)
        .params(caseId, kind.name(), occurredOn, OffsetDateTime.now(clock), by.userId(), wording)
        .query(Long.class)
        .single();
  }

  Message message(long caseId, String step, Set<String> to, Urgency urgency, String key) {
    return new Message(caseId, team.numberOf(caseId), step, null, to, urgency, key);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
