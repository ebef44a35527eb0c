package org.huiyin.enquiry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Optional;
import org.huiyin.enquiry.Progress.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks a matter up by the number and the code that stand on the petitioner's paper. Sealed cases,
 * voided entries and cases that ended without an answer served are not told from those that never
 * were: that there is an accusation must not be found out from a paper that was left lying about.
 */
@Component
class ProgressByCode {

  private final JdbcClient jdbc;

  ProgressByCode(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Found(String code, Progress progress) {}

  /**
   * @return nothing for a wrong number, a wrong code and whatever is not told; which of them is not
   *     to be seen, not by the time it takes either
   */
  Optional<Progress> of(String number, String code) {
    Found found =
        jdbc.sql(
                """
                SELECT c.query_code, c.route, c.replied_on, e.occurred_on
                FROM huiyin.register_entry e JOIN huiyin.petition_case c ON c.id = e.case_id
                WHERE e.register_number = ? AND e.voided_on IS NULL AND NOT c.sealed
                  AND (c.state = 'OPEN' OR c.state = 'CLOSED' AND c.replied_on IS NOT NULL)
                """)
            .param(number)
            .query(
                (row, n) -> {
                  LocalDate answered = row.getObject("replied_on", LocalDate.class);
                  Stage stage =
                      answered != null
                          ? Stage.ANSWERED
                          : row.getString("route") != null ? Stage.AT_WORK : Stage.REGISTERED;
                  return new Found(
                      row.getString("query_code"),
                      new Progress(stage, row.getObject("occurred_on", LocalDate.class), answered));
                })
            .optional()
            .orElse(new Found("", null));
    boolean right = MessageDigest.isEqual(bytes(found.code()), bytes(code));
    return right ? Optional.ofNullable(found.progress()) : Optional.empty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
