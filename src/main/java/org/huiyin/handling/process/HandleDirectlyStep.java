package org.huiyin.handling.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.deliberation.Deliberations;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.handling.Handling;
import org.huiyin.handling.Handling.NoteAt;
import org.huiyin.handling.HandlingExtension;
import org.huiyin.handling.HandlingRecords;
import org.huiyin.handling.HandlingRecords.Kind;
import org.huiyin.petition.CounterAnswers;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code handleDirectly}: what was done, and either the result or a request
 * for more time.
 */
@Component
class HandleDirectlyStep extends CaseStep {

  private final Handling handling;
  private final HandlingExtension extension;
  private final HandlingRecords records;
  private final Deliberations deliberations;
  private final PetitionCases cases;
  private final CounterAnswers counter;
  private final Clock clock;

  HandleDirectlyStep(
      CaseFacts facts,
      Handling handling,
      HandlingExtension extension,
      HandlingRecords records,
      Deliberations deliberations,
      PetitionCases cases,
      CounterAnswers counter,
      Clock clock) {
    super(PetitionHandling.HANDLE_DIRECTLY, facts);
    this.handling = handling;
    this.extension = extension;
    this.records = records;
    this.deliberations = deliberations;
    this.cases = cases;
    this.counter = counter;
    this.clock = clock;
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    Map<String, Object> shown = new HashMap<>();
    deliberations
        .last(step.caseId())
        .ifPresent(d -> shown.put("handlingOpinion", d.handlingOpinion()));
    records
        .last(step.caseId(), Kind.RESULT_CHECK)
        .ifPresent(check -> shown.put("returnReason", check.wording()));
    counter.of(cases.get(step.caseId())).ifPresent(given -> shown.put("result", given.said()));
    return shown;
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    List<NoteAt> notes = HandlingNotes.read(form, LocalDate.now(clock));
    if ("EXTEND".equals(form.text("handlingStep"))) {
      extension.ask(
          step.caseId(), notes, form.number("extensionDays"), form.text("extensionReason"), by);
    } else {
      handling.finish(step.caseId(), notes, form.text("result"), by);
    }
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return HandlingNotes.CONTRACT;
  }
}
