package org.huiyin.handling.process;

import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.Taken;
import org.huiyin.handling.Handling;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code followUpExecution}: what was promised is done. */
@Component
class FollowUpExecutionStep extends CaseStep {

  private final Handling handling;

  FollowUpExecutionStep(CaseFacts facts, Handling handling) {
    super(PetitionHandling.FOLLOW_UP_EXECUTION, facts);
    this.handling = handling;
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    handling.carriedOut(step.caseId(), form.date("carriedOutOn"), form.text("carriedOutText"), by);
    return new Taken();
  }

  @Override
  public Set<String> knownKeys() {
    return Set.of("carriedOutOn", "carriedOutText");
  }
}
