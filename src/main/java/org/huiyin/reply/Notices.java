package org.huiyin.reply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.reply.Letters.Kind;
import org.huiyin.reply.Letters.Letter;
import org.huiyin.reply.Service.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notice that a petition was received and what happens with it, within 15 days (信访条例 2022, art.
 * 23): drafted by the house or by a clerk, signed by another, numbered, served.
 */
@Component
public class Notices {

  private final Letters letters;
  private final Issuing issuing;
  private final Wordings wordings;
  private final PetitionCases cases;
  private final Deadlines deadlines;
  private final AuditTrail audit;
  private final Clock clock;

  Notices(
      Letters letters,
      Issuing issuing,
      Wordings wordings,
      PetitionCases cases,
      Deadlines deadlines,
      AuditTrail audit,
      Clock clock) {
    this.letters = letters;
    this.issuing = issuing;
    this.wordings = wordings;
    this.cases = cases;
    this.deadlines = deadlines;
    this.audit = audit;
    this.clock = clock;
  }

  /** The notice as it stands: draft, signed or served. */
  public Letter of(long caseId) {
    return last(caseId)
        .orElseThrow(() -> new IllegalStateException("Case " + caseId + " has no notice"));
  }

  private Optional<Letter> last(long caseId) {
    return letters.last(caseId, Kind.NOTICE);
  }

  /** The house drafts the notice from what is known by now, unless a person's draft waits. */
  @Transactional
  public void propose(long caseId) {
    if (last(caseId).filter(letter -> letter.comment() == null).isEmpty()) {
      PetitionCase petition = cases.get(caseId);
      Wordings.Notice notice = wordings.notice(petition);
      draft(petition, notice.kind(), notice.text(), Actor.MACHINE);
    }
  }

  /**
   * A clerk's own words, after the chair has sent a draft back.
   *
   * @throws Refusal when the case is not what this kind of notice says
   */
  @Transactional
  public void redraft(long caseId, NoticeKind kind, String text, Actor by) {
    PetitionCase petition = cases.get(caseId);
    if (!NoticeKind.trueOf(petition).contains(kind)) {
      throw new Refusal(Fault.at("noticeKind", "reply.notice-untrue"));
    }
    draft(petition, kind, text, by);
    audit.record(by, "DRAFT_NOTICE", "case:" + caseId, caseId, null);
  }

  private void draft(PetitionCase petition, NoticeKind kind, String text, Actor by) {
    ReplyDraft content = new ReplyDraft(List.of(), null, null, null, null, text);
    letters.draft(petition.id(), Kind.NOTICE, kind.template(petition), content, by);
  }

  /**
   * Signed, the notice gets its number and its page, and can be printed.
   *
   * @throws Refusal when the drafter would sign, or the case has been decided otherwise meanwhile
   */
  @Transactional
  public void sign(long caseId, Actor by) {
    Letter letter = of(caseId);
    PetitionCase petition = cases.get(caseId);
    if (letter.draftedBy().equals(by.userId())) {
      throw new Refusal(Fault.at("approval", "reply.own-draft"));
    }
    if (NoticeKind.trueOf(petition).stream().noneMatch(kind -> kind.isRight(letter, petition))) {
      throw new Refusal(Fault.at("approval", "reply.notice-overtaken"));
    }
    letters.approve(letter.id(), by.userId());
    issuing.issue(petition, of(caseId));
    audit.record(by, "APPROVE_NOTICE", "letter:" + letter.id(), caseId, null);
  }

  @Transactional
  public void sendBack(long caseId, String comment, Actor by) {
    Letter letter = of(caseId);
    letters.sendBack(letter.id(), comment);
    audit.record(by, "RETURN_NOTICE", "letter:" + letter.id(), caseId, comment);
  }

  /**
   * The signed notice has reached the petitioner, or cannot, for a recorded reason.
   *
   * @throws Refusal with every reason
   */
  @Transactional
  public void serve(long caseId, Service service, Actor by) {
    Letter letter = of(caseId);
    PetitionCase petition = cases.get(caseId);
    LocalDate today = LocalDate.now(clock);
    List<Fault> faults =
        service.faults(
            letter.approvedOn(), today, Recipient.of(petition, cases.addressee(petition)));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    letters.served(letter.id(), service, by);
    deadlines.stop(caseId, "NOTICE", service.done() ? service.servedOn() : today);
    audit.record(by, "SERVE_NOTICE", "letter:" + letter.id(), caseId, null);
  }
}
