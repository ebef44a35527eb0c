package org.huiyin.handling.process;

import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.handling.HandlingExtension;
import org.huiyin.handling.HandlingExtension.Asked;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.signing.Signable;
import org.huiyin.signing.Waiting;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code approveHandlingExtension}: the chair grants more time or does not.
 */
@Component
class ApproveHandlingExtensionStep extends CaseStep implements Signable {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("approval", "APPROVE", "RETURN")
          .needed()
          .number("days")
          .neededWhen("approval", "APPROVE")
          .text("reason")
          .neededWhen("approval", "APPROVE", "RETURN")
          .build();

  private final HandlingExtension extension;
  private final PetitionCases cases;
  private final Organisation organisation;
  private final CodeTexts codes;

  ApproveHandlingExtensionStep(
      CaseFacts facts,
      HandlingExtension extension,
      PetitionCases cases,
      Organisation organisation,
      CodeTexts codes) {
    super(PetitionHandling.APPROVE_HANDLING_EXTENSION, facts);
    this.extension = extension;
    this.cases = cases;
    this.organisation = organisation;
    this.codes = codes;
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    Asked asked = extension.asked(step.caseId());
    return Map.of("askedDays", asked.days(), "askedReason", asked.reason(), "days", asked.days());
  }

  @Override
  public Sheet sheet(Waiting task) {
    Asked asked = extension.asked(task.caseId());
    PetitionCase petition = cases.get(task.caseId());
    return new Sheet(
        petition.registerNumber(),
        petition.title(),
        organisation.personOf(asked.askedBy()).map(Person::name).orElse(asked.askedBy()),
        codes.of("asked", "EXTENSION").formatted(asked.days()) + asked.reason(),
        null);
  }

  /** As it was asked for. */
  @Override
  public Map<String, Object> consent(Waiting task) {
    Asked asked = extension.asked(task.caseId());
    return Map.of("approval", "APPROVE", "days", asked.days(), "reason", asked.reason());
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    if ("APPROVE".equals(form.text("approval"))) {
      extension.grant(step.caseId(), form.number("days"), form.text("reason"), by);
    } else {
      extension.refuse(step.caseId(), form.text("reason"), by);
    }
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
