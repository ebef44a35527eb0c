package org.huiyin.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Seat;
import org.springframework.stereotype.Component;

/**
 * Who may receive on a day: those of the presidium or of a group who are in office and not away.
 */
@Component
class Rosters {

  private final Organisation organisation;

  Rosters(Organisation organisation) {
    this.organisation = organisation;
  }

  /**
   * Everybody who was or is a member at some time.
   *
   * @param group {@code null} for the members of the presidium; the chair has days of his own
   */
  List<Long> members(String group) {
    return group == null
        ? organisation.chart().seats().stream()
            .filter(Rosters::isMembers)
            .map(Seat::person)
            .distinct()
            .toList()
        : organisation.deputyGroup(group).stream()
            .flatMap(one -> one.members().stream())
            .map(DeputyGroup.Member::person)
            .distinct()
            .toList();
  }

  /** Whether a member can take a turn on a day. */
  boolean isThere(String group, long person, LocalDate day) {
    boolean member =
        group == null
            ? organisation.chart().seats().stream()
                .anyMatch(
                    seat ->
                        isMembers(seat)
                            && seat.person() == person
                            && covers(seat.since(), seat.until(), day))
            : organisation.deputyGroup(group).stream()
                .flatMap(one -> one.members().stream())
                .anyMatch(one -> one.person() == person && covers(one.since(), one.until(), day));
    return member && isInOffice(person, day);
  }

  private boolean isInOffice(long person, LocalDate day) {
    return organisation.person(person).filter(one -> one.inOfficeOn(day)).isPresent()
        && !organisation.isAway(person, day);
  }

  /** Who receives on the chair's day: the chair, or who acts as chair. */
  Optional<Long> chair(LocalDate day) {
    return organisation.actingChairs(day, Set.of()).stream().map(Person::id).findFirst();
  }

  /** The leader, or who stands in. */
  Optional<Long> leader(String group, LocalDate day) {
    return organisation.actingLeader(group, day).map(Person::id);
  }

  /** Those who can be put on duty for a session. */
  List<Long> candidates(ReceptionDay day) {
    List<Long> members =
        members(day.group()).stream().filter(one -> isThere(day.group(), one, day.day())).toList();
    if (day.tier() != Tier.CHAIR) {
      return members;
    }
    return java.util.stream.Stream.concat(chair(day.day()).stream(), members.stream())
        .distinct()
        .toList();
  }

  private static boolean isMembers(Seat seat) {
    return seat.body() == Seat.Body.PRESIDIUM && seat.role() != Seat.Role.CHAIR;
  }

  private static boolean covers(LocalDate since, LocalDate until, LocalDate day) {
    return !day.isBefore(since) && (until == null || !day.isAfter(until));
  }
}
