package org.huiyin.document;

import static org.huiyin.document.LetterField.*;

/** The fields of the papers of a joint conference; none of them names a petitioner. */
final class ConferenceFields {

  /** 会议通知: tells the addressee's part of the agenda. */
  static final LetterField[] INVITATION = {
    LETTER_NUMBER,
    ISSUED_ON,
    COPY_TO,
    ADDRESSEE_ORGAN,
    CONFERENCE_NUMBER,
    CONVENER,
    CONFERENCE_ON,
    STARTS_AT,
    CONFERENCE_PLACE,
    URGENT_REASON,
    CONTACT_PERSON,
    ISSUED_BY,
    AGENDA_NO,
    AGENDA_NUMBER,
    AGENDA_TOPIC
  };

  /** F16. */
  static final LetterField[] MINUTES = {
    LETTER_NUMBER,
    ISSUED_ON,
    COPY_TO,
    CONFERENCE_NUMBER,
    CONVENER,
    CONFERENCE_ON,
    STARTS_AT,
    CONFERENCE_PLACE,
    CHAIRED_BY,
    ATTENDEES,
    OBSERVERS,
    ABSENTEES,
    CONFERENCE_REPORTS,
    DISCUSSION,
    APPROVED_BY,
    ADJOURNED,
    AGENDA_NO,
    AGENDA_NUMBER,
    AGENDA_TOPIC,
    DECISIONS_NO,
    DECISIONS_NUMBER,
    DECISIONS_WORDING,
    DECISIONS_LEAD_UNIT,
    DECISIONS_CO_UNITS,
    DECISIONS_PERSON,
    DECISIONS_DUE_ON,
    DECISIONS_SUPERVISOR
  };

  /** Of F16 what is a unit's to carry out. */
  static final LetterField[] EXTRACT = {
    LETTER_NUMBER,
    ISSUED_ON,
    ADDRESSEE_ORGAN,
    CONFERENCE_NUMBER,
    CONVENER,
    CONFERENCE_ON,
    APPROVED_BY,
    DECISIONS_NO,
    DECISIONS_NUMBER,
    DECISIONS_WORDING,
    DECISIONS_LEAD_UNIT,
    DECISIONS_CO_UNITS,
    DECISIONS_PERSON,
    DECISIONS_DUE_ON,
    DECISIONS_SUPERVISOR
  };

  /** F17. */
  static final LetterField[] LEDGER = {
    ISSUED_ON,
    LEDGER_NUMBER,
    LEDGER_MATTER,
    LEDGER_WORDING,
    LEDGER_LEAD_UNIT,
    LEDGER_CO_UNITS,
    LEDGER_PERSON,
    LEDGER_DUE_ON,
    LEDGER_SUPERVISOR,
    LEDGER_PERCENT,
    LEDGER_PROGRESS,
    LEDGER_CLOSING
  };

  private ConferenceFields() {}
}
