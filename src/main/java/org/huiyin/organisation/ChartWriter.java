package org.huiyin.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.organisation.Founding.GroupPlan;
import org.huiyin.organisation.Founding.PersonPlan;
import org.huiyin.organisation.Founding.UnitPlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the organisation, each kind of row with one statement. */
@Component
class ChartWriter {

  private record Numbered(long id, PersonPlan plan) {}

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ChartWriter(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Holds off changes until this transaction ends. */
  void holdVersion() {
    jdbc.sql("SELECT version FROM huiyin.organisation_version FOR UPDATE")
        .query(Long.class)
        .single();
  }

  /** Holds off other changes until this transaction ends. */
  void nextVersion() {
    jdbc.sql("UPDATE huiyin.organisation_version SET version = version + 1").update();
  }

  void write(Founding plan) {
    insert(
        """
        INSERT INTO huiyin.township
          (name, presidium_name, letter_mark, county_name, upper_congress, address, phone)
        SELECT name, "presidiumName", "letterMark", "countyName", "upperCongress", address, phone
        FROM jsonb_to_recordset(:rows::jsonb) AS t(name text, "presidiumName" text, "letterMark" text,
          "countyName" text, "upperCongress" text, address text, phone text)
        """,
        List.of(plan.township()));
    insert(
        """
        INSERT INTO huiyin.village (code, name, villager_groups)
        SELECT code, name, ARRAY(SELECT jsonb_array_elements_text("villagerGroups"))
        FROM jsonb_to_recordset(:rows::jsonb) AS v(code text, name text, "villagerGroups" jsonb)
        """,
        plan.villages());
    writeUnits(plan.units());
    writeGroups(plan.groups());
    writePeople(plan.people());
  }

  void writeUnits(List<UnitPlan> units) {
    insert(
        """
        INSERT INTO huiyin.unit (code, name, belongs_to, kind, review_organ)
        SELECT code, name, "belongsTo", kind, "reviewOrgan"
        FROM jsonb_to_recordset(:rows::jsonb)
          AS u(code text, name text, "belongsTo" text, kind text, "reviewOrgan" text)
        """,
        units);
  }

  private void writeGroups(List<GroupPlan> groups) {
    insert(
        """
        WITH plan AS (
          SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS g(code text, name text, room text, villages jsonb)
        ), written AS (
          INSERT INTO huiyin.deputy_group (code, name, room) SELECT code, name, room FROM plan
        )
        INSERT INTO huiyin.deputy_group_village (group_code, village_code)
        SELECT code, jsonb_array_elements_text(villages) FROM plan
        """,
        groups);
  }

  void writePeople(List<PersonPlan> people) {
    List<Long> ids =
        jdbc.sql(
                "SELECT nextval(pg_get_serial_sequence('huiyin.person', 'id')) FROM generate_series(1, ?)")
            .param(people.size())
            .query(Long.class)
            .list();
    List<Numbered> rows = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      rows.add(new Numbered(ids.get(i), people.get(i)));
    }
    insert(
        """
        WITH person AS (
          SELECT r.id, p.* FROM jsonb_to_recordset(:rows::jsonb) AS r(id bigint, plan jsonb),
            jsonb_to_record(r.plan) AS p(name text, post text, unit text, "headsUnit" boolean, village text,
              "userId" text, since date, "group" text, "inGroupAs" text, "leadsGroup" boolean, mandates jsonb,
              seats jsonb)
        ), written AS (
          INSERT INTO huiyin.person (id, name, post, unit_code, village_code, user_id, since)
          SELECT id, name, post, unit, village, "userId", since FROM person
        ), heads AS (
          UPDATE huiyin.unit u SET head_id = p.id FROM person p WHERE p."headsUnit" AND u.code = p.unit
        ), members AS (
          INSERT INTO huiyin.deputy_group_member (group_code, person_id, kind, since)
          SELECT "group", id, "inGroupAs", since FROM person WHERE "group" IS NOT NULL
        ), leaders AS (
          UPDATE huiyin.deputy_group g SET leader_id = p.id FROM person p WHERE p."leadsGroup" AND g.code = p."group"
        ), mandated AS (
          INSERT INTO huiyin.deputy (person_id, level, village_code, since)
          SELECT p.id, m.level, m.village, p.since
          FROM person p, jsonb_to_recordset(p.mandates) AS m(level text, village text)
        )
        INSERT INTO huiyin.seat (body, person_id, role, since)
        SELECT s.body, p.id, s.role, p.since FROM person p, jsonb_to_recordset(p.seats) AS s(body text, role text)
        """,
        rows);
  }

  void closeUnit(String code, LocalDate lastDay) {
    jdbc.sql("UPDATE huiyin.unit SET closed_on = ? WHERE code = ?").params(lastDay, code).update();
  }

  void endTerms(long person, LocalDate lastDay) {
    jdbc.sql(
            """
            WITH member AS (
              UPDATE huiyin.deputy_group_member SET until = :day
              WHERE person_id = :id AND until IS NULL AND since <= :day
            ), mandate AS (
              UPDATE huiyin.deputy SET until = :day WHERE person_id = :id AND until IS NULL AND since <= :day
            ), seated AS (
              UPDATE huiyin.seat SET until = :day WHERE person_id = :id AND until IS NULL AND since <= :day
            )
            UPDATE huiyin.person SET until = :day WHERE id = :id
            """)
        .params(Map.of("day", lastDay, "id", person))
        .update();
  }

  void writeAbsence(long person, LocalDate since, LocalDate until) {
    jdbc.sql(
            """
            INSERT INTO huiyin.absence (person_id, since, until) VALUES (?, ?, ?)
            ON CONFLICT (person_id, since) DO UPDATE SET until = excluded.until
            """)
        .params(person, since, until)
        .update();
  }

  private void insert(String sql, List<?> rows) {
    try {
      jdbc.sql(sql).param("rows", json.writeValueAsString(rows)).update();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The plan cannot be written as JSON", e);
    }
  }
}
