package org.huiyin.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.petition.CounterAnswers;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.refusal.Fault;

/**
 * How a letter reached the petitioner, or the reason why it cannot (paper F14).
 *
 * @param servedOn the day it was received; from it the petitioner's 30 days for a review run (art.
 *     35)
 * @param refused the petitioner would not sign
 */
public record Service(
    LocalDate servedOn,
    String way,
    boolean refused,
    String refusedReason,
    String recipientRelation,
    NotServed notServedReason) {

  /** What is on record of the one the letter is for. */
  record Recipient(boolean named, boolean addressed) {

    static Recipient of(PetitionCase petition, PersonDetails petitioner) {
      return new Recipient(
          petitioner.name() != null, petitioner.address() != null && !petition.contactUnclear());
    }
  }

  /** The only reasons for which an answer may stay unserved. */
  public enum NotServed {
    NO_NAME,
    NO_ADDRESS,
    REFUSED,
    DIED
  }

  /**
   * Why an answer to this petitioner cannot stay unserved for this reason: a name or an address on
   * record is none to keep it back.
   *
   * @param field of the form that names the reason
   */
  public static List<Fault> whyNot(
      NotServed reason, String field, PetitionCase petition, PersonDetails petitioner) {
    return whyNot(reason, field, Recipient.of(petition, petitioner));
  }

  private static List<Fault> whyNot(NotServed reason, String field, Recipient recipient) {
    if (reason == NotServed.NO_NAME && recipient.named()) {
      return List.of(Fault.at(field, "reply.has-name"));
    }
    return reason == NotServed.NO_ADDRESS && recipient.addressed()
        ? List.of(Fault.at(field, "reply.has-address"))
        : List.of();
  }

  boolean done() {
    return notServedReason == null;
  }

  /**
   * Of an answer that was given on the spot, before it was written down and signed.
   *
   * @param given what the register says of it
   */
  List<Fault> faultsAtCounter(Optional<CounterAnswers.Given> given) {
    if (given.isEmpty()) {
      return new ArrayList<>(List.of(Fault.at("serviceWay", "reply.not-at-counter")));
    }
    List<Fault> faults = new ArrayList<>();
    LocalDate day = given.get().on();
    if (!day.equals(servedOn)) {
      faults.add(Fault.at("servedOn", "reply.counter-day", day.toString()));
    }
    if (refused) {
      faults.add(Fault.at("refused", "reply.counter-refused"));
    }
    return faults;
  }

  /**
   * @param notBefore the letter did not exist before this day
   * @param recipient whom it is for
   */
  List<Fault> faults(LocalDate notBefore, LocalDate today, Recipient recipient) {
    if (!done()) {
      return whyNot(notServedReason, "notServedReason", recipient);
    }
    List<Fault> faults = new ArrayList<>();
    if (servedOn == null) {
      faults.add(Fault.at("servedOn", "reply.served-on-missing"));
    } else if (servedOn.isAfter(today)) {
      faults.add(Fault.at("servedOn", "petition.date-in-future", today.toString()));
    } else if (servedOn.isBefore(notBefore)) {
      faults.add(Fault.at("servedOn", "reply.served-before-issued", notBefore.toString()));
    }
    if (way == null) {
      faults.add(Fault.at("serviceWay", "reply.service-way-missing"));
    }
    if (refused && refusedReason == null) {
      faults.add(Fault.at("refusedReason", "reply.refused-reason-missing"));
    }
    return faults;
  }
}
