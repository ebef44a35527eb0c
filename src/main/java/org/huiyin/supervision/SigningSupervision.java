package org.huiyin.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.document.Documents;
import org.huiyin.document.LetterNumber;
import org.huiyin.document.LetterNumbers;
import org.huiyin.document.LetterSeries;
import org.huiyin.document.LetterTemplates;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.KeptOut;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referral.Kind;
import org.huiyin.referral.ReferralMessages;
import org.huiyin.referral.ReferralPapers;
import org.huiyin.referral.Referrals;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.supervision.SupervisionNotice.Level;
import org.huiyin.supervision.SupervisionNotice.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chair signs a notice, or holds it with a reason; signed, it gets its number and its paper and
 * goes, with a day for the written answer.
 */
@Component
public class SigningSupervision {

  static final String CLOCK_LINE = "SUPERVISION_REPLY";

  private final SupervisionRows rows;
  private final Referrals referrals;
  private final ReferralPapers papers;
  private final ReferralMessages messages;
  private final SupervisionLetter letter;
  private final Documents documents;
  private final LetterNumbers numbers;
  private final Deadlines deadlines;
  private final CaseDoors doors;
  private final CaseTeam team;
  private final KeptOut keptOut;
  private final AuditTrail audit;
  private final Clock clock;

  SigningSupervision(
      SupervisionRows rows,
      Referrals referrals,
      ReferralPapers papers,
      ReferralMessages messages,
      SupervisionLetter letter,
      Documents documents,
      LetterNumbers numbers,
      Deadlines deadlines,
      CaseDoors doors,
      CaseTeam team,
      KeptOut keptOut,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.referrals = referrals;
    this.papers = papers;
    this.messages = messages;
    this.letter = letter;
    this.documents = documents;
    this.numbers = numbers;
    this.deadlines = deadlines;
    this.doors = doors;
    this.team = team;
    this.keptOut = keptOut;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refusal when the person drafted it himself, or it would go to who is complained of
   */
  @Transactional
  public void sign(long id, Level level, String requirement, Actor by) {
    SupervisionNotice notice = draft(id, by);
    List<Fault> faults = new ArrayList<>();
    if (notice.draftedBy().equals(by.userId())) {
      faults.add(Fault.at("supervision", "supervision.own-draft"));
    }
    String receiver = referrals.get(notice.referralId()).engineGroup();
    if (keptOut.groupsOf(notice.caseId()).contains(receiver)) {
      faults.add(Fault.at("supervision", "supervision.to-the-accused"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    rows.signed(id, level == null ? notice.level() : level, requirement, by);
    audit.record(by, "SIGN_SUPERVISION", "supervision:" + id, notice.caseId(), null);
  }

  /**
   * @param reason why it does not go
   */
  @Transactional
  public void hold(long id, String reason, Actor by) {
    SupervisionNotice notice = draft(id, by);
    if (reason == null || reason.isBlank()) {
      throw new Refusal(Fault.at("holdReason", "supervision.hold-reason-missing"));
    }
    rows.held(id, reason, by);
    audit.record(by, "HOLD_SUPERVISION", "supervision:" + id, notice.caseId(), reason);
  }

  private SupervisionNotice draft(long id, Actor by) {
    SupervisionNotice notice = rows.get(id);
    doors.admit(by, notice.caseId());
    if (!team.actsAsChair(by, notice.caseId())) {
      throw new Refusal(Fault.of("supervision.chair-only"));
    }
    if (notice.state() != State.DRAFTED) {
      throw new Refusal(Fault.of("supervision.decided-already"));
    }
    return notice;
  }

  /**
   * Number last of all, as for every letter.
   *
   * @throws IllegalStateException when nobody has signed
   */
  @Transactional
  public void issue(long id) {
    SupervisionNotice notice = rows.get(id);
    if (notice.decidedBy() == null || notice.state() != State.DRAFTED) {
      throw new IllegalStateException("Supervision notice " + id + " is not signed");
    }
    Referral referral = referrals.get(notice.referralId());
    LocalDate today = LocalDate.now(clock);
    LocalDate due = deadlines.start(notice.caseId(), notice.clock(), CLOCK_LINE, today).dueOn();
    messages.toReceiver(referral, "answerSupervision", due, "supervision-out:" + id);
    LetterNumber number =
        numbers.draw(
            referral.kind() == Kind.REQUEST ? LetterSeries.URGING : LetterSeries.SUPERVISION);
    long document =
        documents.storeLetter(
            notice.caseId(),
            "SUPERVISION",
            number.toString(),
            number,
            LetterTemplates.DOCX,
            letter.write(notice, referral, number.toString(), due),
            Actor.MACHINE);
    papers.attach(referral, document, ReferralPapers.Role.ENCLOSED);
    rows.out(id, number.toString(), document, today);
    audit.record(Actor.MACHINE, "ISSUE_SUPERVISION", "supervision:" + id, notice.caseId(), null);
  }
}
