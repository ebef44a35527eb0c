package org.huiyin.document;

import static org.huiyin.document.LetterField.*;

/** The fields of the papers between the presidium and those who handle a matter for it. */
final class ReferralFields {

  /** F8: what a letter to a unit says. The query code is the petitioner's and is not among it. */
  static final LetterField[] LETTER = {
    LETTER_NUMBER,
    ISSUED_ON,
    COPY_TO,
    HANDLING_UNIT,
    CHANNEL_TEXT,
    PETITIONER_NAME,
    PETITIONER_ADDRESS,
    PETITIONER_PHONE,
    SUMMARY,
    REQUESTS_NO,
    REQUESTS_WORDING,
    PART,
    UNITS_ROLE,
    UNITS_NAME,
    UNITS_PART,
    UNITS_DUE_ON,
    REQUIREMENT,
    DUE_ON,
    ARTICLE,
    CONTACT_PERSON,
    ATTACHMENTS
  };

  /** F9. */
  static final LetterField[] RECEIPT = {
    REFERRAL_NUMBER,
    HANDLING_UNIT,
    REFERRED_ON,
    PART,
    DUE_ON,
    SERVED_ON,
    SIGNED_BY,
    SIGNED_ON,
    DELIVERY_TEXT,
    OBJECTED_ON,
    OBJECTION_REASON,
    OBJECTION_DECISION
  };

  /** F10; F21 says the same in a village's words. */
  static final LetterField[] REPORT = {
    REFERRAL_NUMBER,
    REFERRAL_TEXT,
    SOURCE_TEXT,
    HANDLING_UNIT,
    SERVED_ON,
    DUE_ON,
    BASIC_FACTS,
    INVESTIGATION,
    UNIT_OPINION,
    CARRYING_OUT,
    PETITIONER_VIEW,
    UNIT_ANSWER,
    UNIT_ANSWER_NUMBER,
    UNIT_ANSWER_SERVED_ON,
    ANSWERED_TEXT,
    ISSUED_BY,
    REPORTED_ON,
    ATTACHMENTS
  };

  /** F11, as the letter and as the sheet that is kept until it is struck off. */
  static final LetterField[] SUPERVISION = {
    LETTER_NUMBER,
    ISSUED_ON,
    COPY_TO,
    HANDLING_UNIT,
    REFERRAL_NUMBER,
    REFERRED_ON,
    DUE_ON,
    SUPERVISION_REASON,
    SUPERVISION_DETAIL,
    SUPERVISION_LEVEL,
    REQUIREMENT,
    ANSWER_DUE,
    ANSWER_TEXT,
    ANSWERED_ON,
    STRUCK_OFF_TEXT,
    ISSUED_BY,
    ARTICLE,
    CONTACT_PERSON,
    ATTACHMENTS
  };

  /** F12, as it is asked and decided, and as the unit is told. */
  static final LetterField[] EXTENSION = {
    LETTER_NUMBER,
    ISSUED_ON,
    COPY_TO,
    HANDLING_UNIT,
    REFERRAL_NUMBER,
    ORIGINAL_DUE,
    EXTENSION_DAYS,
    EXTENDED_DUE,
    EXTENSION_REASON,
    ASKED_ON,
    ASKED_BY,
    VERDICT_TEXT,
    DECIDED_BY,
    DECIDED_ON,
    CONTACT_PERSON,
    REMARK
  };

  /** F15. */
  static final LetterField[] DELIBERATION = {
    PURPOSE_TEXT,
    CATEGORY_TEXT,
    PLACE_OF_ISSUE,
    REQUESTS_NO,
    REQUESTS_WORDING,
    PROPOSED_HANDLING,
    HELD_ON,
    HELD_AT,
    CHAIRED_BY,
    ATTENDEES,
    RECUSED,
    OPINIONS_MEMBER,
    OPINIONS_OPINION,
    HANDLING_OPINION,
    ROUTE_TEXT,
    GROUND_TEXT,
    RESPONSIBLE,
    DUE_TEXT,
    UNITS_ROLE,
    UNITS_NAME,
    UNITS_PART,
    UNITS_DUE_ON,
    DEPUTY_TEXT
  };

  private ReferralFields() {}
}
