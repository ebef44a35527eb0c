package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.Optional;

/** Who acts for whom on a day. */
final class Substitutes {

  private Substitutes() {}

  static boolean isAway(Chart chart, long person, LocalDate day) {
    return chart.absences().stream().anyMatch(a -> a.person() == person && a.on(day));
  }

  /** The one who stands in, if there is one who is there himself. */
  static Optional<Person> of(Chart chart, long person, LocalDate day) {
    return chart.absences().stream()
        .filter(a -> a.person() == person && a.on(day) && a.substitute() != null)
        .flatMap(a -> chart.person(a.substitute()).stream())
        .filter(p -> p.inOfficeOn(day) && !isAway(chart, p.id(), day))
        .findFirst();
  }

  /** The person himself, or who stands in while he is away; nobody once he has left. */
  static Optional<Person> acting(Chart chart, Long person, LocalDate day) {
    return Optional.ofNullable(person)
        .flatMap(chart::person)
        .filter(p -> p.inOfficeOn(day))
        .flatMap(p -> isAway(chart, p.id(), day) ? of(chart, p.id(), day) : Optional.of(p));
  }
}
