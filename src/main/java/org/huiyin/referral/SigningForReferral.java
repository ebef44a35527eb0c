package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.CaseTeam;
import org.huiyin.referral.Referral.State;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The receiver has the letter (paper F9): signed for, delivered, or objected to. */
@Component
public class SigningForReferral {

  private final JdbcClient jdbc;
  private final ReferralRows rows;
  private final ReferralClocks clocks;
  private final ReferralMessages messages;
  private final ReferralPapers papers;
  private final CaseTeam team;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SigningForReferral(
      JdbcClient jdbc,
      ReferralRows rows,
      ReferralClocks clocks,
      ReferralMessages messages,
      ReferralPapers papers,
      CaseTeam team,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clocks = clocks;
    this.messages = messages;
    this.papers = papers;
    this.team = team;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param on the real day of receipt
   * @param signedBy who signed
   * @param scan the signed receipt, where the office enters it from paper
   */
  @Transactional
  public void sign(long id, LocalDate on, String signedBy, Long scan, Actor by) {
    Referral referral = rows.get(id);
    List<Fault> faults = receipt(referral, on);
    faults.addAll(papers.whyNotScan(referral, scan, by));
    refuse(faults);
    receive(referral, on, "SIGNED", signedBy, State.WORKING);
    papers.attachScan(referral, scan);
    audit.record(by, "SIGN_FOR_REFERRAL", "referral:" + id, referral.caseId(), null);
  }

  /** Whether a delivery that nobody signed for is this person's to record. */
  public boolean isRecordedBy(Referral referral, Actor by) {
    return team.actsAsOffice(by, referral.caseId());
  }

  /** The office records the delivery that nobody has signed for, after three working days. */
  @Transactional
  public void deliver(long id, LocalDate on, Actor by) {
    Referral referral = rows.get(id);
    List<Fault> faults = receipt(referral, on);
    if (!isRecordedBy(referral, by)) {
      faults.add(Fault.at("signing", "referral.delivery-by-office"));
    }
    clocks
        .due(referral, ReferralClocks.SIGN)
        .filter(due -> !LocalDate.now(clock).isAfter(due))
        .ifPresent(due -> faults.add(Fault.at("signing", "referral.delivery-early", day(due))));
    refuse(faults);
    receive(referral, on, "DELIVERED", null, State.WORKING);
    messages.toReceiver(referral, "workOnReferral", referral.dueOn(), "delivered");
    audit.record(by, "DELIVER_REFERRAL", "referral:" + id, referral.caseId(), null);
  }

  /**
   * 不属职权范围, within five working days of receipt; once. The clock runs on.
   *
   * @param received the day of receipt where it is not on record yet
   * @param on the real day of the objection
   * @param scan its paper, where the office enters it from paper, or it is of a day before today
   */
  @Transactional
  public void object(
      long id, LocalDate received, LocalDate on, String reason, Long scan, Actor by) {
    Referral referral = rows.get(id);
    List<Fault> faults = new ArrayList<>();
    if (referral.receivedOn() == null) {
      faults.addAll(receipt(referral, received));
      refuse(faults);
      receive(referral, received, "SIGNED", null, State.OBJECTED);
    }
    LocalDate from = referral.receivedOn() == null ? received : referral.receivedOn();
    LocalDate last = clocks.due(referral, ReferralClocks.OBJECTION).orElseThrow();
    if (on.isAfter(LocalDate.now(clock))) {
      faults.add(future("objectedOn"));
    } else if (on.isBefore(from)) {
      faults.add(Fault.at("objectedOn", "referral.before-receipt", day(from)));
    } else if (on.isAfter(last)) {
      faults.add(Fault.at("objectedOn", "referral.objection-late", day(last)));
    }
    if (objection(id).isPresent()) {
      faults.add(Fault.at("objectedOn", "referral.objected-once"));
    }
    faults.addAll(papers.whyNotScan(referral, scan, on.isBefore(LocalDate.now(clock)), by));
    refuse(faults);
    add(id, on, reason, by);
    papers.attachScan(referral, scan);
    rows.is(id, State.OBJECTED);
    messages.toChair(referral, "decideObjection", "objection");
    audit.record(by, "OBJECT_TO_REFERRAL", "referral:" + id, referral.caseId(), reason);
  }

  /** The chair decides, with a reason. Upheld, the case is deliberated again. */
  @Transactional
  public void decideObjection(long id, boolean upheld, String reason, Actor by) {
    Referral referral = rows.get(id);
    LocalDate today = LocalDate.now(clock);
    String decision = upheld ? "UPHELD" : "DISMISSED";
    jdbc.sql(
            """
            UPDATE huiyin.referral_objection SET decision = ?, decision_reason = ?, decided_by = ?, decided_on = ?
            WHERE referral_id = ?
            """)
        .params(decision, rows.cipher(reason), by.userId(), today, id)
        .update();
    if (upheld) {
      clocks.ended(referral, today);
      rows.ended(id, State.FAILED, today);
      events.publishEvent(new ReferralMoved(referral, State.FAILED, today, by));
    } else {
      rows.is(id, State.WORKING);
    }
    messages.toReceiver(referral, "objection" + decision, referral.dueOn(), "objection-decided");
    audit.record(by, "DECIDE_OBJECTION", "referral:" + id, referral.caseId(), reason);
  }

  /**
   * What was objected.
   *
   * @param enteredBy account
   */
  public record Objection(
      LocalDate on, String reason, String enteredBy, String decision, String decisionReason) {}

  public Optional<Objection> objection(long id) {
    return jdbc.sql(
            "SELECT objected_on, reason, entered_by, decision, decision_reason FROM huiyin.referral_objection WHERE referral_id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Objection(
                    row.getObject(1, LocalDate.class),
                    rows.words(row.getBytes(2)),
                    row.getString(3),
                    row.getString(4),
                    rows.words(row.getBytes(5))))
        .optional();
  }

  private void add(long id, LocalDate on, String reason, Actor by) {
    jdbc.sql(
            "INSERT INTO huiyin.referral_objection (referral_id, objected_on, reason, entered_by) VALUES (?, ?, ?, ?)")
        .params(id, on, rows.cipher(reason), by.userId())
        .update();
  }

  private void receive(
      Referral referral, LocalDate on, String receipt, String signedBy, State state) {
    rows.received(referral.id(), on, receipt, signedBy, state);
    clocks.received(referral, on);
  }

  private List<Fault> receipt(Referral referral, LocalDate on) {
    List<Fault> faults = new ArrayList<>();
    if (on.isAfter(LocalDate.now(clock))) {
      faults.add(future("receivedOn"));
    } else if (on.isBefore(referral.outOn())) {
      faults.add(Fault.at("receivedOn", "referral.before-out", day(referral.outOn())));
    }
    return faults;
  }

  private Fault future(String field) {
    return Fault.at(field, "petition.date-in-future", LocalDate.now(clock).toString());
  }

  private static String day(LocalDate day) {
    return day.toString();
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
  }
}
