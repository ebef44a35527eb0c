package org.huiyin.petition;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who came again on a matter, when, and what was added. */
@Component
public class FurtherEntries {

  private final JdbcClient jdbc;
  private final Secrecy secrecy;

  FurtherEntries(JdbcClient jdbc, Secrecy secrecy) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
  }

  /**
   * @param name of who leads those that came, {@code null} of the anonymous
   * @param requests what was asked for, one behind the other; {@code null} when nothing was
   */
  public record FurtherEntry(
      String number,
      LocalDate occurredOn,
      String channel,
      String name,
      String body,
      String requests) {}

  /**
   * In clear, in the order in which they came; the caller has made sure that the reader may know.
   */
  public List<FurtherEntry> of(long caseId) {
    return jdbc.sql(
            """
            SELECT e.register_number, e.occurred_on, e.channel, p.name, e.body,
              (SELECT string_agg(r.wording, '；' ORDER BY r.position) FROM huiyin.request r
                 WHERE r.entry_id = e.id) AS requests
            FROM huiyin.register_entry e JOIN huiyin.petitioner p ON p.entry_id = e.id AND p.lead
            WHERE e.case_id = ? AND e.further AND e.voided_on IS NULL ORDER BY e.id
            """)
        .param(caseId)
        .query(
            (row, n) ->
                new FurtherEntry(
                    row.getString("register_number"),
                    row.getObject("occurred_on", LocalDate.class),
                    row.getString("channel"),
                    secrecy.decrypt(row.getBytes("name"), "petitioner.name"),
                    row.getString("body"),
                    row.getString("requests")))
        .list();
  }
}
