package org.huiyin.reply.process;

import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.handling.Handling;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.reply.LetterContent;
import org.huiyin.reply.Replies;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code followUpExecution}: what was promised is done. */
@Component
class FollowUpExecutionStep extends CaseStep {

  private static final StepContract CONTRACT =
      StepContract.of().date("carriedOutOn").needed().text("carriedOutText").needed().build();

  private final Handling handling;
  private final Replies replies;
  private final LetterContent content;

  FollowUpExecutionStep(
      CaseFacts facts, Handling handling, Replies replies, LetterContent content) {
    super(PetitionHandling.FOLLOW_UP_EXECUTION, facts);
    this.handling = handling;
    this.replies = replies;
    this.content = content;
  }

  /** What was promised stands in the answer. */
  @Override
  protected Map<String, Object> prefilled(Step step) {
    return Map.of("replyText", content.readable(step.caseId(), replies.draftOf(step.caseId())));
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    handling.carriedOut(step.caseId(), form.date("carriedOutOn"), form.text("carriedOutText"), by);
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
