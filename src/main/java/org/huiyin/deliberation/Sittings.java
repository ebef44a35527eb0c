package org.huiyin.deliberation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deliberation.DeliberationEntry.Sitting;
import org.huiyin.organisation.Organisation;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sittings of the presidium: attendance is written down once, then case after case. The office may
 * enter a sitting ahead; who came after all is put right until the first case is decided on there.
 */
@Component
public class Sittings {

  /** How many days back a sitting is still offered, and how many ahead it may be entered. */
  static final int DAYS_BACK = 14;

  static final int DAYS_AHEAD = 60;

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final AuditTrail audit;
  private final Clock clock;

  Sittings(JdbcClient jdbc, Organisation organisation, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A sitting on record.
   *
   * @param used whether a case was decided on there, so that it stands as it is
   */
  public record OnRecord(Sitting sitting, boolean used) {}

  /**
   * Of the last two weeks and those to come, the latest first.
   *
   * @param since not those held before this day
   */
  public List<OnRecord> offered(LocalDate since) {
    return offered("?", since);
  }

  /** As {@link #offered(LocalDate)}, not those held before a case was received. */
  public List<OnRecord> offeredFor(long caseId) {
    return offered("(SELECT received_on FROM huiyin.petition_case WHERE id = ?)", caseId);
  }

  private List<OnRecord> offered(String since, Object argument) {
    return jdbc.sql(
            """
            SELECT s.*, EXISTS (SELECT 1 FROM huiyin.deliberation d WHERE d.sitting_id = s.id) AS used
            FROM huiyin.sitting s WHERE s.held_on >= greatest(?, %s) ORDER BY s.held_on DESC, s.id DESC
            """
                .formatted(since))
        .params(LocalDate.now(clock).minusDays(DAYS_BACK), argument)
        .query((row, n) -> new OnRecord(sitting(row), row.getBoolean("used")))
        .list();
  }

  /**
   * When and by whom it was or is held: a sitting that is on record as it stands there, and stays
   * so until what is decided there is written.
   */
  Sitting asHeld(Sitting sitting) {
    return sitting.id() == null
        ? sitting
        : find(sitting.id(), "FOR SHARE")
            .orElseThrow(
                () -> new Refusal(Fault.at("sitting", "deliberation.sitting.not-on-record")));
  }

  private Optional<Sitting> find(long id, String lock) {
    return jdbc.sql("SELECT * FROM huiyin.sitting WHERE id = ? " + lock)
        .param(id)
        .query((row, n) -> sitting(row))
        .optional();
  }

  /**
   * Enters a sitting ahead.
   *
   * @throws Refusal with every reason
   */
  @Transactional
  public long plan(Sitting sitting, Actor by) {
    check(sitting);
    long id = idOf(sitting, by);
    audit.record(by, "PLAN_SITTING", "sitting:" + id, null, null);
    return id;
  }

  /**
   * Puts right when and where it is held and who attends.
   *
   * @throws Refusal with every reason, also when a case has been decided on there
   */
  @Transactional
  public void change(Sitting sitting, Actor by) {
    find(sitting.id(), "FOR UPDATE")
        .orElseThrow(() -> new Refusal(Fault.of("deliberation.sitting.not-on-record")));
    if (isUsed(sitting.id())) {
      throw new Refusal(Fault.of("deliberation.sitting.used"));
    }
    check(sitting);
    jdbc.sql(
            """
            UPDATE huiyin.sitting SET held_on = ?, place = ?, chaired_by = ?, attendees = ?, excused = ?
            WHERE id = ?
            """)
        .params(
            sitting.heldOn(),
            sitting.place(),
            sitting.chairedBy(),
            sitting.attendees().toArray(Long[]::new),
            sitting.excused().toArray(Long[]::new),
            sitting.id())
        .update();
    audit.record(by, "CHANGE_SITTING", "sitting:" + sitting.id(), null, null);
  }

  private boolean isUsed(long id) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM huiyin.deliberation WHERE sitting_id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  private void check(Sitting sitting) {
    List<Fault> faults = SittingRules.ahead(sitting, organisation, LocalDate.now(clock));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
  }

  long idOf(Sitting sitting, Actor by) {
    if (sitting.id() != null) {
      return sitting.id();
    }
    return jdbc.sql(
            """
            INSERT INTO huiyin.sitting (held_on, place, chaired_by, attendees, excused, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
            """)
        .params(
            sitting.heldOn(),
            sitting.place(),
            sitting.chairedBy(),
            sitting.attendees().toArray(Long[]::new),
            sitting.excused().toArray(Long[]::new),
            by.userId(),
            OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  private static Sitting sitting(ResultSet row) throws SQLException {
    return new Sitting(
        row.getLong("id"),
        row.getObject("held_on", LocalDate.class),
        row.getString("place"),
        row.getLong("chaired_by"),
        ids(row.getArray("attendees")),
        ids(row.getArray("excused")));
  }

  private static List<Long> ids(Array persons) throws SQLException {
    return List.of((Long[]) persons.getArray());
  }
}
