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
  ACCUSATION_RECEIPT(
      "accusation-receipt",
      "检举控告材料接收回执",
      LETTER_NUMBER,
      ISSUED_ON,
      CHANNEL_TEXT,
      SITUATION,
      ARTICLE),
  SERVICE_RECEIPT(
      "service-receipt",
      "送达回证",
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
  REGISTER_VISIT("register-visit", "来访登记表", RegisterFields.VISIT),
  REGISTER_LETTER("register-letter", "来信登记表", RegisterFields.LETTER),
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
      REMARK),
  REPLY_REFERRED(
      "reply-referred",
      "答复函（转交办事项）",
      LETTER_NUMBER,
      ISSUED_ON,
      COPY_TO,
      CHANNEL_TEXT,
      ANSWERS_TEXT,
      FACTS,
      GROUNDS,
      ARTICLE,
      REPLY_TEXT,
      OUTCOMES_NO,
      OUTCOMES_WORDING,
      OUTCOMES_TEXT,
      OUTCOMES_EXPLANATION,
      REMEDY),
  ASSIGNMENT("assignment", "交办函", ReferralFields.LETTER),
  TRANSFER("transfer", "转办函", ReferralFields.LETTER),
  REQUEST("request", "商请函", ReferralFields.LETTER),
  REFERRAL_RECEIPT("referral-receipt", "签收回执", ReferralFields.RECEIPT),
  COMPLETION_REPORT("completion-report", "办结报告", ReferralFields.REPORT),
  VILLAGE_REPORT("village-report", "村级信访办理结果报告", ReferralFields.REPORT),
  SUPERVISION("supervision", "督办函", ReferralFields.SUPERVISION),
  URGING("urging", "催办函", ReferralFields.SUPERVISION),
  SUPERVISION_SHEET("supervision-sheet", "督办单", ReferralFields.SUPERVISION),
  EXTENSION_APPROVAL("extension-approval", "延长反馈期限审批表", ReferralFields.EXTENSION),
  EXTENSION_REPLY("extension-reply", "延期复函", ReferralFields.EXTENSION),
  DELIBERATION_SHEET("deliberation-sheet", "研究意见表", ReferralFields.DELIBERATION),
  CONFERENCE_INVITATION("conference-invitation", "会议通知", ConferenceFields.INVITATION),
  CONFERENCE_MINUTES("conference-minutes", "联席会议纪要", ConferenceFields.MINUTES),
  MINUTES_EXTRACT("minutes-extract", "联席会议纪要摘录", ConferenceFields.EXTRACT),
  ACTION_LEDGER("action-ledger", "联席会议议定事项督办台账", ConferenceFields.LEDGER),
  GOVERNMENT_FEEDBACK("government-feedback", "信访热点问题反馈函", OversightFields.FEEDBACK),
  OVERSIGHT_TOPICS("oversight-topics", "拟提请主席团会议的监督议题", OversightFields.TOPICS),
  RECEPTION_NOTICE("reception-notice", "接访日安排公告", ReceptionFields.NOTICE),
  RECEPTION_PLATE("reception-plate", "代表小组接访牌", ReceptionFields.PLATE);

  /** Of the office itself; nothing of a case. */
  private static final Set<LetterField> LETTERHEAD =
      EnumSet.of(ORGAN_NAME, OFFICE_NAME, CONTACT_PHONE, CONTACT_ADDRESS, OFFICE_HOURS);

  /** What every paper that goes to the petitioner may name. */
  private static final Set<LetterField> CASE =
      EnumSet.of(NUMBER, QUERY_CODE, QUERY_HOW, PETITIONER_NAME, RECEIVED_ON, TITLE);

  /** What a paper that stays between organs may name; the query code is the petitioner's own. */
  private static final Set<LetterField> BETWEEN_ORGANS = EnumSet.of(NUMBER, RECEIVED_ON, TITLE);

  /** Passes between organs under seal: the number is all it may name. */
  private static final Set<LetterField> UNDER_SEAL = EnumSet.of(NUMBER);

  /** On several cases at once: each stands in a list, by its number. */
  private static final Set<LetterField> OF_NO_SINGLE_CASE = EnumSet.noneOf(LetterField.class);

  /** Of sealed material the petitioner is told that we have it, and not what it is. */
  private static final Set<LetterField> OF_SEALED_MATERIAL =
      EnumSet.of(NUMBER, QUERY_CODE, QUERY_HOW, PETITIONER_NAME, RECEIVED_ON);

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
    fields.addAll(ofTheCase());
    return fields;
  }

  private Set<LetterField> ofTheCase() {
    return switch (this) {
      case HAND_OVER -> UNDER_SEAL;
      case ASSIGNMENT,
          TRANSFER,
          REQUEST,
          REFERRAL_RECEIPT,
          COMPLETION_REPORT,
          VILLAGE_REPORT,
          SUPERVISION,
          URGING,
          SUPERVISION_SHEET,
          EXTENSION_APPROVAL,
          EXTENSION_REPLY,
          DELIBERATION_SHEET ->
          BETWEEN_ORGANS;
      case CONFERENCE_INVITATION,
          CONFERENCE_MINUTES,
          MINUTES_EXTRACT,
          ACTION_LEDGER,
          GOVERNMENT_FEEDBACK,
          OVERSIGHT_TOPICS,
          RECEPTION_NOTICE,
          RECEPTION_PLATE ->
          OF_NO_SINGLE_CASE;
      case ACCUSATION_RECEIPT -> OF_SEALED_MATERIAL;
      default -> CASE;
    };
  }

  static Optional<Letter> ofTemplate(String templateName) {
    return Arrays.stream(values())
        .filter(letter -> letter.templateName.equals(templateName))
        .findFirst();
  }
}
