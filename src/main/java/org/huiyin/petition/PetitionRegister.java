package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.audit.ShownByRefusal;
import org.huiyin.petition.EarlierPetitions.Candidate;
import org.huiyin.petition.EarlierPetitions.EarlierCase;
import org.huiyin.petition.Registration.EarlierMatter;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a petition into the register: as a new case, or as a further entry of a live one. */
@Component
public class PetitionRegister {

  private final EarlierPetitions earlierPetitions;
  private final RegisterRows rows;
  private final ShutOut shutOut;
  private final RegisterNumbers numbers;
  private final Sealing sealing;
  private final CaseClocks clocks;
  private final UrgentReports urgentReports;
  private final AuditTrail audit;
  private final ShownByRefusal shown;
  private final Clock clock;

  PetitionRegister(
      EarlierPetitions earlierPetitions,
      RegisterRows rows,
      ShutOut shutOut,
      RegisterNumbers numbers,
      Sealing sealing,
      CaseClocks clocks,
      UrgentReports urgentReports,
      AuditTrail audit,
      ShownByRefusal shown,
      Clock clock) {
    this.earlierPetitions = earlierPetitions;
    this.rows = rows;
    this.shutOut = shutOut;
    this.numbers = numbers;
    this.sealing = sealing;
    this.clocks = clocks;
    this.urgentReports = urgentReports;
    this.audit = audit;
    this.shown = shown;
    this.clock = clock;
  }

  /**
   * @throws Refusal with every reason; among them, that an earlier petition of the same person
   *     exists and nobody has said yet whether this is the same matter
   */
  @Transactional
  public Registered register(Registration registration, Actor by) {
    LocalDate today = LocalDate.now(clock);
    List<Fault> faults = new ArrayList<>(RegistrationRules.faults(registration, today));
    EarlierCase earlier = earlier(registration, by, faults);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    boolean further = earlier != null && earlier.live();
    String number = numbers.draw(today.getYear());
    Registered registered =
        further
            ? rows.addFurther(registration, number, earlier, shutOut.of(registration), by, now)
            : rows.addCase(registration, number, earlier, shutOut.of(registration), by, now);
    if (further) {
      if (registered.sealed()) {
        sealing.seal(registered.caseId(), by);
      }
      clocks.furtherEntry(registered.caseId(), registered.entryId(), registration.reception());
    }
    if (registration.matter().urgent()) {
      urgentReports.reportWithStep(
          registered.caseId(), registered.caseNumber(), registration.matter().urgentReason(), by);
    }
    if (further && registration.earlier().byAnother()) {
      audit.record(by, "JOIN_MATTER_OF_ANOTHER", number, registered.caseId(), null);
    }
    audit.record(
        by, further ? "REGISTER_FURTHER_ENTRY" : "REGISTER", number, registered.caseId(), null);
    return registered;
  }

  private EarlierCase earlier(Registration registration, Actor by, List<Fault> faults) {
    EarlierMatter decided = registration.earlier();
    if (decided.relation() == EarlierMatter.Relation.NEW) {
      return null;
    }
    if (decided.relation() == EarlierMatter.Relation.SAME_MATTER) {
      EarlierCase found = decided.number() == null ? null : held(decided.number(), by);
      whyNot(found, registration).ifPresent(faults::add);
      note(by, "FIND_BY_NUMBER", found == null ? List.of() : List.of(found.caseId()), faults);
      return found;
    }
    List<Candidate> candidates =
        named(registration).stream()
            .flatMap(person -> earlierPetitions.of(person, by).stream())
            .distinct()
            .toList();
    if (!candidates.isEmpty()) {
      faults.add(askWhetherSame(candidates));
    }
    note(by, "FIND_EARLIER", casesOf(candidates, true), faults);
    if (candidates.stream().anyMatch(one -> !one.readable())) {
      note(by, "HEAR_OF_EARLIER", casesOf(candidates, false), faults);
    }
    return null;
  }

  /** What a refusal shows stays written down; else it goes with the registration. */
  private void note(Actor by, String act, List<Long> cases, List<Fault> faults) {
    if (faults.isEmpty()) {
      audit.recordForCases(by, act, "register", cases, null);
    } else {
      shown.record(by, act, "register", cases);
    }
  }

  private static List<Long> casesOf(List<Candidate> candidates, boolean readable) {
    return candidates.stream()
        .filter(one -> one.readable() == readable)
        .map(Candidate::caseId)
        .toList();
  }

  private EarlierCase held(String number, Actor by) {
    earlierPetitions.hold(number);
    return earlierPetitions.byNumber(number, by).orElse(null);
  }

  /**
   * A number alone does not make the matters one: the same person stands behind both, or a person
   * says that somebody else brings the same live matter.
   */
  private Optional<Fault> whyNot(EarlierCase found, Registration registration) {
    if (found == null) {
      return Optional.of(Fault.at("earlierNumber", "petition.earlier-number-unknown"));
    }
    if (earlierPetitions.broughtBy(named(registration), found.caseId())) {
      return Optional.empty();
    }
    if (!found.live()) {
      return Optional.of(Fault.at("earlierNumber", "petition.earlier-closed-of-another"));
    }
    return registration.earlier().byAnother()
        ? Optional.empty()
        : Optional.of(Fault.at("earlierNumber", "petition.earlier-of-another"));
  }

  /** Who comes with others may have come before as one of them, or alone. */
  private static List<PersonDetails> named(Registration registration) {
    List<PersonDetails> people = new ArrayList<>(registration.petitioners().representatives());
    people.add(0, registration.petitioners().lead());
    return people;
  }

  private static Fault askWhetherSame(List<Candidate> candidates) {
    String numbers =
        candidates.stream()
            .filter(Candidate::readable)
            .map(c -> c.registerNumber() + " (" + c.occurredOn() + ")")
            .collect(Collectors.joining(", "));
    return numbers.isEmpty()
        ? Fault.at("earlier", "petition.earlier-exists-ask-office")
        : Fault.at("earlier", "petition.earlier-exists", numbers);
  }
}
