package org.huiyin.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole organisation; it is a few hundred rows. */
@Component
class ChartReader {

  private record Membership(String group, DeputyGroup.Member member) {}

  private record GroupVillage(String group, String village) {}

  private final JdbcClient jdbc;

  ChartReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long version() {
    return jdbc.sql("SELECT version FROM huiyin.organisation_version").query(Long.class).single();
  }

  /** The version is read first: a change that commits meanwhile is seen as newer afterwards. */
  Chart read() {
    return new Chart(
        version(),
        jdbc.sql("SELECT * FROM huiyin.township").query(Township.class).optional().orElse(null),
        villages(),
        units(),
        groups(),
        people(),
        deputies(),
        seats(),
        absences(),
        categories(),
        places(),
        firstPasswords());
  }

  private List<Village> villages() {
    return jdbc.sql(
            "SELECT code, name, villager_groups, closed_on FROM huiyin.village ORDER BY code")
        .query(
            (row, n) ->
                new Village(
                    row.getString(1), row.getString(2), texts(row.getArray(3)), day(row, 4)))
        .list();
  }

  private List<Unit> units() {
    return jdbc.sql(
            "SELECT code, name, belongs_to, kind, head_id AS head, review_organ, closed_on"
                + " FROM huiyin.unit ORDER BY belongs_to DESC, name COLLATE \"C\"")
        .query(Unit.class)
        .list();
  }

  private List<Person> people() {
    return jdbc.sql(
            """
            SELECT id, name, post, unit_code AS unit, village_code AS village, user_id, since, until
            FROM huiyin.person ORDER BY id
            """)
        .query(Person.class)
        .list();
  }

  private List<DeputyGroup> groups() {
    Map<String, List<DeputyGroup.Member>> members =
        jdbc
            .sql(
                """
                SELECT group_code, person_id, kind, since, until FROM huiyin.deputy_group_member
                ORDER BY group_code, array_position(ARRAY['DEPUTY', 'VILLAGE_CADRE', 'AUXILIARY'], kind), person_id
                """)
            .query((row, n) -> new Membership(row.getString(1), member(row)))
            .stream()
            .collect(groupingBy(Membership::group, mapping(Membership::member, toList())));
    Map<String, List<String>> villages =
        jdbc
            .sql(
                "SELECT group_code AS \"group\", village_code AS village FROM huiyin.deputy_group_village ORDER BY 2")
            .query(GroupVillage.class)
            .stream()
            .collect(groupingBy(GroupVillage::group, mapping(GroupVillage::village, toList())));
    return jdbc.sql(
            "SELECT code, name, leader_id, room, closed_on FROM huiyin.deputy_group ORDER BY code")
        .query(
            (row, n) ->
                new DeputyGroup(
                    row.getString(1),
                    row.getString(2),
                    villages.getOrDefault(row.getString(1), List.of()),
                    row.getObject(3, Long.class),
                    members.getOrDefault(row.getString(1), List.of()),
                    row.getString(4),
                    day(row, 5)))
        .list();
  }

  private static DeputyGroup.Member member(ResultSet row) throws SQLException {
    return new DeputyGroup.Member(
        row.getLong(2), DeputyGroup.Kind.valueOf(row.getString(3)), day(row, 4), day(row, 5));
  }

  private List<Deputy> deputies() {
    return jdbc.sql(
            """
            SELECT d.person_id AS person, p.name, d.level, d.village_code AS village,
              (SELECT m.group_code FROM huiyin.deputy_group_member m
               WHERE m.person_id = d.person_id AND m.kind = 'DEPUTY' ORDER BY m.since DESC LIMIT 1) AS "group",
              d.since, d.until
            FROM huiyin.deputy d JOIN huiyin.person p ON p.id = d.person_id
            ORDER BY d.village_code, d.person_id, d.level
            """)
        .query(Deputy.class)
        .list();
  }

  private List<Seat> seats() {
    return jdbc.sql(
            """
            SELECT body, person_id AS person, role, since, until FROM huiyin.seat
            ORDER BY body, array_position(ARRAY['CHAIR', 'VICE_CHAIR', 'MEMBER'], role), person_id
            """)
        .query(Seat.class)
        .list();
  }

  private List<Absence> absences() {
    return jdbc.sql(
            "SELECT person_id AS person, since, until, substitute_id AS substitute FROM huiyin.absence")
        .query(Absence.class)
        .list();
  }

  private List<Category> categories() {
    return jdbc.sql(
            """
            SELECT c.*, NOT EXISTS (SELECT 1 FROM huiyin.category child WHERE child.parent = c.code) AS leaf
            FROM huiyin.category c WHERE c.closed_on IS NULL ORDER BY c.code
            """)
        .query(Category.class)
        .list();
  }

  private List<Place> places() {
    return jdbc.sql("SELECT code, name FROM huiyin.place ORDER BY code DESC")
        .query(Place.class)
        .list();
  }

  private Map<String, Boolean> firstPasswords() {
    Map<String, Boolean> handed = new HashMap<>();
    jdbc.sql("SELECT user_id, handed_at IS NOT NULL FROM huiyin.first_password")
        .query(
            row -> {
              handed.put(row.getString(1), row.getBoolean(2));
            });
    return handed;
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
