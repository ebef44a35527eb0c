package org.huiyin.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.organisation.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures of the reception days for a period, by the real day of each session (domain.md 6). A
 * visit that became a case which a group must not know of is in the office's total and in no
 * group's figures.
 */
@Component
public class Attendance {

  private static final String SESSIONS =
      """
      SELECT d.group_code, count(*) AS scheduled, count(d.signed_in_at) AS signed_in, 0 AS visits, 0 AS persons,
        0 AS county, 0 AS township
      FROM huiyin.reception_day d JOIN huiyin.reception_rota r ON r.id = d.rota_id
      WHERE d.day BETWEEN :from AND :until AND d.state <> 'CANCELLED' AND r.published_on IS NOT NULL
      GROUP BY d.group_code
      """;

  private static final String VISITS =
      """
      SELECT d.group_code, 0 AS scheduled, 0 AS signed_in, count(*) AS visits, coalesce(sum(v.headcount), 0) AS persons,
        count(*) FILTER (WHERE v.deputy_level = 'COUNTY') AS county,
        count(*) FILTER (WHERE v.deputy_level = 'TOWNSHIP') AS township
      FROM huiyin.reception_visit v JOIN huiyin.reception_day d ON d.id = v.day_id
        LEFT JOIN huiyin.register_entry e ON e.id = v.entry_id
        LEFT JOIN huiyin.petition_case c ON c.id = e.case_id
        LEFT JOIN huiyin.category k ON k.code = c.category
      WHERE d.day BETWEEN :from AND :until %s
      GROUP BY d.group_code
      """;

  private static final String KNOWN_TO_THE_GROUP =
      """
      AND (c.id IS NULL OR NOT c.sealed AND c.purpose <> 'NOT_RECORDED' AND NOT coalesce(k.kept_from_groups, true)
        AND NOT EXISTS (SELECT 1 FROM huiyin.shut_out s WHERE s.case_id = c.id AND s.group_id = 'group-' || d.group_code))
      """;

  private final JdbcClient jdbc;
  private final Organisation organisation;

  Attendance(JdbcClient jdbc, Organisation organisation) {
    this.jdbc = jdbc;
    this.organisation = organisation;
  }

  /**
   * @param scheduled sessions that were published and not cancelled
   * @param signedIn those at which somebody was there
   * @param visits lines of their logs
   * @param persons visitors
   * @param byCounty visits that a deputy of the county's congress received
   * @param byTownship visits that a deputy of the township's congress received
   */
  public record Figures(
      int scheduled, int signedIn, int visits, int persons, int byCounty, int byTownship) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    Figures plus(Figures other) {
      return new Figures(
          scheduled + other.scheduled,
          signedIn + other.signedIn,
          visits + other.visits,
          persons + other.persons,
          byCounty + other.byCounty,
          byTownship + other.byTownship);
    }

    /** Sessions attended ÷ scheduled, {@code null} where none was scheduled. */
    public Double rate() {
      return scheduled == 0 ? null : Double.valueOf((double) signedIn / scheduled);
    }

    /** Visitors for each session that was held, {@code null} where none was. */
    public Double personsPerSession() {
      return signedIn == 0 ? null : Double.valueOf((double) persons / signedIn);
    }
  }

  /** Everything, both ends counted: the office's own total. */
  public Figures total(LocalDate from, LocalDate until) {
    Map<String, Figures> all = new TreeMap<>();
    add(all, SESSIONS, from, until);
    add(all, VISITS.formatted(""), from, until);
    return all.values().stream().reduce(Figures.NONE, Figures::plus);
  }

  /** By group code, without what a group must not know of. */
  public Map<String, Figures> byGroup(LocalDate from, LocalDate until) {
    Map<String, Figures> all = new TreeMap<>();
    add(all, SESSIONS, from, until);
    add(all, VISITS.formatted(KNOWN_TO_THE_GROUP), from, until);
    all.remove("");
    return all;
  }

  /** The sessions that the figures count, by their ids. */
  public List<Long> sessions(LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            SELECT d.id FROM huiyin.reception_day d JOIN huiyin.reception_rota r ON r.id = d.rota_id
            WHERE d.day BETWEEN ? AND ? AND d.state <> 'CANCELLED' AND r.published_on IS NOT NULL
            ORDER BY d.day, d.id
            """)
        .params(from, until)
        .query(Long.class)
        .list();
  }

  /** Rooms in which a group receives. */
  public int rooms() {
    return (int)
        organisation.deputyGroups().stream().filter(group -> !group.room().isBlank()).count();
  }

  private void add(Map<String, Figures> all, String sql, LocalDate from, LocalDate until) {
    jdbc.sql(sql)
        .param("from", from)
        .param("until", until)
        .query(
            row -> {
              String group = row.getString("group_code");
              all.merge(group == null ? "" : group, figures(row), Figures::plus);
            });
  }

  private static Figures figures(ResultSet row) throws SQLException {
    return new Figures(
        row.getInt("scheduled"),
        row.getInt("signed_in"),
        row.getInt("visits"),
        row.getInt("persons"),
        row.getInt("county"),
        row.getInt("township"));
  }
}
