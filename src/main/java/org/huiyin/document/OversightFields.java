package org.huiyin.document;

import static org.huiyin.document.LetterField.*;

/** The fields of the papers of oversight; none of them names a petitioner or a case. */
final class OversightFields {

  /** 反馈函. */
  static final LetterField[] FEEDBACK = {
    LETTER_NUMBER,
    ISSUED_ON,
    COPY_TO,
    ADDRESSEE_ORGAN,
    HOTSPOT,
    HOTSPOT_TEXT,
    BROUGHT_BY,
    ANSWER_DUE
  };

  /** The list of topics for the presidium's agenda. */
  static final LetterField[] TOPICS = {
    ISSUED_ON,
    TOPICS_NO,
    TOPICS_TOOL,
    TOPICS_SUBJECT,
    TOPICS_REASON,
    TOPICS_UNIT,
    TOPICS_SOURCE,
    TOPICS_AGENDA_ON
  };

  private OversightFields() {}
}
