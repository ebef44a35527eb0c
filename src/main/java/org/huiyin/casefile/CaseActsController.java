package org.huiyin.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.casefile.CaseFile.PetitionerLine;
import org.huiyin.deliberation.NamedPersons;
import org.huiyin.deliberation.Recusals;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.OutboxView;
import org.huiyin.organisation.Actors;
import org.huiyin.petition.CaseActs;
import org.huiyin.petition.Corrections;
import org.huiyin.petition.Corrections.Corrected;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.petition.UrgentReports;
import org.huiyin.petition.Voiding;
import org.huiyin.petition.Withdrawal;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The acts on a case that need no task. */
@RestController
@RequestMapping("/api/cases/{caseId}")
class CaseActsController {

  private final CaseActs acts;
  private final Withdrawal withdrawal;
  private final UrgentReports urgentReports;
  private final Voiding voiding;
  private final Corrections corrections;
  private final Recusals recusals;
  private final NamedPersons namedPersons;
  private final PetitionerLines petitioners;
  private final Outbox outbox;
  private final Actors actors;
  private final Clock clock;

  CaseActsController(
      CaseActs acts,
      Withdrawal withdrawal,
      UrgentReports urgentReports,
      Voiding voiding,
      Corrections corrections,
      Recusals recusals,
      NamedPersons namedPersons,
      PetitionerLines petitioners,
      Outbox outbox,
      Actors actors,
      Clock clock) {
    this.acts = acts;
    this.withdrawal = withdrawal;
    this.urgentReports = urgentReports;
    this.voiding = voiding;
    this.corrections = corrections;
    this.recusals = recusals;
    this.namedPersons = namedPersons;
    this.petitioners = petitioners;
    this.outbox = outbox;
    this.actors = actors;
    this.clock = clock;
  }

  /** What a person says with an act; which parts count depends on the act. */
  record Said(
      String wording,
      LocalDate occurredOn,
      String to,
      Long petitioner,
      Long whom,
      String number,
      String field,
      String value) {

    LocalDate on(Clock clock) {
      return occurredOn == null ? LocalDate.now(clock) : occurredOn;
    }
  }

  @PostMapping("/supplement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void supplement(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    acts.supplement(caseId, said.on(clock), said.wording(), by);
  }

  @PostMapping("/note")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void note(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    acts.note(caseId, said.on(clock), said.wording(), by);
  }

  @PostMapping("/urging")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void urge(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    acts.urge(caseId, said.wording(), by);
  }

  @PostMapping("/passing-on")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void passOn(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    if (said.to() == null) {
      throw new Refusal(Fault.at("to", "petition.act.to-missing"));
    }
    acts.passOn(caseId, actors.actor(said.to()), said.wording(), by);
  }

  @PostMapping("/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    withdrawal.withdraw(caseId, said.petitioner(), said.on(clock), said.wording(), by);
  }

  @PostMapping("/urgent-report")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reportUrgently(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    urgentReports.report(caseId, said.wording(), by);
  }

  @PostMapping("/voiding")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void voidEntry(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    voiding.voidEntry(caseId, said.number(), said.wording(), by);
  }

  @PostMapping("/correction")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void correct(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    corrections.correct(
        caseId,
        new Corrected(said.number(), said.whom(), field(said.field()), said.value()),
        said.wording(),
        by);
  }

  private static Corrections.Field field(String name) {
    for (Corrections.Field field : Corrections.Field.values()) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    throw new Refusal(Fault.at("field", "petition.act.field-unknown"));
  }

  @PostMapping("/recusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void recuse(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    recusals.recuse(caseId, said.to(), said.wording(), by);
  }

  @PostMapping("/naming")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void name(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    namedPersons.name(caseId, said.to(), said.wording(), by);
  }

  /** Identity numbers and phones in clear, for a reason that is written down. */
  @PostMapping("/unmasking")
  List<PetitionerLine> unmask(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    return petitioners.unmasked(caseId, said.wording(), by);
  }

  @PostMapping("/messages/{messageId}/resending")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resend(@PathVariable long caseId, @PathVariable long messageId, Actor by) {
    acts.enterAsOffice(caseId, by);
    if (outbox.of(caseId).stream().map(OutboxView::id).noneMatch(id -> id == messageId)) {
      throw new NoSuchCase();
    }
    outbox.resend(messageId, by);
  }
}
