package org.huiyin.reply;

import java.util.List;
import java.util.Map;
import org.huiyin.handling.ExtensionGranted;
import org.huiyin.petition.PetitionCases;
import org.huiyin.reply.Letters.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The 延期告知书 (paper F12): with the approval of an extension the letter that tells the petitioner the
 * reason is signed too, gets its number and lies among the papers of the case (信访条例 2022, art. 34).
 */
@Component
class ExtensionNotices {

  private static final String TEMPLATE = "extension-notice";

  private final Letters letters;
  private final Issuing issuing;
  private final PetitionCases cases;

  ExtensionNotices(Letters letters, Issuing issuing, PetitionCases cases) {
    this.letters = letters;
    this.issuing = issuing;
    this.cases = cases;
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
    if (granted.toldOn() != null) {
      letters.told(letter, granted.toldOn(), granted.toldHow(), granted.grantedBy());
    }
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
