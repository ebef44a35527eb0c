package org.huiyin.conference;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CaseReach;
import org.huiyin.petition.CaseReach.Reach;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.KeptOut;
import org.springframework.stereotype.Component;

/**
 * Who carries a decision out: the people of its lead and co-units and the responsible person, none
 * of them kept from its case. The office may write for them, from their paper.
 */
@Component
public class ActionItemWorkers {

  private static final String OFFICE = "petition-office";

  private final Organs organs;
  private final Organisation organisation;
  private final KeptOut keptOut;
  private final CaseReach reach;
  private final CaseTeam team;

  ActionItemWorkers(
      Organs organs, Organisation organisation, KeptOut keptOut, CaseReach reach, CaseTeam team) {
    this.organs = organs;
    this.organisation = organisation;
    this.keptOut = keptOut;
    this.reach = reach;
    this.team = team;
  }

  /** Whether the item is this person's to carry out or to help with. */
  boolean includes(Actor actor, ActionItem item) {
    return includes(actor, item, organs.of(actor)) && !isKeptOut(actor, item.caseId());
  }

  /**
   * @param own organs that the person belongs to
   */
  boolean includes(Actor actor, ActionItem item, Set<String> own) {
    boolean helps =
        item.units().stream().anyMatch(own::contains)
            && inPart(item).stream().anyMatch(own::contains);
    return helps
        || responsible(item)
            .filter(person -> actor.userId().equals(person.userId()) && isWithin(item, person))
            .isPresent();
  }

  /** Those of its organs that are not on the accused side and that the case goes as far as. */
  private List<String> inPart(ActionItem item) {
    Reach far = reach.of(item.caseId());
    Set<String> out = keptOut.groupsOf(item.caseId());
    return item.units().stream()
        .filter(code -> organs.isWithin(far, code) && !out.contains(organs.groupOf(code)))
        .toList();
  }

  /** Whether one of its organs can have no part in the case any more. */
  boolean hasLost(ActionItem item) {
    return inPart(item).size() < item.units().size();
  }

  /** Whether the person may say what was done: as one of them, or as the office that enters it. */
  boolean mayWrite(Actor actor, ActionItem item) {
    return includes(actor, item) || entersForThem(actor, item);
  }

  /** Whether the person is none of them and enters from their paper. */
  boolean entersForThem(Actor actor, ActionItem item) {
    return !includes(actor, item)
        && team.actsAsOffice(actor, item.caseId())
        && !isKeptOut(actor, item.caseId());
  }

  /** The accounts of the lead unit. */
  Set<String> leads(ActionItem item) {
    return inPart(item).contains(item.leadUnit())
        ? without(item, organs.accountsOf(item.leadUnit()))
        : Set.of();
  }

  /** Everybody who carries it out; where nobody of the lead unit is there, the office as well. */
  Set<String> people(ActionItem item) {
    Set<String> people = new HashSet<>(leads(item));
    if (people.isEmpty()) {
      people.addAll(team.office(item.caseId()));
    }
    inPart(item).forEach(unit -> people.addAll(organs.accountsOf(unit)));
    responsible(item)
        .filter(person -> isWithin(item, person))
        .map(Person::userId)
        .ifPresent(people::add);
    return without(item, people);
  }

  /**
   * The engine groups whose step the report is, with commas between: the lead unit's, and the
   * office's where it enters from paper or where nobody is in the unit; the office's alone where
   * the lead unit can have no part in the case any more.
   */
  public String groups(ActionItem item) {
    if (!inPart(item).contains(item.leadUnit())) {
      return OFFICE;
    }
    String lead = organs.groupOf(item.leadUnit());
    return item.enteredByOffice() || leads(item).isEmpty() ? lead + "," + OFFICE : lead;
  }

  private Set<String> without(ActionItem item, Set<String> users) {
    Set<String> people = new HashSet<>(users);
    people.removeAll(keptOut.usersOf(item.caseId()));
    return people;
  }

  private Optional<Person> responsible(ActionItem item) {
    return item.personId() == null ? Optional.empty() : organisation.person(item.personId());
  }

  /**
   * The responsible person has part in it with his organ; one who is of none of them, as a unit
   * has.
   */
  private boolean isWithin(ActionItem item, Person person) {
    return item.units().stream().anyMatch(code -> organs.isOf(code, person))
        ? inPart(item).stream().anyMatch(code -> organs.isOf(code, person))
        : reach.of(item.caseId()).includesUnits();
  }

  private boolean isKeptOut(Actor actor, long caseId) {
    return keptOut.usersOf(caseId).contains(actor.userId())
        || keptOut.groupsOf(caseId).stream().anyMatch(actor::isIn);
  }
}
