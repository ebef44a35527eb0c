package org.huiyin.reply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.handling.BeforeTheResult;
import org.huiyin.handling.ExtensionGranted;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.reply.Letters.Kind;
import org.huiyin.reply.Letters.Letter;
import org.huiyin.reply.Service.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The 延期告知书 (paper F12): with the approval of an extension the letter that tells the petitioner the
 * reason is signed too, gets its number and lies among the papers of the case (信访条例 2022, art. 34).
 * It is owed to the petitioner until its service is on record, and no result is accepted before.
 */
@Component
public class ExtensionNotices implements BeforeTheResult {

  private static final String TEMPLATE = "extension-notice";

  private final Letters letters;
  private final Issuing issuing;
  private final PetitionCases cases;
  private final Deadlines deadlines;
  private final AuditTrail audit;
  private final Clock clock;

  ExtensionNotices(
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

  /**
   * Drafted with the request by the one who asked, signed with the approval by the one who granted.
   */
  @EventListener
  void write(ExtensionGranted granted) {
    ReplyDraft words = new ReplyDraft(List.of(), null, null, null, null, granted.reason());
    long letter =
        letters.draft(granted.caseId(), Kind.EXTENSION, TEMPLATE, words, granted.askedBy());
    letters.approve(letter, granted.grantedBy().userId());
    issuing.issue(
        cases.get(granted.caseId()),
        letters.last(granted.caseId(), Kind.EXTENSION).orElseThrow(),
        fields(granted));
  }

  /** The notice that the petitioner has not been given yet. */
  public Optional<Letter> owed(long caseId) {
    return deadlines.of(caseId).stream().anyMatch(one -> one.extension().isPresent())
        ? letters.last(caseId, Kind.EXTENSION).filter(Letter::owed)
        : Optional.empty();
  }

  @Override
  public List<Fault> faults(long caseId) {
    return owed(caseId)
        .map(letter -> Fault.at("verdict", "reply.extension-untold", letter.number()))
        .stream()
        .toList();
  }

  /**
   * The petitioner has been given the notice, or cannot be, for a recorded reason.
   *
   * @throws Refusal with every reason, also when none is owed
   */
  @Transactional
  public void serve(long caseId, Service service, Actor by) {
    Letter letter =
        owed(caseId).orElseThrow(() -> new Refusal(Fault.of("reply.no-extension-owed")));
    PetitionCase petition = cases.get(caseId);
    Recipient recipient = Recipient.of(petition, cases.addressee(petition));
    List<Fault> faults = service.faults(letter.approvedOn(), LocalDate.now(clock), recipient);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    letters.served(letter.id(), service, by);
    audit.record(by, "SERVE_EXTENSION", "letter:" + letter.id(), caseId, null);
  }

  private static Map<String, Object> fields(ExtensionGranted granted) {
    return Map.of(
        "originalDue", LetterContent.day(granted.before()),
        "extensionDays", granted.days(),
        "extendedDue", LetterContent.day(granted.after()),
        "extensionReason", granted.reason(),
        "article", "《信访工作条例》第三十四条");
  }
}
