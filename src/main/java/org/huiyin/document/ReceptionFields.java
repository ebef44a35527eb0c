package org.huiyin.document;

import static org.huiyin.document.LetterField.*;

/** The fields of what is posted about reception days; none of them is about a case. */
final class ReceptionFields {

  /** F18. */
  static final LetterField[] NOTICE = {
    ISSUED_ON,
    RECEPTION_OWNER,
    RECEPTION_MONTH,
    RECEPTION_HOURS,
    PROVISIONAL_TEXT,
    ROTA_DAY,
    ROTA_WEEKDAY,
    ROTA_KIND,
    ROTA_PLACE,
    ROTA_PERSON,
    ROTA_REMARK
  };

  /** F19. */
  static final LetterField[] PLATE = {
    GROUP_NAME,
    GROUP_ROOM,
    GROUP_VILLAGES,
    GROUP_LEADER,
    LEADER_DAYS,
    MEMBER_DAYS,
    RECEPTION_HOURS,
    HOLIDAY_TEXT,
    PLATED_DEPUTIES_NAME,
    PLATED_DEPUTIES_LEVEL,
    PLATED_DEPUTIES_POST
  };

  private ReceptionFields() {}
}
