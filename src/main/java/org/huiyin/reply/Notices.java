package org.huiyin.reply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.reply.Letters.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notice that a petition was received and what happens with it, within 15 days (信访条例 2022, art.
 * 23).
 */
@Component
public class Notices {

  private final Letters letters;
  private final Issuing issuing;
  private final PetitionCases cases;
  private final Deadlines deadlines;
  private final AuditTrail audit;
  private final Clock clock;

  Notices(
      Letters letters,
      Issuing issuing,
      PetitionCases cases,
      Deadlines deadlines,
      AuditTrail audit,
      Clock clock) {
    this.letters = letters;
    this.issuing = issuing;
    this.cases = cases;
    this.deadlines = deadlines;
    this.audit = audit;
    this.clock = clock;
  }

  /** Which notice it is. */
  public enum NoticeKind {
    ACCEPTED("notice-accepted"),
    REDIRECTED("notice-declined"),
    REFERRED("notice-referred");

    private final String template;

    NoticeKind(String template) {
      this.template = template;
    }
  }

  /**
   * Writes, numbers and serves the notice.
   *
   * @param approvedBy who signs it; not the one who wrote it
   * @throws Refusal with every reason
   */
  @Transactional
  public void serve(
      long caseId, NoticeKind kind, String text, String approvedBy, Service service, Actor by) {
    PetitionCase petition = cases.get(caseId);
    LocalDate today = LocalDate.now(clock);
    Service.Recipient recipient = Service.Recipient.of(petition, cases.petitioner(caseId));
    List<Fault> faults = new ArrayList<>(service.faults(petition.receivedOn(), today, recipient));
    if (approvedBy.equals(by.userId())) {
      faults.add(Fault.at("approvedBy", "reply.own-draft"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    ReplyDraft content = new ReplyDraft(List.of(), null, null, null, null, text);
    long letter = letters.draft(caseId, Kind.NOTICE, kind.template, content, by);
    letters.approve(letter, approvedBy);
    issuing.issue(petition, letters.last(caseId, Kind.NOTICE).orElseThrow());
    letters.served(letter, service, by);
    deadlines.stop(caseId, "NOTICE", service.done() ? service.servedOn() : today);
    audit.record(by, "SERVE_NOTICE", "letter:" + letter, caseId, null);
  }
}
