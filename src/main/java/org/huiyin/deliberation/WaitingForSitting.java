package org.huiyin.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CaseDoors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that wait to be deliberated on, as far as the reader may see them. */
@Component
class WaitingForSitting {

  private final JdbcClient jdbc;
  private final CaseDoors doors;
  private final Organisation organisation;
  private final AuditTrail audit;
  private final Clock clock;

  WaitingForSitting(
      JdbcClient jdbc, CaseDoors doors, Organisation organisation, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.doors = doors;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
  }

  private record Row(
      long caseId,
      String taskId,
      String number,
      String title,
      LocalDate dueOn,
      Long sittingId,
      boolean prepared,
      String preparedBy) {}

  /**
   * @param daysLeft {@code null} where no clock runs
   * @param preparedBy the name of who has handed in the sheet, {@code null} while there is none
   */
  record Line(
      long caseId,
      String taskId,
      String number,
      String title,
      Long daysLeft,
      Long sittingId,
      String preparedBy) {}

  /** The most urgent first. That somebody looked is recorded with each case. */
  List<Line> of(Actor reader) {
    List<Line> lines =
        jdbc
            .sql(
                """
                SELECT c.id AS case_id, s.task_id, c.register_number AS number, c.title, d.due_on, p.sitting_id,
                  p.content IS NOT NULL AS prepared, p.prepared_by
                FROM huiyin.step s JOIN huiyin.petition_case c ON c.id = s.case_id
                  LEFT JOIN huiyin.deadline d ON d.case_id = c.id AND d.clock = 'DELIBERATION' AND d.stopped_on IS NULL
                  LEFT JOIN huiyin.prepared_sheet p ON p.case_id = c.id
                    AND p.round = (SELECT count(*) FROM huiyin.deliberation e WHERE e.case_id = c.id)
                WHERE s.step_key = 'deliberate' AND s.done_at IS NULL AND s.cancelled_at IS NULL
                ORDER BY d.due_on, s.id
                """)
            .query(Row.class)
            .list()
            .stream()
            .filter(row -> doors.mayRead(reader, row.caseId()))
            .map(this::line)
            .toList();
    lines.forEach(line -> audit.record(reader, "READ_WAITING", "sittings", line.caseId(), null));
    return lines;
  }

  private Line line(Row row) {
    return new Line(
        row.caseId(),
        row.taskId(),
        row.number(),
        row.title(),
        row.dueOn() == null ? null : ChronoUnit.DAYS.between(LocalDate.now(clock), row.dueOn()),
        row.sittingId(),
        row.prepared() ? name(row.preparedBy()) : null);
  }

  private String name(String userId) {
    return organisation.personOf(userId).map(Person::name).orElse(userId);
  }
}
