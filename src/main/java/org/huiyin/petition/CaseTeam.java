package org.huiyin.petition;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works on a case, without those who are kept out of it. */
@Component
public class CaseTeam {

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final KeptOut keptOut;

  CaseTeam(JdbcClient jdbc, Organisation organisation, KeptOut keptOut) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.keptOut = keptOut;
  }

  /** The register number. */
  public String numberOf(long caseId) {
    return jdbc.sql("SELECT register_number FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(String.class)
        .single();
  }

  /**
   * The responsible person, else the office; where the responsible person is kept out by now, the
   * chair.
   */
  public Set<String> responsible(long caseId) {
    return responsible(
        caseId,
        jdbc.sql("SELECT responsible_person FROM huiyin.petition_case WHERE id = ?")
            .param(caseId)
            .query((row, n) -> Optional.ofNullable(row.getString(1)))
            .single()
            .orElse(null));
  }

  Set<String> responsible(long caseId, String userId) {
    if (userId == null) {
      return office(caseId);
    }
    return isKeptOut(caseId, userId) ? chair(caseId) : Set.of(userId);
  }

  /**
   * The petition office's people. Where every one of them is kept out, the vice-chairs do the
   * office's work, else members of the presidium; not who signs as chair, for nobody signs his own
   * draft.
   */
  public Set<String> office(long caseId) {
    return office(List.of(caseId));
  }

  /** The same where several cases are dealt with at once: nobody who is kept out of one of them. */
  public Set<String> office(Collection<Long> cases) {
    Set<String> barred = keptOut.usersOf(cases);
    Set<String> staff = without(barred, organisation.staff());
    if (!staff.isEmpty()) {
      return staff;
    }
    barred.addAll(acting(barred));
    Set<String> viceChairs = without(barred, organisation.viceChairs());
    return viceChairs.isEmpty() ? without(barred, organisation.presidiumMembers()) : viceChairs;
  }

  /**
   * The chair, or who acts for the chair: the vice-chairs, and where they are kept out too, the
   * other members.
   */
  public Set<String> chair(long caseId) {
    return chair(caseId, Set.of());
  }

  /** The same where several cases are dealt with at once: nobody who is kept out of one of them. */
  public Set<String> chair(Collection<Long> cases) {
    return acting(keptOut.usersOf(cases));
  }

  /**
   * Who decides as chair on what a person who acts as chair himself has asked for; nobody more than
   * usual where he does not.
   */
  public Set<String> chairBeside(long caseId, Actor asker) {
    return actsAsChair(asker, caseId) ? chair(caseId, Set.of(asker.userId())) : Set.of();
  }

  private Set<String> chair(long caseId, Set<String> alsoOut) {
    Set<String> barred = keptOut.usersOf(caseId);
    barred.addAll(alsoOut);
    return acting(barred);
  }

  private Set<String> acting(Set<String> barred) {
    Set<Long> excluded = new HashSet<>();
    organisation.presidiumMembers().stream()
        .filter(person -> barred.contains(person.userId()))
        .forEach(person -> excluded.add(person.id()));
    Set<String> acting = without(barred, organisation.actingChairs(excluded));
    return acting.isEmpty() ? without(barred, organisation.presidiumMembers()) : acting;
  }

  /**
   * Whether the person signs as chair in this case: the chair, or who acts for a chair that is kept
   * out or away.
   */
  public boolean actsAsChair(Actor actor, long caseId) {
    return actor.isIn("chair") || actor.isIn("presidium") && chair(caseId).contains(actor.userId());
  }

  /**
   * As {@link #actsAsChair(Actor, long)}, once these are out too: what a sitting decides on its own
   * recusals.
   */
  public boolean actsAsChair(Actor actor, long caseId, Set<String> alsoOut) {
    return alsoOut.isEmpty() || actor.isIn("chair") && !alsoOut.contains(actor.userId())
        ? actsAsChair(actor, caseId)
        : actor.isIn("presidium") && chair(caseId, alsoOut).contains(actor.userId());
  }

  /** Whether the person does the office's work in this case. */
  public boolean actsAsOffice(Actor actor, long caseId) {
    return actor.isIn("petition-office")
        || actor.isIn("presidium") && office(caseId).contains(actor.userId());
  }

  public boolean isKeptOut(long caseId, String userId) {
    return keptOut.usersOf(caseId).contains(userId);
  }

  /**
   * The people behind groups, one by one: the chair or who acts for the chair, the office, and of
   * the presidium those who are not kept out; of a sealed case only those who were named for it.
   */
  public Set<String> named(long caseId, Set<String> groups) {
    Set<String> users = new HashSet<>();
    if (groups.contains("chair")) {
      users.addAll(chair(caseId));
    }
    if (groups.contains("petition-office")) {
      users.addAll(office(caseId));
    }
    if (groups.contains("presidium")) {
      users.addAll(
          isSealed(caseId)
              ? keptOut.namedFor(caseId)
              : without(keptOut.usersOf(caseId), organisation.presidiumMembers()));
    }
    users.addAll(ofUnits(caseId, groups));
    return users;
  }

  /**
   * Of a unit or a village group that works on a part of the case, all but those kept out; where
   * that leaves nobody, the office, so that no step is nobody's.
   */
  private Set<String> ofUnits(long caseId, Set<String> groups) {
    List<String> units =
        groups.stream()
            .filter(group -> group.startsWith("unit-") || group.startsWith("group-"))
            .toList();
    if (units.isEmpty()) {
      return Set.of();
    }
    Set<String> members = new HashSet<>();
    var accounts = organisation.memberships().accountsByGroup();
    units.forEach(unit -> members.addAll(accounts.getOrDefault(unit, Set.of())));
    members.removeAll(keptOut.usersOf(caseId));
    return members.isEmpty() ? office(caseId) : members;
  }

  private boolean isSealed(long caseId) {
    return jdbc.sql("SELECT sealed FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(Boolean.class)
        .single();
  }

  private static Set<String> without(Set<String> barred, List<Person> people) {
    Set<String> users =
        new HashSet<>(people.stream().map(Person::userId).filter(Objects::nonNull).toList());
    users.removeAll(barred);
    return users;
  }
}
