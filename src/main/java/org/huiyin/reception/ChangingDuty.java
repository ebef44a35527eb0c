package org.huiyin.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody else is on duty, or two sessions change hands: beforehand, by those who arrange it. */
@Component
public class ChangingDuty {

  private static final int LONGEST_REASON = 200;

  private final ReceptionRows rows;
  private final Rosters rosters;
  private final RotaEditors editors;
  private final ReceptionProcess process;
  private final ReceptionMessages messages;
  private final ReceptionWords words;
  private final AuditTrail audit;
  private final Clock clock;

  ChangingDuty(
      ReceptionRows rows,
      Rosters rosters,
      RotaEditors editors,
      ReceptionProcess process,
      ReceptionMessages messages,
      ReceptionWords words,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.rosters = rosters;
    this.editors = editors;
    this.process = process;
    this.messages = messages;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param person who takes the session, {@code null} where it is exchanged
   * @param exchange the session that is given for it, {@code null} where somebody just takes it
   * @throws NoSuchReception for who does not arrange this rota
   * @throws Refusal with every reason
   */
  @Transactional
  public void change(long id, Long person, Long exchange, String reason, Actor by) {
    ReceptionDay day = rows.day(id).orElseThrow(NoSuchReception::new);
    if (!editors.mayEdit(by, day.owner())) {
      throw new NoSuchReception();
    }
    List<Fault> faults = new ArrayList<>();
    beforehand(day, faults);
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      faults.add(Fault.at("reason", "reception.duty.reason", LONGEST_REASON));
    }
    ReceptionDay other = exchange == null ? null : other(day, exchange, faults);
    Long taker = other == null ? person : other.person();
    if (other == null || other.person() != null) {
      canTake(day, taker, "person", faults);
    }
    if (other != null && day.person() != null) {
      canTake(other, day.person(), "exchange", faults);
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    give(day, taker, reason, by);
    if (other != null) {
      give(other, day.person(), reason, by);
    }
  }

  private ReceptionDay other(ReceptionDay day, long id, List<Fault> faults) {
    ReceptionDay other = rows.day(id).orElse(null);
    if (other == null
        || other.id() == day.id()
        || !other.owner().equals(day.owner())
        || other.person() == null
        || day.person() == null) {
      faults.add(Fault.at("exchange", "reception.duty.exchange"));
      return null;
    }
    beforehand(other, faults);
    return other;
  }

  private void beforehand(ReceptionDay day, List<Fault> faults) {
    if (day.state() != ReceptionDay.State.SCHEDULED || day.day().isBefore(LocalDate.now(clock))) {
      faults.add(Fault.at("person", "reception.duty.late", words.kind(day), day.day().toString()));
    }
  }

  private void canTake(ReceptionDay day, Long person, String field, List<Fault> faults) {
    if (person == null || !rosters.candidates(day).contains(person)) {
      faults.add(
          Fault.at(field, "reception.duty.cannot", words.person(person), day.day().toString()));
    }
  }

  private void give(ReceptionDay day, Long person, String reason, Actor by) {
    rows.putOnDuty(day.id(), person, true);
    rows.addSwap(day.id(), day.person(), person, reason, by);
    audit.record(by, "CHANGE_DUTY", "reception-day:" + day.id(), null, null);
    ReceptionDay after = rows.day(day.id()).orElseThrow();
    if (day.isPublished()) {
      process.callOff(day);
      process.schedule(after);
      messages.changed(day, after);
    }
  }
}
