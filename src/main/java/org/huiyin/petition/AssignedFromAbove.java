package org.huiyin.petition;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.petition.OwnReports.Report;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What organs above assigned, sent on or instructed in the entries of a case and want a report on,
 * and what we reported.
 */
@Component
public class AssignedFromAbove {

  static final String WORDING = "own_report.wording";

  private final JdbcClient jdbc;
  private final Secrecy secrecy;

  AssignedFromAbove(JdbcClient jdbc, Secrecy secrecy) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
  }

  /**
   * @param number the register number of the entry
   * @param organ and paperNumber and date of their paper, as far as given
   * @param report in clear, {@code null} as long as none was made
   */
  public record Assignment(
      long caseId,
      long entryId,
      String number,
      LocalDate receivedOn,
      String organ,
      String paperNumber,
      LocalDate date,
      Report report) {

    public String clock() {
      return OwnReports.clock(entryId);
    }
  }

  /** In the order in which they came; the caller has made sure that the reader may know. */
  public List<Assignment> of(long caseId) {
    return jdbc.sql(
            """
            SELECT e.id, e.register_number, e.occurred_on, e.source_organ, e.source_number, e.source_date,
              r.made_on, r.way, r.paper_number, r.wording, r.document_id
            FROM huiyin.register_entry e LEFT JOIN huiyin.own_report r ON r.entry_id = e.id
            WHERE e.case_id = ? AND e.report_due_on IS NOT NULL ORDER BY e.id
            """)
        .param(caseId)
        .query(
            (row, n) ->
                new Assignment(
                    caseId,
                    row.getLong("id"),
                    row.getString("register_number"),
                    row.getObject("occurred_on", LocalDate.class),
                    row.getString("source_organ"),
                    row.getString("source_number"),
                    row.getObject("source_date", LocalDate.class),
                    row.getObject("made_on") == null
                        ? null
                        : new Report(
                            row.getObject("made_on", LocalDate.class),
                            row.getString("way"),
                            row.getString("paper_number"),
                            secrecy.decrypt(row.getBytes("wording"), WORDING),
                            row.getObject("document_id", Long.class))))
        .list();
  }
}
