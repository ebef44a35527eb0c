package org.huiyin.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.conference.AgendaCases.AgendaCase;
import org.huiyin.conference.Preparation.Guest;
import org.huiyin.conference.Preparation.Topic;
import org.huiyin.organisation.Person;
import org.huiyin.refusal.Fault;

/** Why a conference cannot be called like this: every reason. */
final class PreparationRules {

  /** Invitations go out three days before (rules.md; township rules seen in domain.md §2.5). */
  static final int DAYS_BEFORE = 3;

  private final Preparation plan;
  private final Map<Long, AgendaCase> cases;
  private final Organs organs;
  private final Conveners conveners;
  private final List<Fault> faults = new ArrayList<>();

  private PreparationRules(
      Preparation plan, Map<Long, AgendaCase> cases, Organs organs, Conveners conveners) {
    this.plan = plan;
    this.cases = cases;
    this.organs = organs;
    this.conveners = conveners;
  }

  /**
   * @param cases those of the agenda that wait for a conference and that the person may read
   */
  static List<Fault> faults(
      Preparation plan,
      Map<Long, AgendaCase> cases,
      Organs organs,
      Conveners conveners,
      LocalDate today,
      String drafter) {
    PreparationRules rules = new PreparationRules(plan, cases, organs, conveners);
    rules.agenda();
    rules.convener();
    rules.guests();
    if (plan.held()) {
      rules.wasHeld(today);
    } else {
      rules.faults.addAll(day(plan.heldOn(), plan.urgentReason(), today, "heldOn", "urgentReason"));
      rules.signer(drafter);
    }
    return rules.faults;
  }

  /**
   * The invitations are out three days before, unless it is urgent.
   *
   * @param out the day on which they go out
   */
  static List<Fault> day(
      LocalDate heldOn, String urgentReason, LocalDate out, String dayField, String reasonField) {
    if (heldOn.isBefore(out)) {
      return List.of(Fault.at(dayField, "conference.day-past", out.toString()));
    }
    LocalDate first = out.plusDays(DAYS_BEFORE);
    return heldOn.isBefore(first) && urgentReason == null
        ? List.of(Fault.at(reasonField, "conference.day-near", first.toString()))
        : List.of();
  }

  /** Only Party and government meet on paper; the presidium is called by us. */
  private void wasHeld(LocalDate today) {
    if (plan.convener() == Convener.PRESIDIUM) {
      faults.add(Fault.at("convener", "conference.presidium-is-called"));
    }
    if (plan.heldOn().isAfter(today)) {
      faults.add(Fault.at("heldOn", "conference.held-in-future", today.toString()));
    }
    cases.values().stream()
        .map(AgendaCase::receivedOn)
        .max(LocalDate::compareTo)
        .filter(plan.heldOn()::isBefore)
        .ifPresent(
            day -> faults.add(Fault.at("heldOn", "conference.held-before-case", day.toString())));
  }

  private void agenda() {
    if (plan.agenda().isEmpty()) {
      faults.add(Fault.at("agenda", "conference.no-case"));
    } else if (!plan.held()
        && plan.guests().isEmpty()
        && plan.agenda().stream().allMatch(topic -> topic.organs().isEmpty())) {
      faults.add(Fault.at("agenda[0].organs", "conference.nobody-invited"));
    }
    Set<Long> seen = new HashSet<>();
    for (int row = 0; row < plan.agenda().size(); row++) {
      Topic topic = plan.agenda().get(row);
      if (!cases.containsKey(topic.caseId())) {
        faults.add(Fault.at("agenda[" + row + "].caseId", "conference.not-waiting"));
      } else if (!seen.add(topic.caseId())) {
        faults.add(Fault.at("agenda[" + row + "].caseId", "conference.case-twice"));
      } else {
        topic(topic, "agenda[" + row + "].");
      }
    }
  }

  private void topic(Topic topic, String row) {
    Optional<String> whyNot = cases.get(topic.caseId()).whyNobody();
    if (whyNot.isPresent()) {
      faults.add(Fault.at(row + "caseId", whyNot.get()));
    } else {
      invited(topic, row + "organs");
    }
    if (namesSomebody(topic)) {
      faults.add(Fault.at(row + "topic", "conference.topic-names"));
    }
  }

  /** Of another case on the agenda too: each invited organ reads its own topics. */
  private boolean namesSomebody(Topic topic) {
    String words = topic.topic().replaceAll("\\s", "");
    return cases.values().stream().flatMap(one -> one.names().stream()).anyMatch(words::contains);
  }

  private void invited(Topic topic, String field) {
    for (String code : topic.organs()) {
      Optional<Organ> organ = organs.open(code);
      if (organ.isEmpty()) {
        faults.add(Fault.at(field, "conference.organ-closed", organs.nameOf(code)));
        continue;
      }
      cases
          .get(topic.caseId())
          .whyNot(organ.get())
          .ifPresent(message -> faults.add(Fault.at(field, message, organ.get().name())));
    }
  }

  /** Who is complained of neither calls the conference nor approves what it decides. */
  private void convener() {
    if (conveners.isBarred(plan.convener(), cases)) {
      faults.add(Fault.at("convener", "conference.convener-accused"));
    }
  }

  private void signer(String drafter) {
    Optional<Person> signer =
        conveners.signersFor(plan.convener(), cases.keySet()).stream()
            .filter(person -> person.userId().equals(plan.approvedBy()))
            .findFirst();
    if (drafter.equals(plan.approvedBy())) {
      faults.add(Fault.at("approvedBy", "conference.own-invitation"));
    } else if (signer.isEmpty()) {
      faults.add(Fault.at("approvedBy", "conference.signer-not-convener"));
    } else if (cases.values().stream().anyMatch(one -> one.side().includesPerson(signer.get()))) {
      faults.add(Fault.at("approvedBy", "conference.person-accused"));
    }
  }

  /** A guest is typed in; whoever of the accused side his name tells is asked like an organ. */
  private void guests() {
    Set<Long> agenda = new HashSet<>(plan.agenda().stream().map(Topic::caseId).toList());
    for (int row = 0; row < plan.guests().size(); row++) {
      Guest guest = plan.guests().get(row);
      if (guest.caseId() != null && !agenda.contains(guest.caseId())) {
        faults.add(Fault.at("guests[" + row + "].caseId", "conference.not-on-agenda"));
      }
      String field = "guests[" + row + "].name";
      cases.entrySet().stream()
          .filter(one -> guest.caseId() == null || guest.caseId().equals(one.getKey()))
          .flatMap(one -> one.getValue().barredIn(guest.name()).values().stream())
          .findFirst()
          .ifPresent(message -> faults.add(Fault.at(field, message, guest.name())));
    }
  }
}
