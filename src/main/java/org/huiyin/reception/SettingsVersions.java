package org.huiyin.reception;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.reception.ReceptionSettings.GroupDays;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The settings of the reception days, every version kept. */
@Component
public class SettingsVersions {

  private static final int LONGEST_HOURS = 60;

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final AuditTrail audit;
  private final Clock clock;

  SettingsVersions(JdbcClient jdbc, Organisation organisation, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is in force, empty until an office has set it. */
  public Optional<ReceptionSettings> current() {
    return history().stream().findFirst();
  }

  ReceptionSettings version(long version) {
    return history().stream().filter(one -> one.version() == version).findFirst().orElseThrow();
  }

  /** Every version, the newest first. */
  public List<ReceptionSettings> history() {
    Map<Long, Map<String, GroupDays>> groups = new TreeMap<>();
    jdbc.sql(
            "SELECT version, group_code, leader_days, member_days FROM huiyin.reception_group_days")
        .query(
            row -> {
              groups
                  .computeIfAbsent(row.getLong(1), v -> new TreeMap<>())
                  .put(
                      row.getString(2),
                      new GroupDays(days(row.getArray(3)), days(row.getArray(4))));
            });
    return jdbc.sql("SELECT * FROM huiyin.reception_settings ORDER BY version DESC")
        .query((row, n) -> settings(row, groups.getOrDefault(row.getLong("version"), Map.of())))
        .list();
  }

  /**
   * From now on the months that are not drawn up yet follow these.
   *
   * @throws Refusal with a fault for each field
   */
  @Transactional
  public ReceptionSettings set(SettingsPlan plan, Actor by) {
    List<Fault> faults = new ArrayList<>();
    Policy policy = policy(plan.policy(), faults);
    List<Integer> chair = DaysOfMonth.read("chairDays", plan.chairDays(), faults::add);
    List<Integer> presidium = DaysOfMonth.read("presidiumDays", plan.presidiumDays(), faults::add);
    place("chairPlace", plan.chairPlace(), faults);
    place("presidiumPlace", plan.presidiumPlace(), faults);
    if (plan.hours() == null || plan.hours().isBlank() || plan.hours().length() > LONGEST_HOURS) {
      faults.add(Fault.at("hours", "reception.settings.hours", LONGEST_HOURS));
    }
    if (chair.isEmpty() && faults.stream().noneMatch(f -> "chairDays".equals(f.field()))) {
      faults.add(Fault.at("chairDays", "reception.settings.chair-none"));
    }
    Map<String, GroupDays> groups = groups(plan, faults);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    long version =
        jdbc.sql(
                """
                INSERT INTO huiyin.reception_settings
                  (policy, hours, chair_days, chair_place, presidium_days, presidium_place, set_by, set_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING version
                """)
            .params(
                policy.name(),
                plan.hours().strip(),
                chair.toArray(Integer[]::new),
                plan.chairPlace(),
                presidium.toArray(Integer[]::new),
                plan.presidiumPlace(),
                by.userId(),
                OffsetDateTime.now(clock))
            .query(Long.class)
            .single();
    groups.forEach((code, days) -> addGroup(version, code, days));
    audit.record(by, "SET_RECEPTION_DAYS", "reception-settings:" + version, null, null);
    return version(version);
  }

  private void addGroup(long version, String code, GroupDays days) {
    jdbc.sql("INSERT INTO huiyin.reception_group_days VALUES (?, ?, ?, ?)")
        .params(
            version,
            code,
            days.leader().toArray(Integer[]::new),
            days.members().toArray(Integer[]::new))
        .update();
  }

  private Map<String, GroupDays> groups(SettingsPlan plan, List<Fault> faults) {
    Map<String, GroupDays> groups = new TreeMap<>();
    List<String> known = organisation.deputyGroups().stream().map(DeputyGroup::code).toList();
    plan.groups()
        .forEach(
            (code, typed) -> {
              String field = "groups." + code;
              if (!known.contains(code)) {
                faults.add(Fault.at(field, "reception.settings.group"));
                return;
              }
              GroupDays days =
                  new GroupDays(
                      DaysOfMonth.read(field + ".leaderDays", typed.leaderDays(), faults::add),
                      DaysOfMonth.read(field + ".memberDays", typed.memberDays(), faults::add));
              if (!days.isEmpty()) {
                groups.put(code, days);
              }
            });
    return groups;
  }

  private static Policy policy(String text, List<Fault> faults) {
    for (Policy policy : Policy.values()) {
      if (policy.name().equals(text)) {
        return policy;
      }
    }
    faults.add(Fault.at("policy", "reception.settings.policy"));
    return null;
  }

  /** The places at township level; a group receives in its own room. */
  private void place(String field, String code, List<Fault> faults) {
    boolean group = code != null && organisation.deputyGroup(code).isPresent();
    if (group || organisation.places().stream().noneMatch(place -> place.code().equals(code))) {
      faults.add(Fault.at(field, "reception.settings.place"));
    }
  }

  private static ReceptionSettings settings(ResultSet row, Map<String, GroupDays> groups)
      throws SQLException {
    return new ReceptionSettings(
        row.getLong("version"),
        Policy.valueOf(row.getString("policy")),
        row.getString("hours"),
        days(row.getArray("chair_days")),
        row.getString("chair_place"),
        days(row.getArray("presidium_days")),
        row.getString("presidium_place"),
        groups,
        row.getString("set_by"),
        row.getObject("set_at", OffsetDateTime.class));
  }

  private static List<Integer> days(Array array) throws SQLException {
    return List.of((Integer[]) array.getArray());
  }
}
