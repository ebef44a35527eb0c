package org.huiyin.petition;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

  String numberOf(long caseId) {
    return jdbc.sql("SELECT register_number FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(String.class)
        .single();
  }

  /** The responsible person, else the office. */
  public Set<String> atWorkOn(long caseId) {
    String responsible =
        jdbc.sql("SELECT responsible_person FROM huiyin.petition_case WHERE id = ?")
            .param(caseId)
            .query((row, n) -> row.getString(1) == null ? "" : row.getString(1))
            .single();
    return responsible.isEmpty() ? office(caseId) : Set.of(responsible);
  }

  /** The petition office's people. */
  public Set<String> office(long caseId) {
    return without(caseId, organisation.staff().stream());
  }

  /** The chair, or who acts for the chair. */
  public Set<String> chair(long caseId) {
    Set<String> barred = keptOut.usersOf(caseId);
    Set<Long> excluded = new HashSet<>();
    organisation.presidiumMembers().stream()
        .filter(person -> barred.contains(person.userId()))
        .forEach(person -> excluded.add(person.id()));
    return without(caseId, organisation.actingChairs(excluded).stream());
  }

  public boolean isKeptOut(long caseId, String userId) {
    return keptOut.usersOf(caseId).contains(userId);
  }

  /**
   * The people behind groups, one by one: the chair or who acts for the chair, the office, and of the presidium those
   * who are not kept out; of a sealed case only those who were named for it.
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
              : without(caseId, organisation.presidiumMembers().stream()));
    }
    return users;
  }

  private boolean isSealed(long caseId) {
    return jdbc.sql("SELECT sealed FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(Boolean.class)
        .single();
  }

  private Set<String> without(long caseId, Stream<Person> people) {
    Set<String> users = new HashSet<>(people.map(Person::userId).filter(Objects::nonNull).toList());
    users.removeAll(keptOut.usersOf(caseId));
    return users;
  }
}
