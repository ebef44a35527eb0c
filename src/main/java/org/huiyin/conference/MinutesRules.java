package org.huiyin.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.conference.Minutes.Decision;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.refusal.Fault;

/** Why minutes cannot stand: every reason. */
final class MinutesRules {

  private final Minutes minutes;
  private final Map<Long, AccusedSide.Of> accused;
  private final Organs organs;
  private final Organisation organisation;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  private MinutesRules(
      Minutes minutes,
      Map<Long, AccusedSide.Of> accused,
      Organs organs,
      Organisation organisation,
      LocalDate today) {
    this.minutes = minutes;
    this.accused = accused;
    this.organs = organs;
    this.organisation = organisation;
    this.today = today;
  }

  /**
   * @param accused for each case on the agenda, who must have no part in it
   */
  static List<Fault> faults(
      Minutes minutes,
      Map<Long, AccusedSide.Of> accused,
      Organs organs,
      Organisation organisation,
      LocalDate today) {
    MinutesRules rules = new MinutesRules(minutes, accused, organs, organisation, today);
    if (minutes.heldOn().isAfter(today)) {
      rules.refuse("heldOn", "conference.held-in-future", today.toString());
    }
    rules.everyCase();
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
    if (minutes.decisions().isEmpty()) {
      refuse("decisions", "conference.no-decision");
      return;
    }
    Set<Long> decided = new HashSet<>();
    minutes.decisions().forEach(decision -> decided.add(decision.caseId()));
    for (Long caseId : minutes.adjourned()) {
      if (!accused.containsKey(caseId)) {
        refuse("adjourned", "conference.not-on-agenda");
      } else if (decided.contains(caseId)) {
        refuse("adjourned", "conference.decided-and-adjourned");
      }
    }
    decided.addAll(minutes.adjourned());
    if (!decided.containsAll(accused.keySet())) {
      refuse("decisions", "conference.case-without-decision");
    }
  }

  private void decision(String row, Decision decision) {
    if (decision.caseId() == null || !accused.containsKey(decision.caseId())) {
      refuse(row + "caseId", "conference.not-on-agenda");
      return;
    }
    AccusedSide.Of side = accused.get(decision.caseId());
    if (decision.leadUnit() == null) {
      refuse(row + "leadUnit", "conference.no-unit");
    } else {
      unit(row + "leadUnit", decision.leadUnit(), side);
    }
    decision.coUnits().forEach(code -> unit(row + "coUnits", code, side));
    if (decision.leadUnit() != null && decision.coUnits().contains(decision.leadUnit())) {
      refuse(row + "coUnits", "conference.lead-is-co");
    }
    if (decision.dueOn() == null) {
      refuse(row + "dueOn", "conference.no-date");
    } else if (decision.dueOn().isBefore(today)) {
      refuse(row + "dueOn", "conference.date-past", today.toString());
    }
    people(row, decision, side);
  }

  private void unit(String field, String code, AccusedSide.Of side) {
    Optional<Organ> organ = organs.openToCharge(code);
    if (organ.isEmpty()) {
      refuse(field, "conference.organ-closed", organs.nameOf(code));
    } else if (side.includes(organ.get())) {
      refuse(field, "conference.organ-accused", organ.get().name());
    }
  }

  private void people(String row, Decision decision, AccusedSide.Of side) {
    if (decision.person() != null) {
      Optional<Person> person = organisation.person(decision.person());
      if (person.filter(one -> one.inOfficeOn(today)).isEmpty()) {
        refuse(row + "person", "conference.person-gone");
      } else if (side.includesPerson(person.get())) {
        refuse(row + "person", "conference.person-accused");
      }
    }
    Optional<Person> supervisor = organisation.personOf(decision.supervisor());
    if (supervisor.filter(one -> one.inOfficeOn(today)).isEmpty()) {
      refuse(row + "supervisor", "conference.person-gone");
    } else if (side.includesPerson(supervisor.get())) {
      refuse(row + "supervisor", "conference.person-accused");
    } else if (decision.leadUnit() != null
        && organs.accountsOf(decision.leadUnit()).contains(decision.supervisor())) {
      refuse(row + "supervisor", "conference.supervises-himself");
    }
  }
}
