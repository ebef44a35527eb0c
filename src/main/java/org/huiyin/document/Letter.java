package org.huiyin.document;

import static org.huiyin.document.LetterField.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The letters that there is a template for, and the fields each of them is given. */
public enum Letter {
  SLIP("slip", "来访回执单", CHANNEL_TEXT, RECEIVED_BY, NEXT_STEP, DUE_TEXT),
  NOTICE_ACCEPTED(
      "notice-accepted",
      "信访事项接收情况告知书",
      LETTER_NUMBER,
      ISSUED_ON,
      COPY_TO,
      CHANNEL_TEXT,
      SUMMARY,
      REQUESTS_NO,
      REQUESTS_WORDING,
      SITUATION,
      PROCEDURE_TEXT,
      ARTICLE,
      HANDLING_UNIT,
      DUE_TEXT),
  NOTICE_DECLINED(
      "notice-declined",
      "不再受理（引导）告知书",
      LETTER_NUMBER,
      ISSUED_ON,
      COPY_TO,
      CHANNEL_TEXT,
      SUMMARY,
      REQUESTS_NO,
      REQUESTS_WORDING,
      LETTER_TITLE,
      DECISION_TEXT,
      REASON,
      ARTICLE,
      COMPETENT_ORGAN,
      REMEDY),
  NOTICE_REFERRED(
      "notice-referred",
      "信访事项去向告知书",
      LETTER_NUMBER,
      ISSUED_ON,
      COPY_TO,
      CHANNEL_TEXT,
      SUMMARY,
      REQUESTS_NO,
      REQUESTS_WORDING,
      REFERRAL_TEXT,
      REFERRED_ON,
      HANDLING_UNIT,
      UNIT_PHONE,
      ARTICLE,
      DUE_TEXT),
  EXTENSION_NOTICE(
      "extension-notice",
      "延长办理期限告知书",
      LETTER_NUMBER,
      ISSUED_ON,
      COPY_TO,
      CHANNEL_TEXT,
      ORIGINAL_DUE,
      EXTENSION_DAYS,
      EXTENDED_DUE,
      EXTENSION_REASON,
      ARTICLE),
  OPINION(
      "opinion",
      "信访事项处理意见书",
      LETTER_NUMBER,
      ISSUED_ON,
      COPY_TO,
      CHANNEL_TEXT,
      SOURCE_TEXT,
      PETITIONER_ADDRESS,
      SUMMARY,
      REQUESTS_NO,
      REQUESTS_WORDING,
      FACTS,
      GROUNDS,
      ARTICLE,
      OUTCOMES_NO,
      OUTCOMES_WORDING,
      OUTCOMES_TEXT,
      OUTCOMES_EXPLANATION,
      REMEDY),
  REPLY(
      "reply",
      "答复函",
      LETTER_NUMBER,
      ISSUED_ON,
      COPY_TO,
      CHANNEL_TEXT,
      SUMMARY,
      REQUESTS_NO,
      REQUESTS_WORDING,
      REPLY_TEXT,
      FACTS,
      GROUNDS,
      ARTICLE,
      OUTCOMES_NO,
      OUTCOMES_WORDING,
      OUTCOMES_TEXT,
      OUTCOMES_EXPLANATION,
      REMEDY),
  SERVICE_RECEIPT(
      "service-receipt",
      "送达回证",
      LETTER_NUMBER,
      SERVED_TITLE,
      SERVED_NUMBER,
      SERVICE_PLACE,
      SERVICE_WAY,
      SERVED_BY,
      SERVED_ON,
      PETITIONER_ADDRESS,
      RECIPIENT_RELATION,
      REFUSED_REASON,
      WITNESS,
      REMARK),
  REGISTER_VISIT(
      "register-visit",
      "来访登记表",
      PETITIONER_PHONE,
      PETITIONER_ADDRESS,
      ID_NUMBER,
      SEX,
      BIRTH_DATE,
      ETHNICITY,
      OCCUPATION,
      VILLAGE_NAME,
      HEADCOUNT,
      FIRST_OR_REPEAT,
      COLLECTIVE_TEXT,
      SKIP_LEVEL,
      SOURCE_TEXT,
      REGISTERED_ON,
      REGISTERED_BY,
      RECEPTION_PLACE,
      RECEIVED_BY,
      SUMMARY,
      PURPOSE_TEXT,
      CATEGORY_TEXT,
      PLACE_OF_ISSUE,
      COMPLAINED_OF,
      EVIDENCE,
      OTHER_PROCEEDINGS,
      EXPLAINED,
      PROPOSED_HANDLING,
      REPRESENTATIVES_NO,
      REPRESENTATIVES_NAME,
      REPRESENTATIVES_ID_NUMBER,
      REPRESENTATIVES_PHONE,
      REQUESTS_NO,
      REQUESTS_WORDING,
      REMARK),
  REGISTER_LETTER(
      "register-letter",
      "来信登记表",
      PETITIONER_PHONE,
      PETITIONER_ADDRESS,
      POSTCODE,
      VILLAGE_NAME,
      HEADCOUNT,
      SIGNED_TEXT,
      FIRST_OR_REPEAT,
      LETTER_KIND,
      LETTER_DATE,
      ADDRESSEE,
      SOURCE_TEXT,
      INSTRUCTION,
      REGISTERED_ON,
      REGISTERED_BY,
      SUMMARY,
      PURPOSE_TEXT,
      CATEGORY_TEXT,
      PLACE_OF_ISSUE,
      COMPLAINED_OF,
      EVIDENCE,
      PROPOSED_HANDLING,
      PAGES,
      REQUESTS_NO,
      REQUESTS_WORDING,
      REMARK),
  HAND_OVER(
      "hand-over",
      "检举控告材料移送回执",
      LETTER_NUMBER,
      ISSUED_ON,
      RECEIVING_ORGAN,
      SEAL_NUMBER,
      PIECES,
      HANDED_OVER_ON,
      HANDED_OVER_BY,
      ARTICLE,
      REMARK);

  /** Of the office itself; nothing of a case. */
  private static final Set<LetterField> LETTERHEAD =
      EnumSet.of(ORGAN_NAME, OFFICE_NAME, CONTACT_PHONE, CONTACT_ADDRESS, OFFICE_HOURS);

  /** What every paper that goes to the petitioner may name. */
  private static final Set<LetterField> CASE =
      EnumSet.of(NUMBER, QUERY_CODE, QUERY_HOW, PETITIONER_NAME, RECEIVED_ON, TITLE);

  private final String templateName;
  private final String title;
  private final Set<LetterField> own;

  Letter(String templateName, String title, LetterField... own) {
    this.templateName = templateName;
    this.title = title;
    this.own = EnumSet.copyOf(Arrays.asList(own));
  }

  /** The name of its template, e.g. {@code notice-accepted}. */
  public String templateName() {
    return templateName;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /**
   * The fields that its template may name. A paper about sealed material cannot name anybody or
   * anything of it.
   */
  public Set<LetterField> fields() {
    EnumSet<LetterField> fields = EnumSet.copyOf(LETTERHEAD);
    fields.addAll(own);
    if (this == HAND_OVER) {
      fields.add(NUMBER);
    } else {
      fields.addAll(CASE);
    }
    return fields;
  }

  static Optional<Letter> ofTemplate(String templateName) {
    return Arrays.stream(values())
        .filter(letter -> letter.templateName.equals(templateName))
        .findFirst();
  }
}
