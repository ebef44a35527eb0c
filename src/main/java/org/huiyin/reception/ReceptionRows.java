package org.huiyin.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rotas and their sessions in the tables. */
@Component
class ReceptionRows {

  private static final String REASON = "reception_day.reason";
  private static final String LOG = "reception_day.log";

  private static final String DAYS =
      """
      SELECT d.*, r.owner, r.period, r.published_on
      FROM huiyin.reception_day d JOIN huiyin.reception_rota r ON r.id = d.rota_id
      """;

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final Clock clock;

  ReceptionRows(JdbcClient jdbc, Secrecy secrecy, Clock clock) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  /** Empty where the owner has a rota for the month already. */
  Optional<Long> addRota(String owner, YearMonth period, long version, LocalDate publishBy) {
    return jdbc.sql(
            """
            INSERT INTO huiyin.reception_rota (owner, period, settings_version, publish_by, drawn_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (owner, period) DO NOTHING RETURNING id
            """)
        .params(owner, period.toString(), version, publishBy, OffsetDateTime.now(clock))
        .query(Long.class)
        .optional();
  }

  void redrawn(long rota, long version, LocalDate publishBy) {
    jdbc.sql(
            """
            UPDATE huiyin.reception_rota SET settings_version = ?, publish_by = ?, drawn_at = ? WHERE id = ?
            """)
        .params(version, publishBy, OffsetDateTime.now(clock), rota)
        .update();
  }

  void publish(long rota, Actor by) {
    jdbc.sql("UPDATE huiyin.reception_rota SET published_on = ?, published_by = ? WHERE id = ?")
        .params(LocalDate.now(clock), by.userId(), rota)
        .update();
  }

  void publishBy(long rota, LocalDate day) {
    jdbc.sql("UPDATE huiyin.reception_rota SET publish_by = ? WHERE id = ?")
        .params(day, rota)
        .update();
  }

  /**
   * @return whether it was not known to be late before
   */
  boolean noteLate(long rota, LocalDate since) {
    return jdbc.sql(
                "UPDATE huiyin.reception_rota SET late_since = ? WHERE id = ? AND late_since IS NULL")
            .params(since, rota)
            .update()
        > 0;
  }

  /** Where another session of the same people lies on the day already, nothing is added. */
  void addDay(long rota, MonthPlan.Planned one) {
    jdbc.sql(
            """
            INSERT INTO huiyin.reception_day (rota_id, tier, leaders, group_code, set_day, day, place, provisional, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .params(
            rota,
            one.tier().name(),
            one.leaders(),
            one.group(),
            one.setDay(),
            one.placed().day(),
            one.place(),
            one.placed().provisional(),
            one.placed().cancelled() ? "CANCELLED" : "SCHEDULED")
        .update();
  }

  /** Of a rota that is not published: what no person has arranged is drawn up anew. */
  void removeUnarranged(long rota) {
    jdbc.sql(
            """
            DELETE FROM huiyin.reception_day d WHERE rota_id = ? AND NOT arranged
              AND NOT EXISTS (SELECT 1 FROM huiyin.reception_swap s WHERE s.day_id = d.id)
            """)
        .param(rota)
        .update();
  }

  void putOnDuty(long day, Long person, boolean arranged) {
    jdbc.sql("UPDATE huiyin.reception_day SET person_id = ?, arranged = arranged OR ? WHERE id = ?")
        .params(person, arranged, day)
        .update();
  }

  void addSwap(long day, Long from, long to, String reason, Actor by) {
    jdbc.sql(
            """
            INSERT INTO huiyin.reception_swap (day_id, from_person, to_person, reason, user_id, at)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            day,
            from,
            to,
            secrecy.encrypt(reason, "reception_swap.reason"),
            by.userId(),
            OffsetDateTime.now(clock))
        .update();
  }

  void move(long day, MonthPlan.Placed placed, ReceptionDay.State state) {
    jdbc.sql("UPDATE huiyin.reception_day SET day = ?, provisional = ?, state = ? WHERE id = ?")
        .params(placed.day(), placed.provisional(), state.name(), day)
        .update();
  }

