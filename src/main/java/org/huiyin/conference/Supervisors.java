package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CaseReach;
import org.huiyin.petition.CaseTeam;
import org.springframework.stereotype.Component;

/** Who can supervise a decision, and who does. */
@Component
public class Supervisors {

  private final Organisation organisation;
  private final CaseTeam team;
  private final CaseReach reach;
  private final CaseDoors doors;
  private final Actors actors;
  private final Clock clock;

  Supervisors(
      Organisation organisation,
      CaseTeam team,
      CaseReach reach,
      CaseDoors doors,
      Actors actors,
      Clock clock) {
    this.organisation = organisation;
    this.team = team;
    this.reach = reach;
    this.doors = doors;
    this.actors = actors;
    this.clock = clock;
  }

  /** Those of the presidium, its office and the Party committee who have an account. */
  public List<Person> all() {
    List<Person> all = new ArrayList<>(organisation.presidiumMembers());
    all.addAll(organisation.staff());
    all.addAll(organisation.members(Body.PARTY_COMMITTEE));
    return all.stream().filter(person -> person.userId() != null).distinct().toList();
  }

  /**
   * Who strikes the item off: who was named for it, or the chair when that person no longer can.
   */
  Set<String> of(ActionItem item) {
    return named(item) ? Set.of(item.supervisor()) : team.chair(item.caseId());
  }

  /** Whether who was named for it is in office and may still have to do with its case. */
  boolean named(ActionItem item) {
    LocalDate today = LocalDate.now(clock);
    return organisation
            .personOf(item.supervisor())
            .filter(person -> person.inOfficeOn(today))
            .isPresent()
        && !team.isKeptOut(item.caseId(), item.supervisor())
        && (!reach.of(item.caseId()).sealed()
            || doors.mayRead(actors.actor(item.supervisor()), item.caseId()));
  }
}
