package org.huiyin.reply.process;

import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.reply.Ratings;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code recordRating}: how satisfied the petitioner is. */
@Component
class RecordRatingStep extends CaseStep {

  private static final StepContract CONTRACT =
      StepContract.of().text("satisfaction").needed().date("ratedOn").text("comment").build();

  private final Ratings ratings;

  RecordRatingStep(CaseFacts facts, Ratings ratings) {
    super(PetitionHandling.RECORD_RATING, facts);
    this.ratings = ratings;
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    ratings.record(
        step.caseId(), form.text("satisfaction"), form.date("ratedOn"), form.text("comment"), by);
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
