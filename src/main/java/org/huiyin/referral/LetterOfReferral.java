package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.deadline.Deadlines;
import org.huiyin.document.DocumentEntry;
import org.huiyin.document.Documents;
import org.huiyin.document.Letter;
import org.huiyin.document.LetterNumber;
import org.huiyin.document.LetterTemplates;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.referral.Referral.State;
import org.huiyin.reply.LetterContent;
import org.huiyin.secrecy.Mask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 交办函, 转办函, 商请函 (paper F8), each from its template. */
@Component
class LetterOfReferral implements ReferralPaper {

  private final PetitionCases cases;
  private final LetterContent content;
  private final LetterTemplates templates;
  private final Documents documents;
  private final ReferralRows rows;
  private final ReferralPapers papers;
  private final Receivers receivers;
  private final Deadlines deadlines;
  private final CodeTexts codes;
  private final MessageSource texts;
  private final Clock clock;

  LetterOfReferral(
      PetitionCases cases,
      LetterContent content,
      LetterTemplates templates,
      Documents documents,
      ReferralRows rows,
      ReferralPapers papers,
      Receivers receivers,
      Deadlines deadlines,
      CodeTexts codes,
      MessageSource texts,
      Clock clock) {
    this.cases = cases;
    this.content = content;
    this.templates = templates;
    this.documents = documents;
    this.rows = rows;
    this.papers = papers;
    this.receivers = receivers;
    this.deadlines = deadlines;
    this.codes = codes;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * @throws IllegalStateException for sealed material, which is never referred (信访条例 2022, art. 30)
   */
  @Override
  public Long letter(Referral referral, LetterNumber number, LocalDate on) {
    long document =
        documents.storeLetter(
            referral.caseId(),
            "REFERRAL",
            number.toString(),
            number,
            LetterTemplates.DOCX,
            page(referral, number.toString(), on),
            Actor.MACHINE);
    papers.attach(referral, document, ReferralPapers.Role.ENCLOSED);
    return document;
  }

  @Override
  public byte[] draft(Referral referral) {
    return page(referral, LetterContent.NO_NUMBER_YET, LocalDate.now(clock));
  }

  private byte[] page(Referral referral, String number, LocalDate on) {
    PetitionCase petition = cases.get(referral.caseId());
    if (petition.sealed()) {
      throw new IllegalStateException("Case " + petition.id() + " is sealed and is not referred");
    }
    Letter letter = Letter.valueOf(template(referral));
    Map<String, Object> fields = fields(petition, referral);
    fields.put("letterNumber", number);
    fields.put("issuedOn", LetterContent.day(on));
    return templates.render(letter, LetterContent.only(letter.templateName(), fields));
  }

  private static String template(Referral referral) {
    return switch (referral.kind()) {
      case ASSIGN -> "ASSIGNMENT";
      case TRANSFER -> "TRANSFER";
      case REQUEST -> "REQUEST";
    };
  }

  private Map<String, Object> fields(PetitionCase petition, Referral referral) {
    Map<String, Object> fields = new HashMap<>(content.of(petition));
    // The unit asks for the whole number, and says why (PetitionersPhone).
    fields.put("petitionerPhone", Mask.PHONE.over(cases.addressee(petition).phone()));
    fields.put("handlingUnit", receivers.name(referral));
    fields.put("part", referral.part());
    fields.put("requirement", referral.requirement());
    fields.put("dueOn", LetterContent.day(due(referral)));
    fields.put("article", texts.getMessage("referral.article", null, Locale.SIMPLIFIED_CHINESE));
    fields.put("contactPerson", referral.contact());
    fields.put("attachments", enclosed(referral));
    if (referral.lead()) {
      fields.put("units", others(referral));
    }
    return fields;
  }

  /** The day of the letter; of a transfer the day on which it would turn into an assignment. */
  private LocalDate due(Referral referral) {
    return referral.dueOn() == null
        ? deadlines
            .dueOn(referral.caseId(), referral.reportBack())
            .orElseGet(() -> deadlines.wouldEnd("TRANSFER_ANSWER", LocalDate.now(clock)))
        : referral.dueOn();
  }

  private String enclosed(Referral referral) {
    List<Long> ids = papers.of(referral).stream().sorted().toList();
    List<String> lines = new ArrayList<>();
    for (DocumentEntry document : documents.of(referral.caseId())) {
      if (ids.contains(document.id())) {
        lines.add((lines.size() + 1) + "．" + document.title());
      }
    }
    return String.join("\n", lines);
  }

  /** Who leads is told who works beside it. */
  private List<Map<String, Object>> others(Referral referral) {
    List<Map<String, Object>> others = new ArrayList<>();
    for (Referral other : rows.of(referral.caseId())) {
      if (other.id() != referral.id()
          && other.state() != State.CALLED_OFF
          && other.state() != State.FAILED) {
        others.add(
            Map.of(
                "role", codes.chinese("referralRole", other.lead() ? "LEAD" : "CO"),
                "name", receivers.name(other),
                "part", other.part(),
                "dueOn", LetterContent.day(other.dueOn())));
      }
    }
    return others;
  }
}
