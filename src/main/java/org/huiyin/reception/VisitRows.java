package org.huiyin.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huiyin.organisation.Deputy;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the logs in their table. */
@Component
class VisitRows {

  private static final String LAW = "reception_visit.law_explained";

  private static final String VISITS =
      """
      SELECT v.*, e.case_id, e.register_number
      FROM huiyin.reception_visit v LEFT JOIN huiyin.register_entry e ON e.id = v.entry_id
      """;

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final Clock clock;

  VisitRows(JdbcClient jdbc, Secrecy secrecy, Clock clock) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  long add(Visit visit) {
    return jdbc.sql(
            """
            INSERT INTO huiyin.reception_visit (day_id, arrived_at, headcount, waited_minutes, manner, received_by,
              deputy_level, law_explained, explained_by, outcome, entry_id, entered_by, entered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """)
        .params(
            visit.day(),
            visit.arrivedAt(),
            visit.headcount(),
            visit.waited(),
            visit.manner().name(),
            visit.receivedBy(),
            visit.level() == null ? null : visit.level().name(),
            secrecy.encrypt(visit.lawExplained(), LAW),
            visit.explainedBy(),
            visit.outcome().name(),
            visit.entry(),
            visit.enteredBy(),
            OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /**
   * @return whether the line had no entry yet
   */
  boolean link(long visit, long entry) {
    return jdbc.sql(
                """
                UPDATE huiyin.reception_visit SET entry_id = ?, outcome = 'REGISTERED'
                WHERE id = ? AND entry_id IS NULL
                """)
            .params(entry, visit)
            .update()
        > 0;
  }

  List<Visit> of(long day) {
    return jdbc.sql(VISITS + "WHERE v.day_id = ? ORDER BY v.arrived_at, v.id")
        .param(day)
        .query((row, n) -> visit(row))
        .list();
  }

  Optional<Visit> find(long id) {
    return jdbc.sql(VISITS + "WHERE v.id = ?").param(id).query((row, n) -> visit(row)).optional();
  }

  /** An entry that a line may be linked with: of a visit, on the day, not voided. */
  record Entry(long id, long caseId, boolean visit, boolean onTheDay, boolean linked) {}

  Optional<Entry> entry(String number, java.time.LocalDate day) {
    return jdbc.sql(
            """
            SELECT e.id, e.case_id, e.channel = 'VISIT' AS visit, e.occurred_on = ? AS on_the_day,
              EXISTS (SELECT 1 FROM huiyin.reception_visit v WHERE v.entry_id = e.id) AS linked
            FROM huiyin.register_entry e WHERE e.register_number = ? AND e.voided_on IS NULL
            """)
        .params(day, number)
        .query(Entry.class)
        .optional();
  }

  private Visit visit(ResultSet row) throws SQLException {
    String level = row.getString("deputy_level");
    return new Visit(
        row.getLong("id"),
        row.getLong("day_id"),
        row.getObject("arrived_at", LocalTime.class),
        row.getInt("headcount"),
        row.getInt("waited_minutes"),
        Visit.Manner.valueOf(row.getString("manner")),
        row.getLong("received_by"),
        level == null ? null : Deputy.Level.valueOf(level),
        secrecy.decrypt(row.getBytes("law_explained"), LAW),
        row.getObject("explained_by", Long.class),
        Visit.Outcome.valueOf(row.getString("outcome")),
        row.getObject("entry_id", Long.class),
        row.getObject("case_id", Long.class),
        row.getString("register_number"),
        row.getString("entered_by"));
  }
}
