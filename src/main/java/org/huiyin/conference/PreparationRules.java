package org.huiyin.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.conference.Preparation.Guest;
import org.huiyin.conference.Preparation.Topic;
import org.huiyin.refusal.Fault;

/** Why a conference cannot be called like this: every reason. */
final class PreparationRules {

  /** Invitations go out three days before (rules.md; township rules seen in domain.md §2.5). */
  private static final int DAYS_BEFORE = 3;

  private final Preparation plan;
  private final Set<Long> waiting;
  private final Map<Long, AccusedSide.Of> accused;
  private final Organs organs;
  private final List<Fault> faults = new ArrayList<>();

  private PreparationRules(
      Preparation plan, Set<Long> waiting, Map<Long, AccusedSide.Of> accused, Organs organs) {
    this.plan = plan;
    this.waiting = waiting;
    this.accused = accused;
    this.organs = organs;
  }

  /**
   * @param waiting cases that wait for a conference and that the person may read
   * @param accused for each case on the agenda, who must have no part in it
   */
  static List<Fault> faults(
      Preparation plan,
      Set<Long> waiting,
      Map<Long, AccusedSide.Of> accused,
      Organs organs,
      LocalDate today,
      String drafter) {
    PreparationRules rules = new PreparationRules(plan, waiting, accused, organs);
    rules.day(today);
    rules.agenda();
    rules.guests();
    if (drafter.equals(plan.approvedBy())) {
      rules.faults.add(Fault.at("approvedBy", "conference.own-invitation"));
    }
    return rules.faults;
  }

  private void day(LocalDate today) {
    if (plan.heldOn().isBefore(today)) {
      faults.add(Fault.at("heldOn", "conference.day-past", today.toString()));
    } else if (plan.heldOn().isBefore(today.plusDays(DAYS_BEFORE)) && plan.urgentReason() == null) {
      faults.add(
          Fault.at("urgentReason", "conference.day-near", today.plusDays(DAYS_BEFORE).toString()));
    }
  }

  private void agenda() {
    if (plan.agenda().isEmpty()) {
      faults.add(Fault.at("agenda", "conference.no-case"));
    }
    Set<Long> seen = new HashSet<>();
    for (int row = 0; row < plan.agenda().size(); row++) {
      Topic topic = plan.agenda().get(row);
      if (!waiting.contains(topic.caseId())) {
        faults.add(Fault.at("agenda[" + row + "].caseId", "conference.not-waiting"));
      } else if (!seen.add(topic.caseId())) {
        faults.add(Fault.at("agenda[" + row + "].caseId", "conference.case-twice"));
      } else {
        invited(topic, "agenda[" + row + "].organs");
      }
    }
  }

  private void invited(Topic topic, String field) {
    for (String code : topic.organs()) {
      Optional<Organ> organ = organs.open(code);
      if (organ.isEmpty()) {
        faults.add(Fault.at(field, "conference.organ-closed", organs.nameOf(code)));
      } else if (accused.get(topic.caseId()).includes(organ.get())) {
        faults.add(Fault.at(field, "conference.organ-accused", organ.get().name()));
      }
    }
  }

  /** A guest is typed in; one that the register knows under this name is asked like an organ. */
  private void guests() {
    Set<Long> agenda = new HashSet<>(plan.agenda().stream().map(Topic::caseId).toList());
    for (int row = 0; row < plan.guests().size(); row++) {
      Guest guest = plan.guests().get(row);
      if (guest.caseId() != null && !agenda.contains(guest.caseId())) {
        faults.add(Fault.at("guests[" + row + "].caseId", "conference.not-on-agenda"));
      }
      boolean barred =
          accused.entrySet().stream()
              .filter(one -> guest.caseId() == null || guest.caseId().equals(one.getKey()))
              .anyMatch(one -> isNamed(guest.name(), one.getValue()));
      if (barred) {
        faults.add(Fault.at("guests[" + row + "].name", "conference.organ-accused", guest.name()));
      }
    }
  }

  private boolean isNamed(String guest, AccusedSide.Of side) {
    return organs.invitable().stream()
        .anyMatch(organ -> side.includes(organ) && guest.contains(organ.name()));
  }
}
