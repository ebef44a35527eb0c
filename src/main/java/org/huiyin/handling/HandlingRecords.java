package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done about a case, entry by entry: who, when, what was found or said. */
@Component
public class HandlingRecords {

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final Clock clock;

  HandlingRecords(JdbcTemplate batches, JdbcClient jdbc, Clock clock) {
    this.batches = batches;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public enum Kind {
    INVESTIGATION,
    MEDIATION,
    GUIDANCE,
    LAW_EXPLAINED,
    HELP,
    COMMUNICATION,
    RESULT,
    RESULT_PROPOSAL,
    RESULT_CHECK,
    EXTENSION_REQUEST,
    EXTENSION_DECISION,
    EXECUTION
  }

  /**
   * @param detail what else belongs to it (whom asked, where, by which way), or {@code null}
   */
  public record Note(Kind kind, LocalDate happenedOn, String wording, String detail) {}

  /** A note on record. */
  public record Recorded(
      String kind, LocalDate happenedOn, String wording, String detail, String userId) {}

  void add(long caseId, List<Note> notes, Actor by) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    batches.batchUpdate(
        """
        INSERT INTO huiyin.handling_record (case_id, kind, happened_on, wording, detail, user_id, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        notes.stream()
            .map(
                note ->
                    new Object[] {
                      caseId,
                      note.kind().name(),
                      note.happenedOn(),
                      note.wording(),
                      note.detail(),
                      by.userId(),
                      now
                    })
            .toList());
  }

  public List<Recorded> of(long caseId) {
    return jdbc.sql(
            "SELECT kind, happened_on, wording, detail, user_id FROM huiyin.handling_record WHERE case_id = ? ORDER BY id")
        .param(caseId)
        .query(Recorded.class)
        .list();
  }

  /** The latest note of a kind. */
  public Optional<Recorded> last(long caseId, Kind kind) {
    return jdbc.sql(
            """
            SELECT kind, happened_on, wording, detail, user_id FROM huiyin.handling_record
            WHERE case_id = ? AND kind = ? ORDER BY id DESC LIMIT 1
            """)
        .params(caseId, kind.name())
        .query(Recorded.class)
        .optional();
  }
}
