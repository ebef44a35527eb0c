package org.huiyin.handling.process;

import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.Taken;
import org.huiyin.handling.HandlingExtension;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code approveHandlingExtension}: the chair grants more time or does not.
 */
@Component
class ApproveHandlingExtensionStep extends CaseStep {

  private final HandlingExtension extension;

  ApproveHandlingExtensionStep(CaseFacts facts, HandlingExtension extension) {
    super(PetitionHandling.APPROVE_HANDLING_EXTENSION, facts);
    this.extension = extension;
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    HandlingExtension.Asked asked = extension.asked(step.caseId());
    return Map.of("askedDays", asked.days(), "askedReason", asked.reason(), "days", asked.days());
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    if ("APPROVE".equals(form.text("approval"))) {
      extension.grant(
          step.caseId(),
          form.number("days"),
          form.text("reason"),
          form.date("petitionerToldOn"),
          form.text("petitionerToldHow"),
          by);
    } else {
      extension.refuse(step.caseId(), form.text("reason"), by);
    }
    return new Taken();
  }

  @Override
  public Set<String> knownKeys() {
    return Set.of("approval", "days", "reason", "petitionerToldOn", "petitionerToldHow");
  }
}
