package org.huiyin.registerbook;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CaseTeam;
import org.huiyin.registerbook.BatchReport.StuckMatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matters that a person has released and that could not begin: the office is told, and sees which.
 */
@Component
class StuckMatters {

  private final JdbcClient jdbc;
  private final CaseDoors doors;
  private final CaseTeam team;
  private final Outbox outbox;
  private final Clock clock;

  StuckMatters(JdbcClient jdbc, CaseDoors doors, CaseTeam team, Outbox outbox, Clock clock) {
    this.jdbc = jdbc;
    this.doors = doors;
    this.team = team;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The office is told once, however often it is tried. */
  @Transactional
  public void add(long caseId) {
    jdbc
        .sql(
            """
            UPDATE huiyin.book_row SET start_failed_at = ? WHERE case_id = ? AND started_at IS NULL RETURNING batch_id
            """)
        .params(OffsetDateTime.now(clock), caseId)
        .query(Long.class)
        .stream()
        .findFirst()
        .ifPresent(batch -> tell(caseId, batch));
  }

  private void tell(long caseId, long batch) {
    outbox.put(
        new Message(
                caseId,
                team.numberOf(caseId),
                "oldMatterStuck",
                null,
                team.office(caseId),
                Urgency.NORMAL,
                "old-matter-stuck:" + caseId)
            .about(null, "/register-book?batch=" + batch));
  }

  /** Those that the reader may see. */
  List<StuckMatter> of(long batch, Actor reader) {
    return jdbc
        .sql(
            "SELECT c.id AS case_id, c.register_number, b.start_failed_at AS since "
                + OpenRows.TO_BEGIN
                + " AND i.id = ? AND b.start_failed_at IS NOT NULL ORDER BY c.id")
        .param(batch)
        .query(StuckMatter.class)
        .list()
        .stream()
        .filter(one -> doors.mayRead(reader, one.caseId()))
        .toList();
  }

  /** They are tried with the next that begin. */
  void again(long batch) {
    jdbc.sql(
            "UPDATE huiyin.book_row SET start_failed_at = NULL WHERE batch_id = ? AND started_at IS NULL")
        .param(batch)
        .update();
  }
}
