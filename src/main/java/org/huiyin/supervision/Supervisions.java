package org.huiyin.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.CaseActs;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralMessages;
import org.huiyin.referral.Referrals;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.Words;
import org.huiyin.supervision.SupervisionNotice.Level;
import org.huiyin.supervision.SupervisionNotice.Reason;
import org.huiyin.supervision.SupervisionNotice.State;
import org.huiyin.supervision.SupervisionRows.Draft;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices come into being: when the day of a report has passed, when one stays without an answer,
 * and when the office sees another reason (信访条例 2022, art. 40).
 */
@Component
public class Supervisions {

  private final SupervisionRows rows;
  private final Referrals referrals;
  private final SupervisionProcess process;
  private final ReferralMessages messages;
  private final CaseActs acts;
  private final AuditTrail audit;

  Supervisions(
      SupervisionRows rows,
      Referrals referrals,
      SupervisionProcess process,
      ReferralMessages messages,
      CaseActs acts,
      AuditTrail audit) {
    this.rows = rows;
    this.referrals = referrals;
    this.process = process;
    this.messages = messages;
    this.acts = acts;
    this.audit = audit;
  }

  /**
   * @throws org.huiyin.petition.NoSuchCase when there is none of this number
   */
  public SupervisionNotice get(long id) {
    return rows.get(id);
  }

  /** All on a referral, the oldest first. */
  public List<SupervisionNotice> of(long referralId) {
    return rows.of(referralId);
  }

  /**
   * The day of the report has passed.
   *
   * @return the draft; empty when the referral is supervised already, for then one is enough
   */
  @Transactional
  public Optional<Long> draftOverdue(long referralId) {
    Referral referral = referrals.get(referralId);
    if (rows.inHand(referralId).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        draft(referral, levelOfNext(referralId), Reason.REPORT_OVERDUE, null, null, Actor.MACHINE));
  }

  /** Nobody answered in time: the next one presses harder. */
  @Transactional
  public long raise(long id) {
    SupervisionNotice before = rows.get(id);
    rows.is(id, State.UNANSWERED);
    Referral referral = referrals.get(before.referralId());
    messages.toOffice(referral, "supervisionUnanswered", "supervision-unanswered:" + id);
    return draft(
        referral, before.level().up(), before.reason(), before.detail(), null, Actor.MACHINE);
  }

  /**
   * The office sees a reason of its own.
   *
   * @throws Refusal with every reason why not
   */
  @Transactional
  public long ask(
      long referralId, Reason reason, String detail, String requirement, Level level, Actor by) {
    Referral referral = referrals.get(referralId);
    acts.enterAsOffice(referral.caseId(), by);
    List<Fault> faults = new ArrayList<>();
    if (referral.outOn() == null || !referral.state().isOpen()) {
      faults.add(Fault.of("supervision.not-open"));
    }
    if (rows.inHand(referralId).isPresent()) {
      faults.add(Fault.of("supervision.in-hand"));
    }
    if (reason == null) {
      faults.add(Fault.at("reason", "supervision.reason-missing"));
    }
    if (reason != Reason.RESULT_OVERDUE
        && reason != Reason.REPORT_OVERDUE
        && (detail == null || detail.isBlank())) {
      faults.add(Fault.at("detail", "supervision.detail-missing"));
    }
    Words.tooLong("detail", detail, Words.NOTE).ifPresent(faults::add);
    Words.tooLong("requirement", requirement, Words.NOTE).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    long id =
        draft(referral, level == null ? Level.ORDINARY : level, reason, detail, requirement, by);
    process.drafted(rows.get(id));
    return id;
  }

  private long draft(
      Referral referral, Level level, Reason reason, String detail, String requirement, Actor by) {
    long id =
        rows.add(
            new Draft(referral.id(), referral.caseId(), level, reason, detail, requirement), by);
    messages.toChair(referral, "signSupervisionNotice", "supervision:" + id);
    audit.record(by, "DRAFT_SUPERVISION", "supervision:" + id, referral.caseId(), null);
    return id;
  }

  /** After a round of rework the pressure goes on where it stood. */
  private Level levelOfNext(long referralId) {
    return rows.of(referralId).stream()
        .filter(SupervisionNotice::isOnTheList)
        .map(SupervisionNotice::level)
        .max(Comparator.naturalOrder())
        .map(Level::up)
        .orElse(Level.ORDINARY);
  }
}
