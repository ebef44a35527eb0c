package org.huiyin.report;

import java.util.Collection;
import org.huiyin.audit.Actor;
import org.springframework.security.access.AccessDeniedException;

/**
 * What of the figures a person may see (rules.md, "Who must not see"): the office and the chair
 * everything from which they are not kept; all others nothing sealed, no cell of fewer than three,
 * and no title.
 *
 * @param office sees sealed cases in totals, small cells and titles
 */
record Sight(String user, Collection<String> groups, boolean office) {

  private static final String NOT_KEPT_OUT =
      """
      NOT EXISTS (SELECT 1 FROM huiyin.shut_out s WHERE s.case_id = counted.case_id
        AND (s.user_id = :user OR s.group_id IN (:groups)))
      """;

  static Sight of(Actor reader) {
    boolean office = reader.isIn("petition-office") || reader.isIn("chair");
    boolean others =
        reader.isIn("presidium")
            || reader.isIn("leading-group")
            || reader.isIn("party-committee")
            || reader.isIn("managers");
    if (!office && !others) {
      throw new AccessDeniedException("figures");
    }
    return new Sight(reader.userId(), reader.groups(), office);
  }

  /**
   * Which rows count for this person.
   *
   * @param local whether they are broken down by village, unit or group
   */
  String rows(boolean local) {
    return office && !local ? NOT_KEPT_OUT : NOT_KEPT_OUT + " AND NOT sealed";
  }
}
