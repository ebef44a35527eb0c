package org.huiyin.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huiyin.conference.AgendaCases.AgendaCase;
import org.huiyin.conference.Minutes.Decision;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.refusal.Fault;

/** Why minutes cannot stand: every reason. */
final class MinutesRules {

  private final Minutes minutes;
  private final Map<Long, AgendaCase> agenda;
  private final Organs organs;
  private final Organisation organisation;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  private MinutesRules(
      Minutes minutes,
      Map<Long, AgendaCase> agenda,
      Organs organs,
      Organisation organisation,
      LocalDate today) {
    this.minutes = minutes;
    this.agenda = agenda;
    this.organs = organs;
    this.organisation = organisation;
    this.today = today;
  }

  /**
   * @param earliest the first day on which it can have been held
   */
  static List<Fault> faults(
      Minutes minutes,
      Map<Long, AgendaCase> agenda,
      Organs organs,
      Organisation organisation,
      LocalDate earliest,
      LocalDate today) {
    MinutesRules rules = new MinutesRules(minutes, agenda, organs, organisation, today);
    if (minutes.heldOn().isAfter(today)) {
      rules.refuse("heldOn", "conference.held-in-future", today.toString());
    } else if (minutes.heldOn().isBefore(earliest)) {
      rules.refuse("heldOn", "conference.held-before", earliest.toString());
    }
    rules.everyCase();
    rules.present();
    for (int row = 0; row < minutes.decisions().size(); row++) {
      rules.decision("decisions[" + row + "].", minutes.decisions().get(row));
    }
    return rules.faults;
  }

  private void refuse(String field, String message, Object... arguments) {
    faults.add(Fault.at(field, message, arguments));
  }

  /** Each case is either decided or put off, so that none is forgotten. */
  private void everyCase() {
    if (agenda.isEmpty()) {
      refuse("decisions", "conference.all-withdrawn");
      return;
    }
    if (minutes.decisions().isEmpty()) {
      refuse("decisions", "conference.no-decision");
      return;
    }
    Set<Long> decided = new HashSet<>();
    minutes.decisions().forEach(decision -> decided.add(decision.caseId()));
    for (Long caseId : minutes.adjourned()) {
      if (!agenda.containsKey(caseId)) {
        refuse("adjourned", "conference.not-on-agenda");
      } else if (decided.contains(caseId)) {
        refuse("adjourned", "conference.decided-and-adjourned");
      }
    }
    decided.addAll(minutes.adjourned());
    if (!decided.containsAll(agenda.keySet())) {
      refuse("decisions", "conference.case-without-decision");
    }
  }

  /**
   * Who is complained of in a case neither chairs the conference nor is sent its minutes, and takes
   * part in it only for another case.
   */
  private void present() {
    notNamed("chairedBy", minutes.chairedBy(), 1);
    notNamed("copyTo", minutes.copyTo(), 1);
    notNamed("attendees", minutes.attendees(), agenda.size());
    notNamed("observers", minutes.observers(), agenda.size());
  }

  /**
   * @param least of how many cases one must be barred to be refused
   */
  private void notNamed(String field, String words, int least) {
    Map<String, Integer> cases = new HashMap<>();
    Map<String, String> why = new TreeMap<>();
    for (AgendaCase one : agenda.values()) {
      Map<String, String> barred = one.barredIn(words);
      barred.keySet().forEach(name -> cases.merge(name, 1, Integer::sum));
      why.putAll(barred);
    }
    why.keySet().stream()
        .filter(name -> cases.get(name) >= least)
        .findFirst()
        .ifPresent(name -> refuse(field, why.get(name), name));
  }

  private void decision(String row, Decision decision) {
    if (decision.caseId() == null || !agenda.containsKey(decision.caseId())) {
      refuse(row + "caseId", "conference.not-on-agenda");
      return;
    }
    AgendaCase matter = agenda.get(decision.caseId());
    if (decision.leadUnit() == null) {
      refuse(row + "leadUnit", "conference.no-unit");
    } else {
      unit(row + "leadUnit", decision.leadUnit(), matter);
    }
    decision.coUnits().forEach(code -> unit(row + "coUnits", code, matter));
    if (decision.leadUnit() != null && decision.coUnits().contains(decision.leadUnit())) {
      refuse(row + "coUnits", "conference.lead-is-co");
    }
    if (decision.dueOn() == null) {
      refuse(row + "dueOn", "conference.no-date");
    } else if (decision.dueOn().isBefore(minutes.heldOn())) {
      refuse(row + "dueOn", "conference.date-past", minutes.heldOn().toString());
    }
    people(row, decision, matter.side());
  }

  private void unit(String field, String code, AgendaCase matter) {
    Optional<Organ> organ = organs.openToCharge(code);
    if (organ.isEmpty()) {
      refuse(field, "conference.organ-closed", organs.nameOf(code));
      return;
    }
    matter.whyNot(organ.get()).ifPresent(message -> refuse(field, message, organ.get().name()));
  }

  private static Stream<String> charged(Decision decision) {
    return Stream.concat(
        Optional.ofNullable(decision.leadUnit()).stream(), decision.coUnits().stream());
  }

  private void people(String row, Decision decision, AccusedSide.Of side) {
    if (decision.person() != null) {
      Optional<Person> person = organisation.person(decision.person());
      if (person.filter(one -> one.inOfficeOn(today)).isEmpty()) {
        refuse(row + "person", "conference.person-gone");
      } else if (side.includesPerson(person.get())) {
        refuse(row + "person", "conference.person-accused");
      } else if (charged(decision).noneMatch(code -> organs.isOf(code, person.get()))) {
        refuse(row + "person", "conference.person-not-charged");
      } else if (person.get().userId() != null
          && person.get().userId().equals(decision.supervisor())) {
        refuse(row + "supervisor", "conference.supervises-own");
      }
    }
    Optional<Person> supervisor = organisation.personOf(decision.supervisor());
    if (supervisor.filter(one -> one.inOfficeOn(today)).isEmpty()) {
      refuse(row + "supervisor", "conference.person-gone");
    } else if (side.includesPerson(supervisor.get())) {
      refuse(row + "supervisor", "conference.person-accused");
    } else if (charged(decision).anyMatch(code -> organs.isOf(code, supervisor.get()))) {
      refuse(row + "supervisor", "conference.supervises-himself");
    }
  }
}
