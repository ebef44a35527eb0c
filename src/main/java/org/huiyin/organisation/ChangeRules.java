package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.organisation.Founding.GroupPlan;
import org.huiyin.organisation.Founding.UnitPlan;
import org.huiyin.organisation.Founding.VillagePlan;
import org.huiyin.refusal.Fault;

/** What must hold for a change of units, villages and groups. */
final class ChangeRules {

  private ChangeRules() {}

  static List<Fault> ofNewUnit(Chart chart, UnitPlan unit) {
    List<Fault> faults = ofNewCode(unit.code(), FoundingRules.UNIT_CODE, chart.unit(unit.code()));
    addUnitFaults(faults, chart, unit);
    if (unit.kind() == null || unit.belongsTo() == null) {
      faults.add(Fault.at("kind", "organisation.kindMissing"));
    }
    return faults;
  }

  static List<Fault> ofChangedUnit(Chart chart, UnitPlan unit) {
    List<Fault> faults = new ArrayList<>();
    if (chart.unit(unit.code()).filter(u -> u.closedOn() == null).isEmpty()) {
      faults.add(Fault.at("code", "organisation.unknownUnit", String.valueOf(unit.code())));
    }
    addUnitFaults(faults, chart, unit);
    if (unit.belongsTo() == null) {
      faults.add(Fault.at("belongsTo", "organisation.kindMissing"));
    }
    return faults;
  }

  private static void addUnitFaults(List<Fault> faults, Chart chart, UnitPlan unit) {
    addNameFaults(
        faults,
        unit.name(),
        chart.units().stream().filter(u -> !u.code().equals(unit.code())).map(Unit::name));
  }

  static List<Fault> ofNewVillage(Chart chart, VillagePlan village) {
    List<Fault> faults =
        ofNewCode(village.code(), FoundingRules.VILLAGE_CODE, chart.village(village.code()));
    addVillageFaults(faults, chart, village);
    return faults;
  }

  static List<Fault> ofChangedVillage(Chart chart, VillagePlan village) {
    List<Fault> faults = new ArrayList<>();
    if (chart.village(village.code()).isEmpty()) {
      faults.add(Fault.at("code", "organisation.unknownVillage", String.valueOf(village.code())));
    }
    addVillageFaults(faults, chart, village);
    return faults;
  }

  private static void addVillageFaults(List<Fault> faults, Chart chart, VillagePlan village) {
    addNameFaults(
        faults,
        village.name(),
        chart.villages().stream().filter(v -> !v.code().equals(village.code())).map(Village::name));
    if (village.villagerGroups().stream().anyMatch(FoundingRules::isBlank)) {
      faults.add(Fault.at("villagerGroups", "organisation.nameMissing"));
    }
  }

  static List<Fault> ofNewGroup(Chart chart, GroupPlan group) {
    List<Fault> faults =
        ofNewCode(group.code(), FoundingRules.GROUP_CODE, chart.group(group.code()));
    addGroupFaults(faults, chart, group);
    for (String village : group.villages()) {
      if (chart.groups().stream().anyMatch(g -> g.villages().contains(village))) {
        faults.add(Fault.at("villages", "organisation.villageOfTwoGroups", village));
      }
    }
    return faults;
  }

  static List<Fault> ofChangedGroup(Chart chart, GroupPlan group) {
    List<Fault> faults = new ArrayList<>();
    if (chart.group(group.code()).isEmpty()) {
      faults.add(Fault.at("code", "organisation.unknownGroup", String.valueOf(group.code())));
    }
    addGroupFaults(faults, chart, group);
    return faults;
  }

  private static void addGroupFaults(List<Fault> faults, Chart chart, GroupPlan group) {
    addNameFaults(
        faults,
        group.name(),
        chart.groups().stream().filter(g -> !g.code().equals(group.code())).map(DeputyGroup::name));
    if (FoundingRules.isBlank(group.room())) {
      faults.add(Fault.at("room", "organisation.roomMissing"));
    }
    group.villages().stream()
        .filter(village -> chart.village(village).isEmpty())
        .forEach(
            village -> faults.add(Fault.at("villages", "organisation.unknownVillage", village)));
  }

  private static List<Fault> ofNewCode(String code, Pattern pattern, Optional<?> taken) {
    List<Fault> faults = new ArrayList<>();
    if (code == null || !pattern.matcher(code).matches()) {
      faults.add(Fault.at("code", "organisation.badCode", String.valueOf(code)));
    } else if (taken.isPresent()) {
      faults.add(Fault.at("code", "organisation.codeTaken", code));
    }
    return faults;
  }

  private static void addNameFaults(List<Fault> faults, String name, Stream<String> taken) {
    if (FoundingRules.isBlank(name)) {
      faults.add(Fault.at("name", "organisation.nameMissing"));
    } else if (taken.anyMatch(name::equals)) {
      faults.add(Fault.at("name", "organisation.nameTaken", name));
    }
  }

  static List<Fault> ofClosing(Chart chart, String code, LocalDate lastDay, String reason) {
    List<Fault> faults = new ArrayList<>();
    if (chart.unit(code).isEmpty()) {
      faults.add(Fault.at("code", "organisation.unknownUnit", String.valueOf(code)));
    } else if (chart.unit(code).get().closedOn() != null) {
      faults.add(Fault.at("code", "organisation.closedAlready", code));
    }
    addMissing(faults, lastDay, reason);
    return faults;
  }

  static void addMissing(List<Fault> faults, LocalDate lastDay, String reason) {
    if (lastDay == null) {
      faults.add(Fault.at("lastDay", "organisation.lastDayMissing"));
    }
    if (FoundingRules.isBlank(reason)) {
      faults.add(Fault.at("reason", "organisation.reasonMissing"));
    }
  }
}
