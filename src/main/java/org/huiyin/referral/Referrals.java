package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.document.LetterNumber;
import org.huiyin.document.LetterNumbers;
import org.huiyin.document.LetterSeries;
import org.huiyin.organisation.Actors;
import org.huiyin.referral.Referral.Kind;
import org.huiyin.referral.Referral.State;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Referrals from their draft to the letter that is out (paper F8). */
@Component("allReferrals")
public class Referrals {

  private final ReferralRows rows;
  private final ReferralClocks clocks;
  private final ReferralMessages messages;
  private final Receivers receivers;
  private final ReferralPaper paper;
  private final LetterNumbers numbers;
  private final Actors actors;
  private final AuditTrail audit;
  private final Clock clock;

  Referrals(
      ReferralRows rows,
      ReferralClocks clocks,
      ReferralMessages messages,
      Receivers receivers,
      ReferralPaper paper,
      LetterNumbers numbers,
      Actors actors,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.clocks = clocks;
    this.messages = messages;
    this.receivers = receivers;
    this.paper = paper;
    this.numbers = numbers;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws org.huiyin.petition.NoSuchCase when there is none of this number
   */
  public Referral get(long id) {
    return rows.get(id);
  }

  /** All of a case, in the order in which they were decided. */
  public List<Referral> of(long caseId) {
    return rows.of(caseId);
  }

  /** Where the order of work of a part begins. */
  public enum Entry {
    /** Whoever drafted it may not sign it: the office words the letter first. */
    DRAFT,
    LETTER,
    OUT
  }

  /** What its receiver has to do first. */
  public enum Arrival {
    SIGN,
    OBJECTED,
    WORK
  }

  public Entry entry(long id) {
    Referral referral = rows.get(id);
    if (referral.state() != State.DRAFTED) {
      return Entry.OUT;
    }
    return actors.actor(referral.draftedBy()).isIn("chair") ? Entry.DRAFT : Entry.LETTER;
  }

  public Arrival arrival(long id) {
    return switch (rows.get(id).state()) {
      case DRAFTED, OUT -> Arrival.SIGN;
      case OBJECTED -> Arrival.OBJECTED;
      default -> Arrival.WORK;
    };
  }

  /**
   * The office words the letter anew.
   *
   * @throws Refusal with every reason why it could not go like this
   */
  @Transactional
  public void redraft(
      long id,
      Kind kind,
      String part,
      String requirement,
      String contact,
      LocalDate due,
      Actor by) {
    Referral referral = rows.get(id);
    check(referral, kind, due, "kind");
    LocalDate printed = kind == Kind.TRANSFER ? null : due;
    rows.redraft(id, kind, part, requirement, contact, printed, by);
    audit.record(by, "DRAFT_REFERRAL", "referral:" + id, referral.caseId(), null);
  }

  /**
   * @throws Refusal when the drafter would sign his own letter, or it cannot go any more as the
   *     sitting laid it down: its day has come too near, its receiver was closed since
   */
  @Transactional
  public void approve(long id, Actor by) {
    Referral referral = rows.get(id);
    if (referral.draftedBy().equals(by.userId())) {
      throw new Refusal(Fault.at("approval", "referral.own-draft"));
    }
    check(referral, referral.kind(), referral.dueOn(), "approval");
    rows.approved(id, by);
    audit.record(by, "APPROVE_REFERRAL", "referral:" + id, referral.caseId(), null);
  }

  private void check(Referral referral, Kind kind, LocalDate due, String field) {
    List<Fault> faults = new ArrayList<>();
    receivers
        .whyNot(referral)
        .ifPresent(why -> faults.add(Fault.at(field, why, receivers.name(referral))));
    if (kind == Kind.ASSIGN && receivers.isAsked(referral)) {
      faults.add(Fault.at(field, "referral.county-is-asked"));
    }
    ReferralRules.due(
        kind.name(),
        due,
        "dueOn",
        LocalDate.now(clock),
        clocks.handlingDue(referral.caseId()),
        faults);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
  }

  @Transactional
  public void sendBack(long id, String comment, Actor by) {
    Referral referral = rows.get(id);
    rows.returned(id, comment);
    audit.record(by, "RETURN_REFERRAL", "referral:" + id, referral.caseId(), comment);
  }

  /**
   * The signed letter gets its number and its page, its clock runs, the receiver is told.
   *
   * @throws IllegalStateException when nobody has signed
   */
  @Transactional
  public void issue(long id) {
    Referral referral = rows.get(id);
    if (referral.approvedBy() == null) {
      throw new IllegalStateException("Referral " + id + " is not signed");
    }
    LocalDate today = LocalDate.now(clock);
    clocks.wentOut(referral, today);
    messages.toReceiver(referral, "signForReferral", referral.dueOn(), "out");
    LetterNumber number = numbers.draw(series(referral.kind()));
    rows.issued(id, number.toString(), paper.letter(referral, number, today), today);
    audit.record(Actor.MACHINE, "ISSUE_REFERRAL", "referral:" + id, referral.caseId(), null);
  }

  private static LetterSeries series(Kind kind) {
    return switch (kind) {
      case ASSIGN -> LetterSeries.ASSIGNMENT;
      case TRANSFER -> LetterSeries.TRANSFER;
      case REQUEST -> LetterSeries.REQUEST;
    };
  }

  /** Nobody has signed for three working days: the office may record that it was delivered. */
  @Transactional
  public void offerDelivery(long id) {
    Referral referral = rows.get(id);
    if (referral.state() == State.OUT) {
      messages.toOffice(referral, "recordDelivery", "unsigned");
    }
  }

  /**
   * Sixty days without the copy of an answer: the transfer turns into an assignment with its own
   * day, of a county station into a request.
   */
  @Transactional
  public void turnIntoAssignment(long id) {
    Referral referral = rows.get(id);
    LocalDate due = clocks.assigned(referral, LocalDate.now(clock));
    boolean asked = receivers.isAsked(referral);
    rows.becomes(id, asked ? Kind.REQUEST : Kind.ASSIGN, due);
    String step = asked ? "turnedIntoRequest" : "turnedIntoAssignment";
    messages.toReceiver(referral, step, due, "assigned");
    messages.toOffice(referral, step, "assigned-office");
    audit.record(Actor.MACHINE, "TURN_INTO_ASSIGNMENT", "referral:" + id, referral.caseId(), null);
  }

  /**
   * The day of the report has passed; the work goes on. The late reminders tell office and
   * receiver, from the next working day on.
   */
  @Transactional
  public void noteOverdue(long id) {
    Referral referral = rows.get(id);
    audit.record(Actor.MACHINE, "REPORT_OVERDUE", "referral:" + id, referral.caseId(), null);
  }
}
