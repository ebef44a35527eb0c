package org.huiyin.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiyin.organisation.Founding.GroupPlan;
import org.huiyin.organisation.Founding.PersonPlan;
import org.huiyin.organisation.Founding.UnitPlan;
import org.huiyin.organisation.Founding.VillagePlan;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.organisation.Seat.Role;
import org.huiyin.refusal.Fault;

/** What must hold in a plan of a whole organisation. */
final class FoundingRules {

  static final Pattern VILLAGE_CODE = Pattern.compile("V[0-9]{2,3}");
  static final Pattern UNIT_CODE = Pattern.compile("[A-Z]{3,16}");
  static final Pattern GROUP_CODE = Pattern.compile("G[0-9]{2}");

  private final Founding plan;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> villages = new HashSet<>();
  private final Set<String> units = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> villageNames = new HashSet<>();
  private final Set<String> unitNames = new HashSet<>();
  private final Set<String> groupNames = new HashSet<>();

  private FoundingRules(Founding plan) {
    this.plan = plan;
  }

  static List<Fault> faultsOf(Founding plan) {
    FoundingRules rules = new FoundingRules(plan);
    rules.checkPlaces();
    rules.checkGroups();
    rules.checkPeople();
    rules.checkChair();
    return rules.faults;
  }

  private void checkTownship() {
    Township township = plan.township();
    if (township == null) {
      faults.add(Fault.at("township", "organisation.nameMissing"));
      return;
    }
    Map<String, String> needed = new LinkedHashMap<>();
    needed.put("name", township.name());
    needed.put("presidiumName", township.presidiumName());
    needed.put("letterMark", township.letterMark());
    needed.put("countyName", township.countyName());
    needed.put("upperCongress", township.upperCongress());
    needed.forEach(
        (key, value) -> {
          if (isBlank(value)) {
            faults.add(Fault.at("township." + key, "organisation.nameMissing"));
          }
        });
  }

  private void checkPlaces() {
    checkTownship();
    for (int i = 0; i < plan.villages().size(); i++) {
      VillagePlan village = plan.villages().get(i);
      String field = "villages[" + i + "]";
      checkCode(field, village.code(), village.name(), VILLAGE_CODE, villages);
      checkName(field, village.name(), villageNames);
      if (village.villagerGroups().stream().anyMatch(FoundingRules::isBlank)) {
        faults.add(Fault.at(field + ".villagerGroups", "organisation.nameMissing"));
      }
    }
    for (int i = 0; i < plan.units().size(); i++) {
      UnitPlan unit = plan.units().get(i);
      String field = "units[" + i + "]";
      checkCode(field, unit.code(), unit.name(), UNIT_CODE, units);
      checkName(field, unit.name(), unitNames);
      if (unit.belongsTo() == null || unit.kind() == null) {
        faults.add(Fault.at(field + ".kind", "organisation.kindMissing"));
      }
    }
  }

  private void checkGroups() {
    Set<String> lookedAfter = new HashSet<>();
    for (int i = 0; i < plan.groups().size(); i++) {
      GroupPlan group = plan.groups().get(i);
      String field = "groups[" + i + "]";
      checkCode(field, group.code(), group.name(), GROUP_CODE, groups);
      checkName(field, group.name(), groupNames);
      if (isBlank(group.room())) {
        faults.add(Fault.at(field + ".room", "organisation.roomMissing"));
      }
      for (String village : group.villages()) {
        if (!villages.contains(village)) {
          faults.add(Fault.at(field + ".villages", "organisation.unknownVillage", village));
        } else if (!lookedAfter.add(village)) {
          faults.add(Fault.at(field + ".villages", "organisation.villageOfTwoGroups", village));
        }
      }
      long leaders =
          plan.people().stream()
              .filter(p -> p.leadsGroup() && Objects.equals(group.code(), p.group()))
              .count();
      if (leaders != 1) {
        faults.add(
            Fault.at(field + ".leader", "organisation.oneLeader", String.valueOf(group.code())));
      }
    }
  }

  private void checkPeople() {
    Set<String> accounts = new HashSet<>();
    Set<String> headed = new HashSet<>();
    for (int i = 0; i < plan.people().size(); i++) {
      PersonPlan person = plan.people().get(i);
      String field = "people[" + i + "]";
      faults.addAll(
          PersonRules.faultsOf(
              field,
              person,
              new PersonRules.Known(villages, units, groups),
              kindOf(person.unit())));
      if (person.userId() != null && !accounts.add(person.userId())) {
        faults.add(Fault.at(field + ".userId", "organisation.accountTaken", person.userId()));
      }
      if (person.headsUnit() && person.unit() != null && !headed.add(person.unit())) {
        faults.add(Fault.at(field + ".headsUnit", "organisation.twoHeads", person.unit()));
      }
    }
  }

  private void checkChair() {
    long chairs =
        plan.people().stream()
            .flatMap(p -> p.seats().stream())
            .filter(s -> s.body() == Body.PRESIDIUM && s.role() == Role.CHAIR)
            .count();
    if (chairs != 1) {
      faults.add(Fault.at("people", "organisation.oneChair"));
    }
  }

  private Unit.Kind kindOf(String unit) {
    return plan.units().stream()
        .filter(u -> u.code() != null && u.code().equals(unit))
        .findFirst()
        .map(UnitPlan::kind)
        .orElse(null);
  }

  private void checkCode(
      String field, String code, String name, Pattern pattern, Set<String> taken) {
    if (code == null || !pattern.matcher(code).matches()) {
      faults.add(Fault.at(field + ".code", "organisation.badCode", String.valueOf(code)));
    } else if (!taken.add(code)) {
      faults.add(Fault.at(field + ".code", "organisation.codeTaken", code));
    }
    if (isBlank(name)) {
      faults.add(Fault.at(field + ".name", "organisation.nameMissing"));
    }
  }

  private void checkName(String field, String name, Set<String> taken) {
    if (!isBlank(name) && !taken.add(name)) {
      faults.add(Fault.at(field + ".name", "organisation.nameTaken", name));
    }
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
