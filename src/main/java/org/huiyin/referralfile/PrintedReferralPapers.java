package org.huiyin.referralfile;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.casefile.PeoplesNames;
import org.huiyin.deadline.Deadlines;
import org.huiyin.document.Letter;
import org.huiyin.document.LetterTemplates;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.referral.Receivers;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralHistory;
import org.huiyin.referral.ReferralHistory.Extension;
import org.huiyin.referral.ReferralHistory.Report;
import org.huiyin.referral.SigningForReferral;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.reply.LetterContent;
import org.huiyin.supervision.SupervisionLetter;
import org.huiyin.supervision.Supervisions;
import org.springframework.stereotype.Component;

/**
 * The papers that are printed from what was entered on a referral, anew each time: receipt (F9),
 * completion report (F10, of a village group F21), the sheet of an extension (F12).
 */
@Component
class PrintedReferralPapers {

  private final PetitionCases cases;
  private final LetterContent content;
  private final LetterTemplates templates;
  private final ReferralHistory history;
  private final SigningForReferral signing;
  private final Supervisions supervisions;
  private final SupervisionLetter supervisionLetter;
  private final Receivers receivers;
  private final Deadlines deadlines;
  private final PeoplesNames names;
  private final CodeTexts codes;

  PrintedReferralPapers(
      PetitionCases cases,
      LetterContent content,
      LetterTemplates templates,
      ReferralHistory history,
      SigningForReferral signing,
      Supervisions supervisions,
      SupervisionLetter supervisionLetter,
      Receivers receivers,
      Deadlines deadlines,
      PeoplesNames names,
      CodeTexts codes) {
    this.cases = cases;
    this.content = content;
    this.templates = templates;
    this.history = history;
    this.signing = signing;
    this.supervisions = supervisions;
    this.supervisionLetter = supervisionLetter;
    this.receivers = receivers;
    this.deadlines = deadlines;
    this.names = names;
    this.codes = codes;
  }

  /**
   * @throws NoSuchCase when there is no such paper
   * @throws Refusal when what it would say has not happened yet
   */
  byte[] print(Referral referral, String paper) {
    Map<String, Object> fields = common(referral);
    switch (paper) {
      case "referral-receipt" -> receipt(referral, fields);
      case "completion-report", "village-report" -> report(referral, fields);
      case "extension-approval" -> extension(referral, fields);
      default -> throw new NoSuchCase();
    }
    Letter letter = letter(referral, paper);
    return templates.render(letter, LetterContent.only(letter.templateName(), fields));
  }

  /**
   * 督办单, of a notice that is out.
   *
   * @throws NoSuchCase when there is none of this number on this referral
   */
  byte[] sheet(Referral referral, Long notice) {
    return supervisions.of(referral.id()).stream()
        .filter(one -> notice != null && one.id() == notice && one.outOn() != null)
        .findFirst()
        .map(one -> supervisionLetter.sheet(one, referral))
        .orElseThrow(NoSuchCase::new);
  }

  private static Letter letter(Referral referral, String paper) {
    return switch (paper) {
      case "referral-receipt" -> Letter.REFERRAL_RECEIPT;
      case "extension-approval" -> Letter.EXTENSION_APPROVAL;
      default -> referral.groupCode() == null ? Letter.COMPLETION_REPORT : Letter.VILLAGE_REPORT;
    };
  }

  private Map<String, Object> common(Referral referral) {
    Map<String, Object> fields = new HashMap<>(content.of(cases.get(referral.caseId())));
    fields.put("handlingUnit", receivers.name(referral));
    fields.put("referralNumber", referral.letterNumber());
    fields.put("referralText", codes.chinese("referralKind", referral.kind().name()));
    fields.put("referredOn", LetterContent.day(referral.outOn()));
    fields.put("sourceText", fields.get("organName"));
    fields.put("part", referral.part());
    fields.put("servedOn", LetterContent.day(referral.receivedOn()));
    fields.put(
        "dueOn",
        deadlines
            .dueOn(referral.caseId(), referral.reportBack())
            .map(LetterContent::day)
            .orElse(""));
    return fields;
  }

  private void receipt(Referral referral, Map<String, Object> fields) {
    if (referral.outOn() == null) {
      throw new Refusal(Fault.of("referralfile.not-out"));
    }
    if (referral.dueOn() != null) {
      fields.put("dueOn", LetterContent.day(referral.dueOn()));
    }
    history
        .receipt(referral.id())
        .ifPresent(
            receipt -> {
              boolean signed = receipt.kind().equals("SIGNED");
              fields.put("signedBy", receipt.signedBy());
              fields.put("signedOn", signed ? LetterContent.day(receipt.on()) : "");
              fields.put(
                  "deliveryText",
                  signed
                      ? ""
                      : LetterContent.day(receipt.on()) + codes.chinese("receipt", "DELIVERED"));
            });
    signing
        .objection(referral.id())
        .ifPresent(
            objection -> {
              fields.put("objectedOn", LetterContent.day(objection.on()));
              fields.put("objectionReason", objection.reason());
              fields.put("objectionDecision", decision(objection));
            });
  }

  private String decision(SigningForReferral.Objection objection) {
    return objection.decision() == null
        ? ""
        : codes.chinese("objection", objection.decision()) + "：" + objection.decisionReason();
  }

  private void report(Referral referral, Map<String, Object> fields) {
    Report report =
        history.reports(referral.id()).stream()
            .reduce((before, last) -> last)
            .orElseThrow(() -> new Refusal(Fault.of("referralfile.no-report")));
    fields.put("basicFacts", report.words().basicFacts());
    fields.put("investigation", report.words().investigation());
    fields.put("unitOpinion", report.words().opinion());
    fields.put("carryingOut", report.words().carriedOut());
    fields.put("petitionerView", report.words().petitionersView());
    fields.put("issuedBy", report.issuedBy());
    fields.put("reportedOn", LetterContent.day(report.reportedOn()));
    fields.put("unitAnswerNumber", report.answerNumber());
    fields.put("unitAnswerServedOn", LetterContent.day(report.answerServedOn()));
    fields.put("answeredText", answered(report));
  }

  private String answered(Report report) {
    if (report.answerNotServed() != null) {
      return codes.chinese("not-served", report.answerNotServed());
    }
    return report.answerServedOn() == null
        ? ""
        : LetterContent.day(report.answerServedOn()) + codes.chinese("sheet", "SERVED");
  }

  private void extension(Referral referral, Map<String, Object> fields) {
    Extension extension =
        history.extensions(referral.id()).stream()
            .filter(asked -> asked.clock().equals("REPORT_BACK"))
            .reduce((before, last) -> last)
            .orElseThrow(() -> new Refusal(Fault.of("referralfile.no-extension")));
    fields.put("askedOn", LetterContent.day(extension.askedOn()));
    fields.put("askedBy", names.of(extension.askedBy()));
    fields.put("extensionDays", extension.days());
    fields.put("extensionReason", extension.reason());
    fields.put("originalDue", LetterContent.day(referral.dueOn()));
    fields.put("verdictText", verdict(extension));
    fields.put("decidedBy", names.of(extension.decidedBy()));
    fields.put("decidedOn", LetterContent.day(extension.decidedOn()));
    if ("APPROVE".equals(extension.decision())) {
      fields.put("extendedDue", LetterContent.day(referral.dueOn().plusDays(extension.days())));
    }
  }

  private String verdict(Extension extension) {
    if (extension.decision() == null) {
      return "";
    }
    String said = codes.chinese("extensionDecision", extension.decision());
    return extension.decisionReason() == null ? said : said + "：" + extension.decisionReason();
  }
}
