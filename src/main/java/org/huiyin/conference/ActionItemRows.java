package org.huiyin.conference;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huiyin.conference.Minutes.Decision;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The action items' own rows and the notes on them. Free words are encrypted. */
@Component
class ActionItemRows {

  private static final String WORDING = "action_item.wording";
  private static final String NOTE = "action_item_note.wording";
  private static final String SELECT =
      """
      SELECT i.*, k.number AS conference_number, c.register_number AS case_number, c.category,
        c.place_of_issue AS village
      FROM huiyin.action_item i JOIN huiyin.conference k ON k.id = i.conference_id
        JOIN huiyin.petition_case c ON c.id = i.case_id
      """;

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final Clock clock;

  ActionItemRows(JdbcClient jdbc, Secrecy secrecy, Clock clock) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  enum Kind {
    NOTE,
    EVIDENCE,
    REPORT,
    RETURN,
    STRIKE_OFF,
    PASSED_ON,
    LATE
  }

  /**
   * What was done about an item.
   *
   * @param paper id among the case's papers, or {@code null}
   */
  record Note(
      Kind kind,
      LocalDate happenedOn,
      String wording,
      Integer percent,
      Long paper,
      String userId) {}

  /**
   * @param leadGroup engine group of the lead unit; one that works on paper has the office report
   */
  long add(
      long conferenceId, int position, Decision decision, LocalDate decidedOn, String leadGroup) {
    return jdbc.sql(
            """
            INSERT INTO huiyin.action_item (conference_id, case_id, position, wording, lead_unit, co_units, person_id,
              supervisor, decided_on, due_on, percent, state, entered_by_office)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'OPEN',
              EXISTS (SELECT 1 FROM huiyin.works_on_paper WHERE engine_group = ?)) RETURNING id
            """)
        .params(
            conferenceId,
            decision.caseId(),
            position,
            secrecy.encrypt(decision.wording(), WORDING),
            decision.leadUnit(),
            decision.coUnits().toArray(String[]::new),
            decision.person(),
            decision.supervisor(),
            decidedOn,
            decision.dueOn(),
            leadGroup)
        .query(Long.class)
        .single();
  }

  Optional<ActionItem> find(long id) {
    return jdbc.sql(SELECT + " WHERE i.id = ?").param(id).query((row, n) -> read(row)).optional();
  }

  List<ActionItem> ofConference(long conferenceId) {
    return jdbc.sql(SELECT + " WHERE i.conference_id = ? ORDER BY i.position")
        .param(conferenceId)
        .query((row, n) -> read(row))
        .list();
  }

  List<ActionItem> ofCase(long caseId) {
    return jdbc.sql(SELECT + " WHERE i.case_id = ? ORDER BY i.id")
        .param(caseId)
        .query((row, n) -> read(row))
        .list();
  }

  /** What is not struck off, the most urgent first. */
  List<ActionItem> open() {
    return jdbc.sql(SELECT + " WHERE i.state IN ('OPEN', 'REPORTED') ORDER BY i.due_on, i.id")
        .query((row, n) -> read(row))
        .list();
  }

  /** What was struck off or passed on since a day, the latest first. */
  List<ActionItem> closedSince(LocalDate day) {
    return jdbc.sql(
            SELECT
                + " WHERE i.state IN ('STRUCK_OFF', 'PASSED_ON') AND i.closed_on >= ? ORDER BY i.closed_on DESC, i.id")
        .param(day)
        .query((row, n) -> read(row))
        .list();
  }

  void change(long id, String state, LocalDate closedOn) {
    jdbc.sql("UPDATE huiyin.action_item SET state = ?, closed_on = ? WHERE id = ?")
        .params(state, closedOn, id)
        .update();
  }

  void enteredByOffice(long id) {
    jdbc.sql("UPDATE huiyin.action_item SET entered_by_office = true WHERE id = ?")
        .param(id)
        .update();
  }

  void progress(long id, int percent) {
    jdbc.sql("UPDATE huiyin.action_item SET percent = ? WHERE id = ?").params(percent, id).update();
  }

  /**
   * @return whether it was not noted before
   */
  boolean late(long id, LocalDate since) {
    return jdbc.sql(
                "UPDATE huiyin.action_item SET late_since = ? WHERE id = ? AND late_since IS NULL")
            .params(since, id)
            .update()
        == 1;
  }

  void note(long itemId, Note note) {
    jdbc.sql(
            """
            INSERT INTO huiyin.action_item_note (item_id, kind, happened_on, wording, percent, paper, user_id, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            itemId,
            note.kind().name(),
            note.happenedOn(),
            secrecy.encrypt(note.wording(), NOTE),
            note.percent(),
            note.paper(),
            note.userId(),
            OffsetDateTime.now(clock))
        .update();
  }

  List<Note> notes(long itemId) {
    return jdbc.sql(
            """
            SELECT kind, happened_on, wording, percent, paper, user_id
            FROM huiyin.action_item_note WHERE item_id = ? ORDER BY id
            """)
        .param(itemId)
        .query(
            (row, n) ->
                new Note(
                    Kind.valueOf(row.getString("kind")),
                    row.getObject("happened_on", LocalDate.class),
                    secrecy.decrypt(row.getBytes("wording"), NOTE),
                    row.getObject("percent", Integer.class),
                    row.getObject("paper", Long.class),
                    row.getString("user_id")))
        .list();
  }

  private ActionItem read(ResultSet row) throws SQLException {
    Array coUnits = row.getArray("co_units");
    return new ActionItem(
        row.getLong("id"),
        row.getLong("conference_id"),
        row.getString("conference_number"),
        row.getLong("case_id"),
        row.getString("case_number"),
        row.getString("category"),
        row.getString("village"),
        row.getInt("position"),
        secrecy.decrypt(row.getBytes("wording"), WORDING),
        row.getString("lead_unit"),
        List.of((String[]) coUnits.getArray()),
        row.getObject("person_id", Long.class),
        row.getString("supervisor"),
        row.getObject("decided_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getInt("percent"),
        row.getString("state"),
        row.getObject("late_since", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        row.getBoolean("entered_by_office"));
  }
}
