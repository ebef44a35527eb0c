package org.huiyin.reply.process;

import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.reply.Letters.Letter;
import org.huiyin.reply.Notices;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code serveNotice}: the signed notice reaches the petitioner, or the
 * reason why it cannot.
 */
@Component
class ServeNoticeStep extends CaseStep {

  private static final StepContract CONTRACT =
      StepContract.of().with(ServiceFields::declare).build();

  private final Notices notices;
  private final CodeTexts codes;

  ServeNoticeStep(CaseFacts facts, Notices notices, CodeTexts codes) {
    super(PetitionHandling.SERVE_NOTICE, facts);
    this.notices = notices;
    this.codes = codes;
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    Letter notice = notices.of(step.caseId());
    return Map.of(
        "noticeNumber", notice.number(), "noticeTitle", codes.of("letter", notice.template()));
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    notices.serve(step.caseId(), ServiceFields.read(form), by);
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
