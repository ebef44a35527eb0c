package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.Letter;
import org.huiyin.document.LetterNumber;
import org.huiyin.document.LetterNumbers;
import org.huiyin.document.LetterSeries;
import org.huiyin.document.LetterTemplates;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCases;
import org.huiyin.referral.ReferralHistory.Extension;
import org.huiyin.reply.LetterContent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 延期复函 (paper F12): with the chair's decision on more time to report the unit is told in writing,
 * under a number.
 */
@Component
class ExtensionReplies {

  private final ReferralRows rows;
  private final ReferralHistory history;
  private final ReferralPapers papers;
  private final Receivers receivers;
  private final PetitionCases cases;
  private final LetterContent content;
  private final LetterTemplates templates;
  private final LetterNumbers numbers;
  private final Documents documents;
  private final CodeTexts codes;
  private final Clock clock;

  ExtensionReplies(
      ReferralRows rows,
      ReferralHistory history,
      ReferralPapers papers,
      Receivers receivers,
      PetitionCases cases,
      LetterContent content,
      LetterTemplates templates,
      LetterNumbers numbers,
      Documents documents,
      CodeTexts codes,
      Clock clock) {
    this.rows = rows;
    this.history = history;
    this.papers = papers;
    this.receivers = receivers;
    this.cases = cases;
    this.content = content;
    this.templates = templates;
    this.numbers = numbers;
    this.documents = documents;
    this.codes = codes;
    this.clock = clock;
  }

  @EventListener
  void decided(ReportExtensionDecided decided) {
    Referral referral = rows.get(decided.referralId());
    Extension extension =
        history.extensions(referral.id()).stream()
            .filter(one -> one.id() == decided.extensionId())
            .findFirst()
            .orElseThrow();
    Map<String, Object> fields = fields(referral, extension);
    LetterNumber number = numbers.draw(LetterSeries.EXTENSION_REPLY);
    fields.put("letterNumber", number.toString());
    long document =
        documents.storeLetter(
            referral.caseId(),
            "EXTENSION_REPLY",
            number.toString(),
            number,
            LetterTemplates.DOCX,
            templates.render(
                Letter.EXTENSION_REPLY,
                LetterContent.only(Letter.EXTENSION_REPLY.templateName(), fields)),
            Actor.MACHINE);
    papers.attach(referral, document, ReferralPapers.Role.ENCLOSED);
  }

  private Map<String, Object> fields(Referral referral, Extension extension) {
    Map<String, Object> fields = new HashMap<>(content.of(cases.get(referral.caseId())));
    String said = codes.chinese("extensionDecision", extension.decision());
    fields.put("handlingUnit", receivers.name(referral));
    fields.put("referralNumber", referral.letterNumber());
    fields.put("issuedOn", LetterContent.day(LocalDate.now(clock)));
    fields.put("askedOn", LetterContent.day(extension.askedOn()));
    fields.put("originalDue", LetterContent.day(referral.dueOn()));
    fields.put("extensionReason", extension.reason());
    fields.put("contactPerson", referral.contact());
    if ("APPROVE".equals(extension.decision())) {
      fields.put("verdictText", said + "。");
      fields.put("extensionDays", extension.days());
      fields.put("extendedDue", LetterContent.day(referral.dueOn().plusDays(extension.days())));
    } else {
      fields.put("verdictText", said + "。" + text(extension.decisionReason()));
    }
    return fields;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
