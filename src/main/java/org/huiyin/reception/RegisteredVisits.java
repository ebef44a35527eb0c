package org.huiyin.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.organisation.Deputy;
import org.huiyin.petition.Channel;
import org.huiyin.petition.ReceptionSessions;
import org.huiyin.petition.Registered;
import org.huiyin.petition.Registration;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Links entries with the sessions they came in at. A choice is {@code S} and the number of a
 * session, for a visit that has no line yet, or {@code V} and the number of the line.
 */
@Component
class RegisteredVisits implements ReceptionSessions {

  /** How long after its day a session is still offered where it is not closed. */
  private static final int DAYS_BACK = 31;

  private final ReceptionRows rows;
  private final VisitRows visits;
  private final VisitRules rules;
  private final VisitSight sight;
  private final ReceptionDoors doors;
  private final ReceptionWords words;
  private final AuditTrail audit;
  private final Clock clock;

  RegisteredVisits(
      ReceptionRows rows,
      VisitRows visits,
      VisitRules rules,
      VisitSight sight,
      ReceptionDoors doors,
      ReceptionWords words,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.visits = visits;
    this.rules = rules;
    this.sight = sight;
    this.doors = doors;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<Choice> openTo(Actor by) {
    LocalDate today = LocalDate.now(clock);
    List<Choice> all = new ArrayList<>();
    rows.between(today.minusDays(DAYS_BACK), today).stream()
        .filter(day -> day.state() == ReceptionDay.State.OPEN && doors.mayRegister(by, day))
        .sorted((one, other) -> other.day().compareTo(one.day()))
        .forEach(day -> offer(day, by, all));
    return all;
  }

  private void offer(ReceptionDay day, Actor by, List<Choice> all) {
    String name = day.day() + " " + words.kind(day);
    all.add(new Choice("S" + day.id(), name));
    visits.of(day.id()).stream()
        .filter(one -> one.outcome() == Visit.Outcome.TO_REGISTER && sight.isThereFor(by, day, one))
        .forEach(
            one ->
                all.add(
                    new Choice(
                        "V" + one.id(),
                        name + " · " + one.arrivedAt() + " (" + one.headcount() + ")")));
  }

  @Override
  public Optional<Known> known(String choice) {
    Optional<Visit> line = line(choice);
    return dayOf(choice, line)
        .map(
            day ->
                new Known(day.day().toString(), day.place(), line.map(Visit::headcount).orElse(1)));
  }

  private Optional<Visit> line(String choice) {
    return choice.startsWith("V")
        ? visits.find(Long.parseLong(choice.substring(1)))
        : Optional.empty();
  }

  private Optional<ReceptionDay> dayOf(String choice, Optional<Visit> line) {
    return choice.startsWith("V")
        ? line.flatMap(one -> rows.day(one.day()))
        : rows.day(Long.parseLong(choice.substring(1)));
  }

  @Override
  public void registered(
      String choice, Registered registered, Registration registration, Actor by) {
    Optional<Visit> line = line(choice);
    ReceptionDay day = dayOf(choice, line).orElseThrow();
    if (registration.reception().channel() != Channel.VISIT
        || !day.day().equals(registration.reception().occurredOn())) {
      throw new Refusal(Fault.at("session", "reception.visit.other-entry", day.day().toString()));
    }
    long visit;
    if (line.isPresent()) {
      visit = line.get().id();
      if (!visits.link(visit, registered.entryId())) {
        throw new Refusal(Fault.at("session", "reception.visit.linked"));
      }
    } else {
      visit = visits.add(newLine(day, registered, registration, by));
    }
    audit.record(by, "LINK_VISIT", "reception-visit:" + visit, registered.caseId(), null);
  }

  private Visit newLine(
      ReceptionDay day, Registered registered, Registration registration, Actor by) {
    long receiver = day.host();
    int headcount = registration.petitioners().headcount();
    String law = registration.matter().lawExplained();
    boolean today = day.day().equals(LocalDate.now(clock));
    LocalTime arrived =
        today
            ? LocalTime.now(clock).withSecond(0).withNano(0)
            : day.signedInAt().atZoneSameInstant(clock.getZone()).toLocalTime();
    return new Visit(
        0,
        day.id(),
        arrived,
        headcount,
        0,
        headcount < 5 ? Visit.Manner.TALK : Visit.Manner.CROWD,
        receiver,
        highest(receiver, day.day()),
        law,
        law == null ? null : receiver,
        Visit.Outcome.REGISTERED,
        registered.entryId(),
        registered.caseId(),
        null,
        by.userId());
  }

  private Deputy.Level highest(long person, LocalDate day) {
    var levels = rules.levels(person, day);
    if (levels.contains(Deputy.Level.COUNTY)) {
      return Deputy.Level.COUNTY;
    }
    return levels.stream().findFirst().orElse(null);
  }
}
