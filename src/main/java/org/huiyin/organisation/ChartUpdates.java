package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.Map;
import org.huiyin.organisation.Founding.GroupPlan;
import org.huiyin.organisation.Founding.UnitPlan;
import org.huiyin.organisation.Founding.VillagePlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes what the organisation has. Nothing is deleted: what ends keeps its row and its last day.
 */
@Component
class ChartUpdates {

  private final JdbcClient jdbc;

  ChartUpdates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void changeUnit(UnitPlan unit) {
    jdbc.sql("UPDATE huiyin.unit SET name = ?, belongs_to = ?, review_organ = ? WHERE code = ?")
        .params(unit.name(), unit.belongsTo().name(), unit.reviewOrgan(), unit.code())
        .update();
  }

  void closeUnit(String code, LocalDate lastDay) {
    jdbc.sql("UPDATE huiyin.unit SET closed_on = ? WHERE code = ?").params(lastDay, code).update();
  }

  void changeVillage(VillagePlan village) {
    jdbc.sql("UPDATE huiyin.village SET name = ?, villager_groups = ? WHERE code = ?")
        .params(village.name(), village.villagerGroups().toArray(String[]::new), village.code())
        .update();
  }

  void changeGroup(GroupPlan group) {
    jdbc.sql(
            """
            WITH named AS (
              UPDATE huiyin.deputy_group SET name = :name, room = :room WHERE code = :code
            ), left_out AS (
              DELETE FROM huiyin.deputy_group_village
              WHERE group_code = :code AND NOT village_code = ANY (:villages)
            )
            INSERT INTO huiyin.deputy_group_village (village_code, group_code)
            SELECT village, :code FROM unnest(:villages) AS village
            ON CONFLICT (village_code) DO UPDATE SET group_code = excluded.group_code
            """)
        .params(
            Map.of(
                "name", group.name(),
                "room", group.room(),
                "code", group.code(),
                "villages", group.villages().toArray(String[]::new)))
        .update();
  }

  /** Every post, mandate and seat; what would have begun later never does. */
  void endTerms(long person, LocalDate lastDay) {
    jdbc.sql(
            """
            WITH member AS (
              UPDATE huiyin.deputy_group_member SET until = greatest(:day, since)
              WHERE person_id = :id AND until IS NULL
            ), mandate AS (
              UPDATE huiyin.deputy SET until = greatest(:day, since) WHERE person_id = :id AND until IS NULL
            ), seated AS (
              UPDATE huiyin.seat SET until = greatest(:day, since) WHERE person_id = :id AND until IS NULL
            )
            UPDATE huiyin.person SET until = :day WHERE id = :id
            """)
        .params(Map.of("day", lastDay, "id", person))
        .update();
  }

  void endSeat(long person, Seat.Body body, LocalDate lastDay) {
    jdbc.sql("UPDATE huiyin.seat SET until = ? WHERE person_id = ? AND body = ? AND until IS NULL")
        .params(lastDay, person, body.name())
        .update();
  }

  void endMandate(long person, Deputy.Level level, LocalDate lastDay) {
    jdbc.sql(
            "UPDATE huiyin.deputy SET until = ? WHERE person_id = ? AND level = ? AND until IS NULL")
        .params(lastDay, person, level.name())
        .update();
  }

  /** The leader of a group stops leading it with that. */
  void endMembership(long person, String group, LocalDate lastDay) {
    jdbc.sql(
            """
            WITH led AS (
              UPDATE huiyin.deputy_group SET leader_id = NULL WHERE code = :group AND leader_id = :id
            )
            UPDATE huiyin.deputy_group_member SET until = :day
            WHERE person_id = :id AND group_code = :group AND until IS NULL
            """)
        .params(Map.of("day", lastDay, "id", person, "group", group))
        .update();
  }

  void endHeadship(long person, String unit) {
    jdbc.sql("UPDATE huiyin.unit SET head_id = NULL WHERE code = ? AND head_id = ?")
        .params(unit, person)
        .update();
  }

  void giveAccount(long person, String userId) {
    jdbc.sql("UPDATE huiyin.person SET user_id = ? WHERE id = ?").params(userId, person).update();
  }

  void writeAbsence(Absence absence) {
    jdbc.sql(
            """
            INSERT INTO huiyin.absence (person_id, since, until, substitute_id) VALUES (?, ?, ?, ?)
            ON CONFLICT (person_id, since)
            DO UPDATE SET until = excluded.until, substitute_id = excluded.substitute_id
            """)
        .params(absence.person(), absence.since(), absence.until(), absence.substitute())
        .update();
  }
}
