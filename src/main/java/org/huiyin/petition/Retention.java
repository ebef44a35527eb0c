package org.huiyin.petition;

/**
 * How long a case is kept: 30 years with a leader's instruction or as a key case, else 10
 * (机关文件材料归档范围和文书档案保管期限规定). How it ended makes no difference.
 */
final class Retention {

  /** For {@code UPDATE huiyin.petition_case c SET retention = …}. */
  static final String OF_CASE =
      """
      CASE WHEN c.key_case OR EXISTS (SELECT 1 FROM huiyin.register_entry e
        WHERE e.case_id = c.id AND e.source = 'LEADER_INSTRUCTION' AND e.voided_on IS NULL)
        THEN 'Y30' ELSE 'Y10' END
      """;

  private Retention() {}
}
