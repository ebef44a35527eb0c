package org.huiyin.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.deliberation.DeliberationEntry.Sitting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sittings of the presidium: attendance is written down once, then case after case. */
@Component
public class Sittings {

  private static final int DAYS_OFFERED = 14;

  private final JdbcClient jdbc;
  private final Clock clock;

  Sittings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public record Held(long id, LocalDate heldOn, String place) {}

  /**
   * Of the last two weeks, the latest first.
   *
   * @param since not those held before this day
   */
  public List<Held> recent(LocalDate since) {
    LocalDate first = LocalDate.now(clock).minusDays(DAYS_OFFERED);
    return jdbc.sql(
            "SELECT id, held_on, place FROM huiyin.sitting WHERE held_on >= ? ORDER BY held_on DESC, id DESC")
        .param(since.isAfter(first) ? since : first)
        .query(Held.class)
        .list();
  }

  /** When and by whom it was or is held: a sitting that is on record as it stands there. */
  Sitting asHeld(Sitting sitting) {
    if (sitting.id() == null) {
      return sitting;
    }
    return jdbc.sql(
            "SELECT id, held_on, place, chaired_by, attendees FROM huiyin.sitting WHERE id = ?")
        .param(sitting.id())
        .query(
            (row, n) ->
                new Sitting(
                    row.getLong("id"),
                    row.getObject("held_on", LocalDate.class),
                    row.getString("place"),
                    row.getLong("chaired_by"),
                    List.of((Long[]) row.getArray("attendees").getArray())))
        .single();
  }

  long idOf(Sitting sitting, Actor by) {
    if (sitting.id() != null) {
      return sitting.id();
    }
    return jdbc.sql(
            """
            INSERT INTO huiyin.sitting (held_on, place, chaired_by, attendees, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING id
            """)
        .params(
            sitting.heldOn(),
            sitting.place(),
            sitting.chairedBy(),
            sitting.attendees().toArray(Long[]::new),
            by.userId(),
            OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }
}
