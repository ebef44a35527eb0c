package org.huiyin.reception;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.springframework.stereotype.Component;

/**
 * What is told of rotas and sessions, and to whom. Who has no account is told through his group.
 */
@Component
class ReceptionMessages {

  private final Outbox outbox;
  private final RotaEditors editors;
  private final Organisation organisation;
  private final ReceptionWords words;

  ReceptionMessages(
      Outbox outbox, RotaEditors editors, Organisation organisation, ReceptionWords words) {
    this.outbox = outbox;
    this.editors = editors;
    this.organisation = organisation;
    this.words = words;
  }

  /** It was drawn up and waits to be looked through and published. */
  void drawnUp(Rota rota) {
    tell(rota, "arrangeRota", toldOf(rota), "drawn");
  }

  /** Too late to be published in time: its editors and the office. */
  void late(Rota rota) {
    Set<String> told = new LinkedHashSet<>(editors.office());
    told.addAll(editors.told(rota.owner()));
    tell(rota, "rotaLate", told, "late");
  }

  private Set<String> toldOf(Rota rota) {
    Set<String> told = editors.told(rota.owner());
    // Nobody who could arrange it: the office sees to it that the group gets a leader.
    return told.isEmpty() ? editors.office() : told;
  }

  private void tell(Rota rota, String step, Set<String> people, String what) {
    outbox.put(
        new Message(
                null,
                null,
                step,
                rota.publishBy(),
                people,
                Urgency.NORMAL,
                "reception-rota:" + rota.id() + ":" + what)
            .about(
                words.owner(rota.owner()) + " " + rota.period(), "/receptions/rotas/" + rota.id()));
  }

  /** Shortly before the session: who is on duty. */
  void remind(ReceptionDay day) {
    tell(day, "receptionDay", onDuty(day), "remind:" + day.day() + ":" + day.person());
  }

  /** Its day or its person has changed: the old one and the new one. */
  void changed(ReceptionDay before, ReceptionDay after) {
    Set<String> told = new LinkedHashSet<>(onDuty(before));
    told.addAll(onDuty(after));
    tell(
        after,
        after.state() == ReceptionDay.State.CANCELLED ? "receptionCancelled" : "receptionChanged",
        told,
        "changed:" + after.day() + ":" + after.person() + ":" + after.state());
  }

  /** Its log is missing: who was on duty, and the office. */
  void chase(ReceptionDay day) {
    Set<String> told = new LinkedHashSet<>(onDuty(day));
    told.addAll(editors.office());
    tell(day, "receptionLog", told, "chase");
  }

  private Set<String> onDuty(ReceptionDay day) {
    Optional<String> account =
        Optional.ofNullable(day.host()).flatMap(organisation::person).map(Person::userId);
    return account.map(Set::of).orElseGet(() -> editors.told(day.owner()));
  }

  private void tell(ReceptionDay day, String step, Set<String> people, String what) {
    outbox.put(
        new Message(
                null,
                null,
                step,
                day.day(),
                people,
                Urgency.NORMAL,
                "reception-day:" + day.id() + ":" + what)
            .about(
                words.kind(day) + " " + words.place(day.place()), "/receptions/days/" + day.id()));
  }
}
