package org.huiyin.handling.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.Taken;
import org.huiyin.handling.Handling;
import org.huiyin.handling.HandlingRecords;
import org.huiyin.handling.HandlingRecords.Kind;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code reviewResult}: the result stands or goes back. */
@Component
class ReviewResultStep extends CaseStep {

  private final Handling handling;
  private final HandlingRecords records;

  ReviewResultStep(CaseFacts facts, Handling handling, HandlingRecords records) {
    super(PetitionHandling.REVIEW_RESULT, facts);
    this.handling = handling;
    this.records = records;
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    Map<String, Object> shown = new HashMap<>();
    records
        .last(step.caseId(), Kind.RESULT)
        .ifPresent(result -> shown.put("resultText", result.wording()));
    return shown;
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    if ("ACCEPT".equals(form.text("verdict"))) {
      handling.accept(step.caseId(), form.text("origin"), form.text("resolutionLevel"), by);
    } else {
      handling.sendBack(step.caseId(), form.text("verdictReason"), by);
    }
    return new Taken();
  }

  @Override
  public Set<String> knownKeys() {
    return Set.of("verdict", "verdictReason", "origin", "resolutionLevel");
  }
}
