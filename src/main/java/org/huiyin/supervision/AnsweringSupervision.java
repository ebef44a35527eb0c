package org.huiyin.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.document.DocumentEntry;
import org.huiyin.petition.CaseActs;
import org.huiyin.petition.CaseTeam;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralDoors;
import org.huiyin.referral.ReferralMessages;
import org.huiyin.referral.ReferralPapers;
import org.huiyin.referral.Referrals;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.Words;
import org.huiyin.supervision.SupervisionNotice.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The unit answers in writing; the office strikes off (销号), and nobody else. */
@Component
public class AnsweringSupervision {

  private final SupervisionRows rows;
  private final Referrals referrals;
  private final ReferralDoors doors;
  private final ReferralPapers papers;
  private final ReferralMessages messages;
  private final SupervisionProcess process;
  private final Deadlines deadlines;
  private final CaseActs acts;
  private final CaseTeam team;
  private final AuditTrail audit;
  private final Clock clock;

  AnsweringSupervision(
      SupervisionRows rows,
      Referrals referrals,
      ReferralDoors doors,
      ReferralPapers papers,
      ReferralMessages messages,
      SupervisionProcess process,
      Deadlines deadlines,
      CaseActs acts,
      CaseTeam team,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.referrals = referrals;
    this.doors = doors;
    this.papers = papers;
    this.messages = messages;
    this.process = process;
    this.deadlines = deadlines;
    this.acts = acts;
    this.team = team;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param on the real day of the answer
   * @param document the paper it stands on, {@code null} when it is given here; the office enters
   *     from paper only
   * @throws Refusal with every reason
   */
  @Transactional
  public void answer(long id, String answer, LocalDate on, Long document, Actor by) {
    SupervisionNotice notice = rows.get(id);
    Referral referral = referrals.get(notice.referralId());
    doors.admit(by, referral);
    boolean forReceiver = ReferralDoors.actsForReceiver(by, referral);
    if (forReceiver && !team.actsAsOffice(by, referral.caseId())) {
      throw new Refusal(Fault.of("supervision.not-yours-to-answer"));
    }
    List<Fault> faults = new ArrayList<>();
    if (notice.state() != State.OUT && notice.state() != State.UNANSWERED) {
      faults.add(Fault.of("supervision.nothing-to-answer"));
    }
    if (answer == null || answer.isBlank()) {
      faults.add(Fault.at("answer", "supervision.answer-missing"));
    }
    Words.tooLong("answer", answer, Words.NOTE).ifPresent(faults::add);
    if (forReceiver && document == null) {
      faults.add(Fault.at("document", "supervision.scan-missing"));
    }
    if (document != null
        && papers.known(referral, by).stream().map(DocumentEntry::id).noneMatch(document::equals)) {
      faults.add(Fault.at("document", "document.unknown"));
    }
    days(notice, on, faults);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    rows.answered(id, answer, on, document, by);
    if (document != null) {
      papers.attach(referral, document, ReferralPapers.Role.EVIDENCE);
    }
    messages.toOffice(referral, "supervisionAnswered", "supervision-answered:" + id);
    audit.record(by, "ANSWER_SUPERVISION", "supervision:" + id, referral.caseId(), null);
    rest(notice, on);
  }

  private void days(SupervisionNotice notice, LocalDate on, List<Fault> faults) {
    LocalDate today = LocalDate.now(clock);
    if (on == null) {
      faults.add(Fault.at("answeredOn", "supervision.day-missing"));
    } else if (on.isAfter(today)) {
      faults.add(Fault.at("answeredOn", "petition.date-in-future", today.toString()));
    } else if (notice.outOn() != null && on.isBefore(notice.outOn())) {
      faults.add(Fault.at("answeredOn", "supervision.before-out", notice.outOn().toString()));
    }
  }

  /**
   * All notices on the referral are done with.
   *
   * @param reason why
   * @throws Refusal when this is neither office nor chair, or there is nothing on the list
   */
  @Transactional
  public void strikeOff(long referralId, String reason, Actor by) {
    Referral referral = referrals.get(referralId);
    acts.enterAsOffice(referral.caseId(), by);
    if (reason == null || reason.isBlank()) {
      throw new Refusal(Fault.at("reason", "supervision.strike-off-reason-missing"));
    }
    Words.within("reason", reason, Words.NOTE);
    if (rows.of(referralId).stream().noneMatch(SupervisionNotice::isOnTheList)) {
      throw new Refusal(Fault.of("supervision.nothing-to-strike-off"));
    }
    strikeOffAll(referral, reason, by);
  }

  void strikeOffAll(Referral referral, String reason, Actor by) {
    rows.struckOff(referral.id(), reason, by);
    for (SupervisionNotice notice : rows.of(referral.id())) {
      if (notice.state() == State.OUT) {
        rows.is(notice.id(), State.UNANSWERED);
        rest(notice, LocalDate.now(clock));
      }
    }
    audit.record(by, "STRIKE_OFF", "referral:" + referral.id(), referral.caseId(), reason);
  }

  /** Nothing is waited for any more. */
  private void rest(SupervisionNotice notice, LocalDate on) {
    deadlines.stop(notice.caseId(), notice.clock(), on);
    if (notice.state() == State.OUT) {
      process.answered(notice);
    }
  }
}
