package org.huiyin.organisation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.organisation.Founding.MandatePlan;
import org.huiyin.organisation.Founding.PersonPlan;
import org.huiyin.organisation.Founding.SeatPlan;
import org.huiyin.refusal.Fault;

/** What must hold for posts that begin or end. */
final class AppointmentRules {

  private AppointmentRules() {}

  static List<Fault> ofNewPerson(Chart chart, PersonPlan person) {
    List<Fault> faults = ofPosts(chart, person);
    if (chart.personOf(person.userId()).isPresent()) {
      faults.add(Fault.at("person.userId", "organisation.accountTaken", person.userId()));
    }
    return faults;
  }

  /**
   * Further posts of somebody who is in office.
   *
   * @param more only what is added counts, from its first day on; the name and the account stay
   */
  static List<Fault> ofFurtherPosts(Chart chart, long id, PersonPlan more) {
    Person person = chart.person(id).orElse(null);
    if (person == null || person.until() != null) {
      return List.of(
          Fault.at(
              "person",
              person == null ? "organisation.unknownPerson" : "organisation.leftAlready"));
    }
    List<Fault> faults = ofPosts(chart, withWhatIsHeld(chart, person, more));
    if (more.since() != null && more.since().isBefore(person.since())) {
      faults.add(Fault.at("person.since", "organisation.endBeforeStart"));
    }
    for (Seat held : seatsOf(chart, id)) {
      if (more.seats().stream().anyMatch(s -> s.body() == held.body())) {
        faults.add(Fault.at("person.seats", "organisation.heldAlready"));
      }
    }
    for (Deputy held : mandatesOf(chart, id)) {
      if (more.mandates().stream().anyMatch(m -> m.level() == held.level())) {
        faults.add(Fault.at("person.mandates", "organisation.heldAlready"));
      }
    }
    if (more.group() != null && chart.group(more.group()).stream().anyMatch(g -> isIn(g, id))) {
      faults.add(Fault.at("person.group", "organisation.heldAlready"));
    }
    return faults;
  }

  /** The rules look at a person as a whole. */
  private static PersonPlan withWhatIsHeld(Chart chart, Person person, PersonPlan more) {
    List<MandatePlan> mandates = new ArrayList<>(more.mandates());
    mandatesOf(chart, person.id())
        .forEach(d -> mandates.add(new MandatePlan(d.level(), d.village())));
    List<SeatPlan> seats = new ArrayList<>(more.seats());
    seatsOf(chart, person.id()).stream()
        .filter(s -> s.role() != Seat.Role.CHAIR || s.body() != Seat.Body.PRESIDIUM)
        .forEach(s -> seats.add(new SeatPlan(s.body(), s.role())));
    return new PersonPlan(
        person.name(),
        more.post() == null ? person.post() : more.post(),
        more.unit() == null ? person.unit() : more.unit(),
        more.headsUnit(),
        more.village() == null ? person.village() : more.village(),
        person.userId(),
        more.since(),
        more.group(),
        more.inGroupAs(),
        more.leadsGroup(),
        mandates.stream().distinct().toList(),
        seats);
  }

  private static List<Seat> seatsOf(Chart chart, long id) {
    return chart.seats().stream().filter(s -> s.person() == id && s.until() == null).toList();
  }

  private static List<Deputy> mandatesOf(Chart chart, long id) {
    return chart.deputies().stream().filter(d -> d.person() == id && d.until() == null).toList();
  }

  private static boolean isIn(DeputyGroup group, long id) {
    return group.members().stream().anyMatch(m -> m.person() == id && m.until() == null);
  }

  private static List<Fault> ofPosts(Chart chart, PersonPlan person) {
    Set<String> villages =
        chart.villages().stream()
            .filter(v -> v.closedOn() == null)
            .map(Village::code)
            .collect(toSet());
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
    if (person.headsUnit()
        && chart.unit(person.unit()).filter(u -> stays(chart, u.head())).isPresent()) {
      faults.add(Fault.at("person.headsUnit", "organisation.twoHeads", person.unit()));
    }
    if (person.leadsGroup()
        && chart.groups().stream()
            .anyMatch(g -> g.code().equals(person.group()) && stays(chart, g.leader()))) {
      faults.add(Fault.at("person.leadsGroup", "organisation.oneLeader", person.group()));
    }
    boolean presides = person.seats().stream().anyMatch(AppointmentRules::isChair);
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
    ChangeRules.addMissing(faults, lastDay, reason);
    return faults;
  }

  /** The end of one post; the others go on. */
  static List<Fault> ofEnding(Chart chart, long id, Ending ending) {
    List<Fault> faults = ofLeaving(chart, id, ending.lastDay(), ending.reason());
    if (faults.isEmpty() && !holds(chart, id, ending)) {
      faults.add(Fault.at("what", "organisation.notHeld"));
    }
    return faults;
  }

  private static boolean holds(Chart chart, long id, Ending ending) {
    return switch (ending.what()) {
      case ALL -> true;
      case SEAT ->
          seatsOf(chart, id).stream().anyMatch(s -> s.body().name().equals(ending.which()));
      case MANDATE ->
          mandatesOf(chart, id).stream().anyMatch(d -> d.level().name().equals(ending.which()));
      case GROUP -> chart.group(ending.which()).filter(g -> isIn(g, id)).isPresent();
      case HEAD ->
          chart.unit(ending.which()).filter(u -> Long.valueOf(id).equals(u.head())).isPresent();
    };
  }
}
