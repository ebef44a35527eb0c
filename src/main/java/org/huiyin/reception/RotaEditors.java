package org.huiyin.reception;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.WorkingOnPaper;
import org.springframework.stereotype.Component;

/**
 * Who arranges a rota: the office its own; a group's only the leader or a secretary of its
 * villages, for whom the office enters where the group works on paper.
 */
@Component
public class RotaEditors {

  public static final String OFFICE_GROUP = "petition-office";

  private final Organisation organisation;
  private final WorkingOnPaper paper;

  RotaEditors(Organisation organisation, WorkingOnPaper paper) {
    this.organisation = organisation;
    this.paper = paper;
  }

  public boolean mayEdit(Actor actor, String owner) {
    return groups(owner).stream().anyMatch(actor::isIn) || users(owner).contains(actor.userId());
  }

  /** Engine groups, all of whose people arrange it. */
  public Set<String> groups(String owner) {
    boolean office =
        owner.equals(ReceptionSettings.OFFICE)
            || organisation
                .deputyGroup(owner)
                .map(DeputyGroup::group)
                .filter(paper.groups()::contains)
                .isPresent();
    return office ? Set.of(OFFICE_GROUP) : Set.of();
  }

  /** Accounts that arrange it. */
  public Set<String> users(String owner) {
    Set<String> users = new LinkedHashSet<>();
    people(owner)
        .flatMap(person -> Optional.ofNullable(person.userId()).stream())
        .forEach(users::add);
    return users;
  }

  /** The leader, or who stands in, and the secretaries of the group's villages. */
  private Stream<Person> people(String owner) {
    return organisation.deputyGroup(owner).stream()
        .flatMap(
            group ->
                Stream.concat(
                    organisation.actingLeader(group.code()).stream(),
                    group.villages().stream()
                        .flatMap(village -> organisation.secretaryOf(village).stream())));
  }

  /** Who is told of it: its editors, for the office its people. */
  Set<String> told(String owner) {
    Set<String> told = new LinkedHashSet<>(users(owner));
    if (!groups(owner).isEmpty()) {
      told.addAll(office());
    }
    return told;
  }

  /** The people of the petition office. */
  Set<String> office() {
    Set<String> office = new LinkedHashSet<>();
    organisation.staff().stream()
        .flatMap(person -> Optional.ofNullable(person.userId()).stream())
        .forEach(office::add);
    return office;
  }
}
