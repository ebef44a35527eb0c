package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huiyin.refusal.Fault;

/** What must hold for days on which somebody does not act. */
final class AbsenceRules {

  private AbsenceRules() {}

  static List<Fault> faultsOf(Chart chart, Absence absence) {
    List<Fault> faults = new ArrayList<>();
    if (chart.person(absence.person()).isEmpty()) {
      faults.add(Fault.at("person", "organisation.unknownPerson"));
    }
    if (absence.since() == null) {
      faults.add(Fault.at("since", "organisation.sinceMissing"));
    }
    if (absence.since() == null
        || absence.until() == null
        || absence.until().isBefore(absence.since())) {
      faults.add(Fault.at("until", "organisation.endBeforeStart"));
    }
    if (faults.isEmpty() && absence.substitute() != null && !maySubstitute(chart, absence)) {
      faults.add(Fault.at("substitute", "organisation.badSubstitute"));
    }
    return faults;
  }

  /**
   * Whoever stands in comes from the same body, unit or group: he has its tasks already, and may
   * see no case that he could not see before. For the chair that is a vice-chair.
   */
  private static boolean maySubstitute(Chart chart, Absence absence) {
    LocalDate day = absence.since();
    Person away = chart.person(absence.person()).orElseThrow();
    Person other = chart.person(absence.substitute()).orElse(null);
    if (other == null || other.id() == away.id() || !other.inOfficeOn(day)) {
      return false;
    }
    boolean presides = seatIn(chart, away, Seat.Body.PRESIDIUM, Seat.Role.CHAIR, day);
    if (presides) {
      return seatIn(chart, other, Seat.Body.PRESIDIUM, Seat.Role.VICE_CHAIR, day);
    }
    boolean colleagues = away.unit() != null && Objects.equals(away.unit(), other.unit());
    boolean sameGroup =
        chart.groups().stream().anyMatch(g -> isMember(g, away, day) && isMember(g, other, day));
    boolean sameOffice =
        seatIn(chart, away, Seat.Body.PETITION_OFFICE, null, day)
            && seatIn(chart, other, Seat.Body.PETITION_OFFICE, null, day);
    return colleagues || sameGroup || sameOffice;
  }

  private static boolean isMember(DeputyGroup group, Person person, LocalDate day) {
    return group.members().stream().anyMatch(m -> m.person() == person.id() && m.on(day));
  }

  private static boolean seatIn(
      Chart chart, Person person, Seat.Body body, Seat.Role role, LocalDate day) {
    return chart.seats().stream()
        .anyMatch(
            s ->
                s.person() == person.id()
                    && s.body() == body
                    && (role == null || s.role() == role)
                    && s.on(day));
  }
}
