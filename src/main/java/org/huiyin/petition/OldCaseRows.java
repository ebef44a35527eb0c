package org.huiyin.petition;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.petition.OldCases.Entered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the matters of an old book in batches, under ids that are drawn in blocks. */
@Component
class OldCaseRows {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  OldCaseRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  List<Long> nextIds(String table, int count) {
    return jdbc.sql("SELECT nextval(pg_get_serial_sequence(?, 'id')) FROM generate_series(1, ?)")
        .params("huiyin." + table, count)
        .query(Long.class)
        .list();
  }

  Object[] ofCase(
      OldCase one, long caseId, String number, boolean sealed, OffsetDateTime registeredAt) {
    OldCase.Ending ending = one.ending();
    return new Object[] {
      caseId,
      number,
      QueryCode.draw(),
      ending == null ? "OPEN" : ending.state(),
      one.title(),
      one.purposeOrNone(),
      one.categoryOrOther(),
      one.placeOfIssue(),
      one.channel().name(),
      one.contactUnclear(),
      sealed,
      one.registeredOn(),
      registeredAt,
      one.route(),
      ending == null ? null : ending.ofCase(),
      ending == null ? null : ending.repliedOn(),
      ending == null ? null : ending.closedOn(),
      ending == null ? null : "Y10"
    };
  }

  Object[] ofEntry(
      OldCase one,
      long caseId,
      boolean further,
      long entryId,
      String number,
      Actor by,
      OffsetDateTime registeredAt) {
    return new Object[] {
      entryId,
      number,
      caseId,
      further,
      one.channel().name(),
      one.registeredOn(),
      registeredAt,
      by.userId(),
      one.petitioner().name() == null,
      one.headcount(),
      one.title(),
      one.body(),
      one.purposeOrNull(),
      one.category()
    };
  }

  /** A book does not tell the requests apart: its heading stands for them. */
  Object[] ofRequest(OldCase one, long caseId, long entryId) {
    return new Object[] {
      caseId, entryId, one.title(), one.ending() == null ? null : one.ending().ofRequest()
    };
  }

  void insertCases(List<Object[]> cases) {
    batch(
        """
        INSERT INTO huiyin.petition_case (id, register_number, query_code, state, title, purpose, category,
          place_of_issue, channel, contact_unclear, sealed, received_on, registered_at, route, outcome, replied_on,
          closed_on, retention, urgent) OVERRIDING SYSTEM VALUE
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
        """,
        cases);
  }

  void insertEntries(List<Object[]> entries) {
    batch(
        """
        INSERT INTO huiyin.register_entry (id, register_number, case_id, further, channel, occurred_on, registered_at,
          registered_by, anonymous, headcount, title, body, purpose, category, source, joint_signed, skip_level)
          OVERRIDING SYSTEM VALUE
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DIRECT', false, false)
        """,
        entries);
  }

  /** Each the first of its case. */
  void insertRequests(List<Object[]> requests) {
    batch(
        "INSERT INTO huiyin.request (case_id, entry_id, wording, outcome, position) VALUES (?, ?, ?, ?, 1)",
        requests);
  }

  Object[] ofFurtherRequest(OldCase one, long caseId, long entryId) {
    return new Object[] {
      caseId, entryId, one.title(), one.ending() == null ? null : one.ending().ofRequest(), caseId
    };
  }

  /** Behind those that the case has already. */
  void insertFurtherRequests(List<Object[]> requests) {
    batch(
        """
        INSERT INTO huiyin.request (case_id, entry_id, wording, outcome, position)
        SELECT ?, ?, ?, ?, coalesce(max(position), 0) + 1 FROM huiyin.request WHERE case_id = ?
        """,
        requests);
  }

  void insertKeptOut(List<Object[]> keptOut) {
    batch(
        """
        INSERT INTO huiyin.shut_out (case_id, user_id, group_id, cause, since) VALUES (?, ?, ?, 'COMPLAINED_OF', ?)
        """,
        keptOut);
  }

  void seal(Collection<Long> cases) {
    batch(
        "UPDATE huiyin.petition_case SET sealed = true WHERE id = ?",
        cases.stream().map(one -> new Object[] {one}).toList());
  }

  /** Who is kept out already is not written down twice. */
  void keepOut(List<Object[]> rows) {
    batch(
        """
        INSERT INTO huiyin.shut_out (case_id, user_id, group_id, cause, since)
        SELECT v.case_id, v.user_id, v.group_id, 'COMPLAINED_OF', v.since
        FROM (VALUES (?::bigint, ?::text, ?::text, ?::timestamptz)) AS v (case_id, user_id, group_id, since)
        WHERE NOT EXISTS (SELECT 1 FROM huiyin.shut_out s WHERE s.case_id = v.case_id
          AND (s.user_id = v.user_id OR s.group_id = v.group_id))
        """,
        rows);
  }

  private void batch(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      batches.batchUpdate(sql, rows);
    }
  }

  /** What was received on another day than was thought counts as registered on that day. */
  void rewriteCase(Entered old, OldCase anew, boolean sealed, OffsetDateTime registeredAt) {
    OldCase.Ending ending = anew.ending();
    batches.update(
        """
        UPDATE huiyin.petition_case c SET state = ?, title = ?, purpose = ?, category = ?, place_of_issue = ?,
          channel = ?, contact_unclear = ?, sealed = sealed OR ?, received_on = ?,
          registered_at = CASE WHEN received_on = ? THEN registered_at ELSE ? END, route = ?,
          outcome = ?, replied_on = ?, closed_on = ?, retention = CASE WHEN ? THEN %s END WHERE id = ?
        """
            .formatted(Retention.OF_CASE),
        ending == null ? "OPEN" : ending.state(),
        anew.title(),
        anew.purposeOrNone(),
        anew.categoryOrOther(),
        anew.placeOfIssue(),
        anew.channel().name(),
        anew.contactUnclear(),
        sealed,
        anew.registeredOn(),
        anew.registeredOn(),
        registeredAt,
        anew.route(),
        ending == null ? null : ending.ofCase(),
        ending == null ? null : ending.repliedOn(),
        ending == null ? null : ending.closedOn(),
        ending != null,
        old.caseId());
  }

  void rewriteEntry(Entered old, OldCase anew, OffsetDateTime registeredAt) {
    OldCase.Ending ending = anew.ending();
    batches.update(
        """
        UPDATE huiyin.register_entry SET channel = ?, occurred_on = ?,
          registered_at = CASE WHEN occurred_on = ? THEN registered_at ELSE ? END, anonymous = ?, headcount = ?,
          title = ?, body = ?, purpose = ?, category = ? WHERE id = ?
        """,
        anew.channel().name(),
        anew.registeredOn(),
        anew.registeredOn(),
        registeredAt,
        anew.petitioner().name() == null,
        anew.headcount(),
        anew.title(),
        anew.body(),
        anew.purposeOrNull(),
        anew.category(),
        old.entryId());
    batches.update(
        "UPDATE huiyin.request SET wording = ?, outcome = ? WHERE entry_id = ?",
        anew.title(),
        ending == null ? null : ending.ofRequest(),
        old.entryId());
  }

  void replaceComplainedOf(long entryId, List<Object[]> rows, PeopleOfEntry people) {
    batches.update("DELETE FROM huiyin.complained_of WHERE entry_id = ?", entryId);
    if (!rows.isEmpty()) {
      people.addComplainedOf(rows);
    }
  }
}
