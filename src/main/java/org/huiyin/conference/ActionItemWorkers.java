package org.huiyin.conference;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
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
  private final CaseTeam team;

  ActionItemWorkers(Organs organs, Organisation organisation, KeptOut keptOut, CaseTeam team) {
    this.organs = organs;
    this.organisation = organisation;
    this.keptOut = keptOut;
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
    return own.contains(item.leadUnit())
        || item.coUnits().stream().anyMatch(own::contains)
        || responsible(item).filter(actor.userId()::equals).isPresent();
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
    return without(item, organs.accountsOf(item.leadUnit()));
  }

  /** Everybody who carries it out; where nobody of the lead unit is there, the office as well. */
  Set<String> people(ActionItem item) {
    Set<String> people = leads(item);
    if (people.isEmpty()) {
      people.addAll(team.office(item.caseId()));
    }
    item.coUnits().forEach(unit -> people.addAll(organs.accountsOf(unit)));
    responsible(item).ifPresent(people::add);
    return without(item, people);
  }

  /**
   * The engine groups whose step the report is, with commas between: the lead unit's, and the
   * office's where it enters from paper or where nobody is in the unit.
   */
  public String groups(ActionItem item) {
    String lead = organs.groupOf(item.leadUnit());
    return item.enteredByOffice() || leads(item).isEmpty() ? lead + "," + OFFICE : lead;
  }

  private Set<String> without(ActionItem item, Set<String> users) {
    Set<String> people = new HashSet<>(users);
    people.removeAll(keptOut.usersOf(item.caseId()));
    return people;
  }

  private Optional<String> responsible(ActionItem item) {
    return item.personId() == null
        ? Optional.empty()
        : organisation.person(item.personId()).map(Person::userId);
  }

  private boolean isKeptOut(Actor actor, long caseId) {
    return keptOut.usersOf(caseId).contains(actor.userId())
        || keptOut.groupsOf(caseId).stream().anyMatch(actor::isIn);
  }
}
