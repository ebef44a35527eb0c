package org.huiyin.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.organisation.Seat.Role;
import org.springframework.stereotype.Component;

/**
 * Who heads today a group that work is given to: the petition office, a unit, a village group. Who
 * stands in while the head is away; for an office without a head the chair.
 */
@Component
public class Heads {

  private static final String UNIT = "unit-";
  private static final String GROUP = "group-";

  private final Organisation organisation;
  private final Clock clock;

  Heads(Organisation organisation, Clock clock) {
    this.organisation = organisation;
    this.clock = clock;
  }

  /** Whether the engine group is one of those. */
  public static boolean hasOne(String group) {
    return group.startsWith(UNIT)
        || group.startsWith(GROUP)
        || group.equals(Body.PETITION_OFFICE.group());
  }

  /** Accounts; none where nobody heads it, or who does has no account. */
  public Set<String> of(String group) {
    return people(group)
        .map(Person::userId)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Person> people(String group) {
    if (group.startsWith(UNIT)) {
      return organisation.actingHead(group.substring(UNIT.length())).stream();
    }
    if (group.startsWith(GROUP)) {
      return organisation.actingLeader(group.substring(GROUP.length())).stream();
    }
    return hasOne(group) ? ofTheOffice() : Stream.of();
  }

  private Stream<Person> ofTheOffice() {
    LocalDate today = LocalDate.now(clock);
    Chart chart = organisation.chart();
    List<Person> heads =
        chart.seats().stream()
            .filter(s -> s.body() == Body.PETITION_OFFICE && s.role() == Role.CHAIR && s.on(today))
            .flatMap(s -> Substitutes.acting(chart, s.person(), today).stream())
            .toList();
    return (heads.isEmpty() ? organisation.actingChairs(Set.of()) : heads).stream();
  }
}
