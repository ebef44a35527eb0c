package org.huiyin.organisation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.organisation.Founding.PersonPlan;
import org.huiyin.organisation.Founding.UnitPlan;
import org.huiyin.refusal.Fault;

/** What must hold for a change of an organisation that works. */
final class ChangeRules {

  private ChangeRules() {}

  static List<Fault> ofNewUnit(Chart chart, UnitPlan unit) {
    List<Fault> faults = new ArrayList<>();
    if (unit.code() == null || !FoundingRules.UNIT_CODE.matcher(unit.code()).matches()) {
      faults.add(Fault.at("code", "organisation.badCode", String.valueOf(unit.code())));
    } else if (chart.unit(unit.code()).isPresent()) {
      faults.add(Fault.at("code", "organisation.codeTaken", unit.code()));
    }
    if (FoundingRules.isBlank(unit.name())) {
      faults.add(Fault.at("name", "organisation.nameMissing"));
    } else if (chart.units().stream().anyMatch(u -> u.name().equals(unit.name()))) {
      faults.add(Fault.at("name", "organisation.nameTaken", unit.name()));
    }
    if (unit.kind() == null || unit.belongsTo() == null) {
      faults.add(Fault.at("kind", "organisation.kindMissing"));
    }
    return faults;
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

  static List<Fault> ofNewPerson(Chart chart, PersonPlan person) {
    Set<String> villages = chart.villages().stream().map(Village::code).collect(toSet());
    Set<String> units =
        chart.units().stream().filter(u -> u.closedOn() == null).map(Unit::code).collect(toSet());
    Set<String> groups =
        chart.groups().stream()
            .filter(g -> g.closedOn() == null)
            .map(DeputyGroup::code)
            .collect(toSet());
    Unit.Kind kind = chart.unit(person.unit()).map(Unit::kind).orElse(null);
    List<Fault> faults =
        new ArrayList<>(
            PersonRules.faultsOf(
                "person", person, new PersonRules.Known(villages, units, groups), kind));
    if (chart.personOf(person.userId()).isPresent()) {
      faults.add(Fault.at("person.userId", "organisation.accountTaken", person.userId()));
    }
    if (person.headsUnit()
        && chart.unit(person.unit()).filter(u -> stays(chart, u.head())).isPresent()) {
      faults.add(Fault.at("person.headsUnit", "organisation.twoHeads", person.unit()));
    }
    if (person.leadsGroup()
        && chart.groups().stream()
            .anyMatch(g -> g.code().equals(person.group()) && stays(chart, g.leader()))) {
      faults.add(Fault.at("person.leadsGroup", "organisation.oneLeader", person.group()));
    }
    boolean presides = person.seats().stream().anyMatch(ChangeRules::isChair);
    if (presides && person.since() != null && hasChair(chart, person.since())) {
      faults.add(Fault.at("person.seats", "organisation.oneChair"));
    }
    return faults;
  }

  private static boolean stays(Chart chart, Long person) {
    return person != null && chart.person(person).filter(p -> p.until() == null).isPresent();
  }

  private static boolean isChair(Founding.SeatPlan seat) {
    return seat.body() == Seat.Body.PRESIDIUM && seat.role() == Seat.Role.CHAIR;
  }

  private static boolean hasChair(Chart chart, LocalDate from) {
    return chart.seats().stream()
        .filter(s -> s.body() == Seat.Body.PRESIDIUM && s.role() == Seat.Role.CHAIR)
        .anyMatch(s -> s.until() == null || !s.until().isBefore(from));
  }

  static List<Fault> ofLeaving(Chart chart, long id, LocalDate lastDay, String reason) {
    List<Fault> faults = new ArrayList<>();
    Person person = chart.person(id).orElse(null);
    if (person == null) {
      faults.add(Fault.at("person", "organisation.unknownPerson"));
    } else if (person.until() != null) {
      faults.add(Fault.at("person", "organisation.leftAlready"));
    } else if (lastDay != null && lastDay.isBefore(person.since())) {
      faults.add(Fault.at("lastDay", "organisation.endBeforeStart"));
    }
    addMissing(faults, lastDay, reason);
    return faults;
  }

  static List<Fault> ofAbsence(Chart chart, long id, LocalDate since, LocalDate until) {
    List<Fault> faults = new ArrayList<>();
    if (chart.person(id).isEmpty()) {
      faults.add(Fault.at("person", "organisation.unknownPerson"));
    }
    if (since == null || until == null || until.isBefore(since)) {
      faults.add(Fault.at("until", "organisation.endBeforeStart"));
    }
    return faults;
  }

  private static void addMissing(List<Fault> faults, LocalDate lastDay, String reason) {
    if (lastDay == null) {
      faults.add(Fault.at("lastDay", "organisation.lastDayMissing"));
    }
    if (FoundingRules.isBlank(reason)) {
      faults.add(Fault.at("reason", "organisation.reasonMissing"));
    }
  }
}