  void signIn(long day, long person, OffsetDateTime at, String reason, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.reception_day SET state = 'OPEN', signed_in_at = ?, signed_in_id = ?, signed_in_by = ?,
              reason = ? WHERE id = ?
            """)
        .params(at, person, by.userId(), secrecy.encrypt(reason, REASON), day)
        .update();
  }

  void notHeld(long day, String reason, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.reception_day SET state = 'MISSED', reason = ?, closed_at = ?, closed_by = ? WHERE id = ?
            """)
        .params(secrecy.encrypt(reason, REASON), OffsetDateTime.now(clock), by.userId(), day)
        .update();
  }

  void close(long day, String log, Actor by) {
    jdbc.sql(
            "UPDATE huiyin.reception_day SET state = 'CLOSED', log = ?, closed_at = ?, closed_by = ? WHERE id = ?")
        .params(secrecy.encrypt(log, LOG), OffsetDateTime.now(clock), by.userId(), day)
        .update();
  }

  /** Asks for the log; who never signed in has not come, as far as is known. */
  void chase(long day) {
    jdbc.sql(
            """
            UPDATE huiyin.reception_day SET chased_on = ?,
              state = CASE WHEN state = 'SCHEDULED' THEN 'MISSED' ELSE state END WHERE id = ?
            """)
        .params(LocalDate.now(clock), day)
        .update();
  }

  /** What is remarked, and the reason of a substitute or of a session that was not held. */
  record Words(String reason, String log) {}

  Words words(long day) {
    return jdbc.sql("SELECT reason, log FROM huiyin.reception_day WHERE id = ?")
        .param(day)
        .query(
            (row, n) ->
                new Words(
                    secrecy.decrypt(row.getBytes(1), REASON),
                    secrecy.decrypt(row.getBytes(2), LOG)))
        .single();
  }

  /** A session that changed hands, the oldest first. */
  record Swap(long day, Long from, long to, String reason) {}

  List<Swap> swaps(long day) {
    return jdbc.sql(
            "SELECT day_id, from_person, to_person, reason FROM huiyin.reception_swap WHERE day_id = ? ORDER BY id")
        .param(day)
        .query(
            (row, n) ->
                new Swap(
                    row.getLong(1),
                    row.getObject(2, Long.class),
                    row.getLong(3),
                    secrecy.decrypt(row.getBytes(4), "reception_swap.reason")))
        .list();
  }

  Optional<Rota> rota(long id) {
    return jdbc.sql("SELECT * FROM huiyin.reception_rota WHERE id = ?")
        .param(id)
        .query((row, n) -> rota(row))
        .optional();
  }

  Optional<Rota> rota(String owner, YearMonth period) {
    return jdbc.sql("SELECT * FROM huiyin.reception_rota WHERE owner = ? AND period = ?")
        .params(owner, period.toString())
        .query((row, n) -> rota(row))
        .optional();
  }

  /** The office's first. */
  List<Rota> rotas(YearMonth period) {
    return jdbc.sql(
            "SELECT * FROM huiyin.reception_rota WHERE period = ? ORDER BY owner <> 'OFFICE', owner")
        .param(period.toString())
        .query((row, n) -> rota(row))
        .list();
  }

  Optional<ReceptionDay> day(long id) {
    return jdbc.sql(DAYS + "WHERE d.id = ?").param(id).query((row, n) -> day(row)).optional();
  }

  List<ReceptionDay> ofRota(long rota) {
    return jdbc.sql(DAYS + "WHERE d.rota_id = ? ORDER BY d.day, d.tier, d.id")
        .param(rota)
        .query((row, n) -> day(row))
        .list();
  }

  List<ReceptionDay> between(LocalDate from, LocalDate until) {
    return jdbc.sql(DAYS + "WHERE d.day BETWEEN ? AND ? ORDER BY d.day, d.tier, d.group_code, d.id")
        .params(from, until)
        .query((row, n) -> day(row))
        .list();
  }

  /** Sessions that can still move: nobody has signed in. */
  List<ReceptionDay> movable(LocalDate from) {
    return jdbc.sql(
            DAYS
                + "WHERE d.day >= ? AND d.state IN ('SCHEDULED', 'CANCELLED') ORDER BY d.day, d.id")
        .param(from)
        .query((row, n) -> day(row))
        .list();
  }

  /** Another session of the same people on the day, not a cancelled one. */
  boolean isTaken(ReceptionDay one, LocalDate day) {
    return jdbc.sql(
                """
                SELECT count(*) FROM huiyin.reception_day WHERE tier = ? AND group_code IS NOT DISTINCT FROM ?
                  AND day = ? AND state <> 'CANCELLED' AND id <> ?
                """)
            .params(one.tier().name(), one.group(), day, one.id())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** One of the turns that members have had or will have. */
  record Turn(long person, LocalDate day) {}

  /**
   * @param group {@code null} for the members of the presidium
   */
  List<Turn> turns(Tier tier, String group) {
    return jdbc.sql(
            """
            SELECT person_id AS person, day FROM huiyin.reception_day
            WHERE tier = ? AND group_code IS NOT DISTINCT FROM ? AND NOT leaders AND person_id IS NOT NULL
              AND state <> 'CANCELLED' ORDER BY day, id
            """)
        .params(tier.name(), group)
        .query(Turn.class)
        .list();
  }

  private static Rota rota(ResultSet row) throws SQLException {
    return new Rota(
        row.getLong("id"),
        row.getString("owner"),
        YearMonth.parse(row.getString("period")),
        row.getLong("settings_version"),
        row.getObject("publish_by", LocalDate.class),
        row.getObject("published_on", LocalDate.class),
        row.getObject("late_since", LocalDate.class));
  }

  private static ReceptionDay day(ResultSet row) throws SQLException {
    return new ReceptionDay(
        row.getLong("id"),
        row.getLong("rota_id"),
        row.getString("owner"),
        row.getString("period"),
        row.getObject("published_on", LocalDate.class),
        Tier.valueOf(row.getString("tier")),
        row.getBoolean("leaders"),
        row.getString("group_code"),
        row.getInt("set_day"),
        row.getObject("day", LocalDate.class),
        row.getString("place"),
        row.getBoolean("provisional"),
        row.getObject("person_id", Long.class),
        row.getBoolean("arranged"),
        ReceptionDay.State.valueOf(row.getString("state")),
        row.getObject("signed_in_at", OffsetDateTime.class),
        row.getObject("signed_in_id", Long.class),
        row.getObject("chased_on", LocalDate.class),
        row.getObject("closed_at", OffsetDateTime.class));
  }
}
