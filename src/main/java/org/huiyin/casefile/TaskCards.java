package org.huiyin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.SeenCards;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CodeTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the cards of a task list say of their cases to those who may read them, in two statements
 * for all visible cards; that somebody looked is on record with each case. Of a case that the
 * person is kept from there is no card. A decision of a conference has a card of its own.
 */
@Component
class TaskCards {

  private final JdbcClient jdbc;
  private final CaseDoors doors;
  private final Organisation organisation;
  private final CodeTexts codes;
  private final SeenCards seen;
  private final Clock clock;

  TaskCards(
      JdbcClient jdbc,
      CaseDoors doors,
      Organisation organisation,
      CodeTexts codes,
      SeenCards seen,
      Clock clock) {
    this.jdbc = jdbc;
    this.doors = doors;
    this.organisation = organisation;
    this.codes = codes;
    this.seen = seen;
    this.clock = clock;
  }

  Map<String, Card> of(Collection<String> taskIds, Actor reader) {
    if (taskIds.isEmpty()) {
      return Map.of();
    }
    Map<String, Card> cards = new HashMap<>();
    Set<Long> cases = new HashSet<>();
    jdbc.sql(
            """
            SELECT s.task_id, c.title,
              coalesce((SELECT own.register_number FROM huiyin.register_entry own
                WHERE s.step_key = 'register' AND own.case_id = c.id AND own.registered_by = s.done_by
                  AND own.registered_at >= s.done_at ORDER BY own.registered_at, own.id LIMIT 1),
                c.register_number) AS register_number, c.category, c.place_of_issue, c.route,
              c.urgent, c.key_case,
              c.earlier_case_id IS NOT NULL AS again, e.headcount, c.id,
              (SELECT min(d.due_on) FROM huiyin.deadline d WHERE d.case_id = c.id AND d.stopped_on IS NULL
                 AND d.clock <> 'REVIEW_APPLY' AND d.clock NOT LIKE 'OBJECTION/%') AS due_on,
              c.responsible_person = :user OR EXISTS (SELECT 1 FROM huiyin.named_person n
                WHERE n.case_id = c.id AND n.user_id = :user) OR NOT c.sealed AND :presidium OR :office AS inside
            FROM huiyin.step s JOIN huiyin.petition_case c ON c.id = s.case_id
              JOIN huiyin.register_entry e ON e.case_id = c.id AND NOT e.further
            WHERE s.task_id IN (:tasks) AND s.process_key <> 'joint-conference' AND NOT EXISTS (SELECT 1 FROM huiyin.shut_out o WHERE o.case_id = c.id
              AND (o.user_id = :user OR o.group_id IN (:groups)))
            """)
        .param("tasks", taskIds)
        .param("user", reader.userId())
        .param("groups", reader.groups().isEmpty() ? List.of("") : reader.groups())
        .param("office", reader.isIn("petition-office") || reader.isIn("chair"))
        .param("presidium", reader.isIn("presidium"))
        .query(
            row -> {
              if (row.getBoolean("inside") || stoodIn(reader, row)) {
                cards.put(row.getString("task_id"), card(row));
                cases.add(row.getLong("id"));
              }
            });
    seen.note(reader, cases);
    return cards;
  }

  /**
   * A sealed case whose chair or office is kept out is open to who acts for them; the door knows.
   */
  private boolean stoodIn(Actor reader, ResultSet row) throws SQLException {
    return reader.isIn("presidium") && doors.mayRead(reader, row.getLong("id"));
  }

  private Card card(ResultSet row) throws SQLException {
    LocalDate due = row.getObject("due_on", LocalDate.class);
    List<String> marks = new ArrayList<>();
    mark(marks, row.getBoolean("urgent"), "URGENT");
    mark(marks, row.getBoolean("key_case"), "KEY");
    mark(marks, row.getBoolean("again"), "REPEAT");
    mark(marks, row.getInt("headcount") >= 5, "COLLECTIVE");
    return new Card(
        row.getString("register_number"),
        row.getString("title")
            + " · "
            + place(row.getString("category"), row.getString("place_of_issue")),
        codes.of("route", row.getString("route")),
        due == null ? null : due.toEpochDay() - LocalDate.now(clock).toEpochDay(),
        due,
        marks);
  }

  private void mark(List<String> marks, boolean applies, String mark) {
    if (applies) {
      marks.add(codes.of("mark", mark));
    }
  }

  private String place(String category, String village) {
    String name = organisation.category(category).map(Category::name).orElse(category);
    return village == null
        ? name
        : name + " · " + organisation.village(village).map(Village::name).orElse(village);
  }
}
