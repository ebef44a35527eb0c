package org.huiyin.petition.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.StepOwner;
import org.huiyin.engine.form.Taken;
import org.huiyin.organisation.Actors;
import org.huiyin.petition.PetitionProcess;
import org.huiyin.petition.PetitionRegister;
import org.huiyin.petition.ReceptionSessions;
import org.huiyin.petition.Registered;
import org.huiyin.petition.Registration;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code register}: the paper registration form becomes an entry, and a
 * case.
 */
@Component
class RegisterStep implements StepOwner {

  /** Set where the registration was begun from a reception session. */
  private static final String SESSION_CHOICE = "sessionChoice";

  private final PetitionRegister register;
  private final PetitionProcess process;
  private final OfficeLists lists;
  private final ReceptionSessions sessions;
  private final Actors actors;
  private final Clock clock;

  RegisterStep(
      PetitionRegister register,
      PetitionProcess process,
      OfficeLists lists,
      ReceptionSessions sessions,
      Actors actors,
      Clock clock) {
    this.register = register;
    this.process = process;
    this.lists = lists;
    this.sessions = sessions;
    this.actors = actors;
    this.clock = clock;
  }

  @Override
  public String processKey() {
    return PetitionHandling.KEY;
  }

  @Override
  public String stepKey() {
    return PetitionHandling.REGISTER;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return Map.of(
        "places", lists.places(),
        "sessions", sessions(step),
        "deputies", lists.deputies(),
        "villages", lists.villages(),
        "categories", lists.categories(),
        "people", lists.people(),
        "units", lists.units());
  }

  @Override
  public Map<String, Object> facts(Step step) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("occurredOn", LocalDate.now(clock).toString());
    facts.put("headcount", 1);
    if (step.variables().get(SESSION_CHOICE) instanceof String choice) {
      sessions
          .known(choice)
          .ifPresent(
              known -> {
                facts.put("session", choice);
                facts.put("channel", "VISIT");
                facts.put("source", "DIRECT");
                facts.put("occurredOn", known.day());
                facts.put("place", known.place());
                facts.put("headcount", known.headcount());
              });
    }
    return facts;
  }

  private List<Option> sessions(Step step) {
    return sessions.openTo(actors.actor(step.userId())).stream()
        .map(one -> new Option(one.id(), one.name()))
        .toList();
  }

  @Override
  public Taken take(Step step, Map<String, Object> content) {
    Actor by = actors.actor(step.userId());
    if (!by.isIn("petition-office")) {
      // A model may offer the step to anybody; the register is kept by the office.
      throw new Refusal(Fault.of("petition.office-registers"));
    }
    Content form = new Content(content);
    Registration registration = RegistrationForm.read(form);
    Registered registered = register.register(registration, by);
    if (form.text("session") != null) {
      sessions.registered(form.text("session"), registered, registration, by);
    }
    Taken taken = new Taken().keep(PetitionHandling.CASE_ID, registered.caseId());
    if (registered.further()) {
      if (registered.guarded()) {
        process.guard(registered.caseNumber());
      }
      return taken.keep(PetitionHandling.ENTRY_KIND, "FURTHER");
    }
    if (registered.guarded()) {
      taken.keep(PetitionHandling.GUARDED, true);
    }
    return taken
        .keep(PetitionHandling.ENTRY_KIND, "NEW")
        .keep(PetitionHandling.NOTICE_OWED, registered.noticeOwed())
        .pass(PetitionHandling.REGISTER_NUMBER, registered.caseNumber())
        .pass("purpose", content.get("purpose"))
        .pass("category", content.get("category"))
        .pass("channel", content.get("channel"))
        .pass("source", content.get("source"))
        .pass("anonymous", Boolean.TRUE.equals(content.get("anonymous")));
  }

  @Override
  public StepContract contract() {
    return RegistrationForm.CONTRACT;
  }
}
