package org.huiyin.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.organisation.Founding.GroupPlan;
import org.huiyin.organisation.Founding.PersonPlan;
import org.huiyin.organisation.Founding.UnitPlan;
import org.huiyin.organisation.Founding.VillagePlan;
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
    writeVillages(plan.villages());
    writeUnits(plan.units());
    writeGroups(plan.groups());
    writePeople(plan.people());
  }

  void writeVillages(List<VillagePlan> villages) {
    insert(
        """
        INSERT INTO huiyin.village (code, name, villager_groups)
        SELECT code, name, ARRAY(SELECT jsonb_array_elements_text("villagerGroups"))
        FROM jsonb_to_recordset(:rows::jsonb) AS v(code text, name text, "villagerGroups" jsonb)
        """,
        villages);
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

  void writeGroups(List<GroupPlan> groups) {
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

  /** Adds to a person what a plan says beyond name and account. */
  void writeFurtherPosts(long id, PersonPlan more) {
    insert(
        """
        WITH plan AS (
          SELECT r.id, p.* FROM jsonb_to_recordset(:rows::jsonb) AS r(id bigint, plan jsonb),
            jsonb_to_record(r.plan) AS p(post text, unit text, "headsUnit" boolean, village text, since date,
              "group" text, "inGroupAs" text, "leadsGroup" boolean, mandates jsonb, seats jsonb)
        ), moved AS (
          UPDATE huiyin.person t SET post = coalesce(p.post, t.post), unit_code = coalesce(p.unit, t.unit_code),
            village_code = coalesce(p.village, t.village_code)
          FROM plan p WHERE t.id = p.id
        ), left_unit AS (
          UPDATE huiyin.unit u SET head_id = NULL FROM plan p WHERE u.head_id = p.id AND p.unit <> u.code
        ), heads AS (
          UPDATE huiyin.unit u SET head_id = p.id FROM plan p, huiyin.person t
          WHERE p."headsUnit" AND t.id = p.id AND u.code = coalesce(p.unit, t.unit_code)
        ), members AS (
          INSERT INTO huiyin.deputy_group_member (group_code, person_id, kind, since)
          SELECT "group", id, "inGroupAs", since FROM plan WHERE "group" IS NOT NULL
        ), leaders AS (
          UPDATE huiyin.deputy_group g SET leader_id = p.id FROM plan p WHERE p."leadsGroup" AND g.code = p."group"
        ), mandated AS (
          INSERT INTO huiyin.deputy (person_id, level, village_code, since)
          SELECT p.id, m.level, m.village, p.since
          FROM plan p, jsonb_to_recordset(p.mandates) AS m(level text, village text)
        )
        INSERT INTO huiyin.seat (body, person_id, role, since)
        SELECT s.body, p.id, s.role, p.since FROM plan p, jsonb_to_recordset(p.seats) AS s(body text, role text)
        """,
        List.of(new Numbered(id, more)));
  }

  private void insert(String sql, List<?> rows) {
    try {
      jdbc.sql(sql).param("rows", json.writeValueAsString(rows)).update();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The plan cannot be written as JSON", e);
    }
  }
}
