package org.huiyin.petition;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The organs above that assigned a matter to us or sent it on: our answer names them, and who
 * assigned it has a copy. A leader's instruction is none of the petitioner's business.
 */
@Component
public class SentFromAbove {

  private final JdbcClient jdbc;

  SentFromAbove(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param paperNumber and {@code date} of its paper, as far as given
   * @param complainedOf the case complains of this very organ: it gets no copy
   */
  public record Paper(
      Source source, String organ, String paperNumber, LocalDate date, boolean complainedOf) {

    public boolean copied() {
      return source == Source.ASSIGNED_FROM_ABOVE && !complainedOf;
    }
  }

  /** In the order in which they came. */
  public List<Paper> of(long caseId) {
    return jdbc.sql(
            """
            SELECT e.source, e.source_organ AS organ, e.source_number AS paper_number, e.source_date AS date,
              EXISTS (SELECT 1 FROM huiyin.complained_of o JOIN huiyin.unit u ON u.code = o.unit_code
                WHERE o.case_id = e.case_id AND u.name = e.source_organ) AS complained_of
            FROM huiyin.register_entry e
            WHERE e.case_id = ? AND e.source IN ('ASSIGNED_FROM_ABOVE', 'TRANSFERRED_FROM_ABOVE')
              AND e.source_organ IS NOT NULL AND e.voided_on IS NULL ORDER BY e.id
            """)
        .param(caseId)
        .query(Paper.class)
        .list();
  }
}
