package org.huiyin.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.huiyin.deadline.Deadlines;
import org.huiyin.document.Letter;
import org.huiyin.document.LetterTemplates;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCases;
import org.huiyin.referral.Receivers;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referral.Kind;
import org.huiyin.reply.LetterContent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes 督办函, for a county station 催办函, and the 督办单 that is kept until it is struck off (paper
 * F11).
 */
@Component
public class SupervisionLetter {

  private final PetitionCases cases;
  private final LetterContent content;
  private final LetterTemplates templates;
  private final Receivers receivers;
  private final Deadlines deadlines;
  private final Organisation organisation;
  private final CodeTexts codes;
  private final MessageSource texts;
  private final Clock clock;

  SupervisionLetter(
      PetitionCases cases,
      LetterContent content,
      LetterTemplates templates,
      Receivers receivers,
      Deadlines deadlines,
      Organisation organisation,
      CodeTexts codes,
      MessageSource texts,
      Clock clock) {
    this.cases = cases;
    this.content = content;
    this.templates = templates;
    this.receivers = receivers;
    this.deadlines = deadlines;
    this.organisation = organisation;
    this.codes = codes;
    this.texts = texts;
    this.clock = clock;
  }

  byte[] write(SupervisionNotice notice, Referral referral, String number, LocalDate answerDue) {
    Letter letter = referral.kind() == Kind.REQUEST ? Letter.URGING : Letter.SUPERVISION;
    Map<String, Object> fields = fields(notice, referral);
    fields.put("letterNumber", number);
    fields.put("issuedOn", LetterContent.day(LocalDate.now(clock)));
    fields.put("answerDue", LetterContent.day(answerDue));
    return render(letter, fields);
  }

  /** As it would go out today, without a number. */
  public byte[] draft(SupervisionNotice notice, Referral referral) {
    LocalDate answerDue = deadlines.wouldEnd(SigningSupervision.CLOCK_LINE, LocalDate.now(clock));
    return write(notice, referral, LetterContent.NO_NUMBER_YET, answerDue);
  }

  /** The sheet with reason, answer and strike-off, as it stands now. */
  public byte[] sheet(SupervisionNotice notice, Referral referral) {
    Map<String, Object> fields = fields(notice, referral);
    fields.put("letterNumber", notice.letterNumber());
    fields.put("issuedOn", LetterContent.day(notice.outOn()));
    fields.put("issuedBy", name(notice.decidedBy()));
    fields.put(
        "answerDue",
        deadlines.dueOn(notice.caseId(), notice.clock()).map(LetterContent::day).orElse(""));
    fields.put("answerText", notice.answer());
    fields.put("answeredOn", LetterContent.day(notice.answeredOn()));
    if (notice.struckOffOn() != null) {
      fields.put(
          "struckOffText",
          LetterContent.day(notice.struckOffOn())
              + "，"
              + name(notice.struckOffBy())
              + "："
              + notice.struckOffReason());
    }
    return render(Letter.SUPERVISION_SHEET, fields);
  }

  private Map<String, Object> fields(SupervisionNotice notice, Referral referral) {
    Map<String, Object> fields = new HashMap<>(content.of(cases.get(notice.caseId())));
    fields.put("handlingUnit", receivers.name(referral));
    fields.put("referralNumber", referral.letterNumber());
    fields.put("referredOn", LetterContent.day(referral.outOn()));
    fields.put(
        "dueOn",
        deadlines
            .dueOn(referral.caseId(), referral.reportBack())
            .map(LetterContent::day)
            .orElse(""));
    fields.put("supervisionReason", codes.chinese("supervisionReason", notice.reason().name()));
    fields.put("supervisionDetail", notice.detail());
    fields.put("supervisionLevel", codes.chinese("supervisionLevel", notice.level().name()));
    fields.put(
        "requirement",
        notice.requirement() == null ? say("supervision.requirement") : notice.requirement());
    fields.put("article", say("supervision.article"));
    fields.put("contactPerson", referral.contact());
    return fields;
  }

  private byte[] render(Letter letter, Map<String, Object> fields) {
    return templates.render(letter, LetterContent.only(letter.templateName(), fields));
  }

  private String name(String userId) {
    return userId == null
        ? ""
        : organisation
            .personOf(userId)
            .map(Person::name)
            .orElseGet(() -> codes.chinese("person", "MACHINE"));
  }

  private String say(String key) {
    return texts.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
  }
}
