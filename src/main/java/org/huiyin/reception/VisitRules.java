package org.huiyin.reception;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.organisation.Deputy;
import org.huiyin.organisation.Organisation;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Reads a visit as it was typed; every fault names its field. */
@Component
class VisitRules {

  private static final int LONGEST_LAW = 500;

  private final Organisation organisation;

  VisitRules(Organisation organisation) {
    this.organisation = organisation;
  }

  /**
   * @throws Refusal with a fault for each field
   */
  Visit read(ReceptionDay day, VisitPlan plan, String by) {
    List<Fault> faults = new ArrayList<>();
    LocalTime arrived = time(plan.arrivedAt(), faults);
    int headcount = whole("headcount", plan.headcount(), 1, 9999, faults);
    BigDecimal typed = plan.waited() == null ? BigDecimal.ZERO : plan.waited();
    int waited = whole("waited", typed, 0, 600, faults);
    Visit.Manner manner = choice("manner", plan.manner(), Visit.Manner.class, faults);
    Visit.Outcome outcome = choice("outcome", plan.outcome(), Visit.Outcome.class, faults);
    if (outcome == Visit.Outcome.REGISTERED) {
      faults.add(Fault.at("outcome", "reception.visit.registered"));
    }
    known("receivedBy", plan.receivedBy(), true, day.day(), faults);
    boolean law = plan.lawExplained() != null && !plan.lawExplained().isBlank();
    if (law && plan.lawExplained().length() > LONGEST_LAW) {
      faults.add(Fault.at("lawExplained", "reception.visit.law", LONGEST_LAW));
    }
    known("explainedBy", plan.explainedBy(), law, day.day(), faults);
    Deputy.Level level = level(plan, day.day(), faults);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    return new Visit(
        0,
        day.id(),
        arrived,
        headcount,
        waited,
        manner,
        plan.receivedBy(),
        level,
        law ? plan.lawExplained().strip() : null,
        law ? plan.explainedBy() : null,
        outcome,
        null,
        null,
        null,
        by);
  }

  /** Of which congresses a person was a deputy on a day. */
  Set<Deputy.Level> levels(long person, LocalDate day) {
    return organisation.chart().deputies().stream()
        .filter(one -> one.person() == person)
        .filter(
            one -> !day.isBefore(one.since()) && (one.until() == null || !day.isAfter(one.until())))
        .map(Deputy::level)
        .collect(Collectors.toSet());
  }

  private Deputy.Level level(VisitPlan plan, LocalDate day, List<Fault> faults) {
    if (plan.receivedBy() == null) {
      return null;
    }
    Set<Deputy.Level> levels = levels(plan.receivedBy(), day);
    if (levels.size() < 2) {
      return levels.stream().findFirst().orElse(null);
    }
    return choice("level", plan.level(), Deputy.Level.class, faults);
  }

  private void known(String field, Long person, boolean needed, LocalDate day, List<Fault> faults) {
    boolean there =
        person != null
            && organisation.person(person).filter(one -> one.inOfficeOn(day)).isPresent();
    if (needed && !there || person != null && !there) {
      faults.add(Fault.at(field, "reception.visit." + field));
    }
  }

  private static LocalTime time(String text, List<Fault> faults) {
    try {
      return LocalTime.parse(text == null ? "" : text.strip());
    } catch (DateTimeParseException e) {
      faults.add(Fault.at("arrivedAt", "reception.visit.arrivedAt"));
      return null;
    }
  }

  private static int whole(
      String field, BigDecimal number, int from, int until, List<Fault> faults) {
    try {
      int whole = number == null ? from - 1 : number.intValueExact();
      if (whole >= from && whole <= until) {
        return whole;
      }
    } catch (ArithmeticException e) {
      // Said below like a number out of bounds.
    }
    faults.add(Fault.at(field, "reception.visit." + field, from, until));
    return from;
  }

  private static <E extends Enum<E>> E choice(
      String field, String text, Class<E> type, List<Fault> faults) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              faults.add(Fault.at(field, "reception.visit." + field));
              return null;
            });
  }
}
