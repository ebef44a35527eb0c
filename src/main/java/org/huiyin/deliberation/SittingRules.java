package org.huiyin.deliberation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.deliberation.DeliberationEntry.Sitting;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.refusal.Fault;

/** Why a sitting cannot be entered like this, whatever is deliberated on there: every reason. */
final class SittingRules {

  private static final int LONGEST_PLACE = 100;

  private SittingRules() {}

  /** For one that is entered ahead, of which every field may be missing or wrong. */
  static List<Fault> ahead(Sitting sitting, Organisation organisation, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    LocalDate heldOn = sitting.heldOn();
    if (heldOn == null
        || heldOn.isBefore(today.minusDays(Sittings.DAYS_BACK))
        || heldOn.isAfter(today.plusDays(Sittings.DAYS_AHEAD))) {
      faults.add(
          Fault.at(
              "sittingOn", "deliberation.sitting.day", Sittings.DAYS_BACK, Sittings.DAYS_AHEAD));
    }
    if (sitting.place() == null
        || sitting.place().isBlank()
        || sitting.place().length() > LONGEST_PLACE) {
      faults.add(Fault.at("sittingPlace", "deliberation.sitting.place", LONGEST_PLACE));
    }
    if (sitting.chairedBy() == null) {
      faults.add(Fault.at("chairedBy", "deliberation.sitting.chaired-by"));
    }
    faults.addAll(attendance(sitting));
    Set<Long> members =
        organisation.presidiumMembers().stream().map(Person::id).collect(Collectors.toSet());
    boolean others =
        Stream.of(sitting.attendees(), sitting.excused())
            .flatMap(List::stream)
            .anyMatch(person -> !members.contains(person));
    if (others) {
      faults.add(Fault.at("attendees", "deliberation.sitting.members-only"));
    }
    return faults;
  }

  /** Who is there and who is not. */
  static List<Fault> attendance(Sitting sitting) {
    List<Fault> faults = new ArrayList<>();
    if (sitting.chairedBy() != null && !sitting.attendees().contains(sitting.chairedBy())) {
      faults.add(Fault.at("attendees", "deliberation.chair-not-present"));
    }
    if (sitting.excused().stream().anyMatch(sitting.attendees()::contains)) {
      faults.add(Fault.at("excused", "deliberation.excused-attends"));
    }
    return faults;
  }
}
