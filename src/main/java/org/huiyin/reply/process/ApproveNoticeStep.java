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
import org.huiyin.signing.Signable;
import org.huiyin.signing.Waiting;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code approveNotice}: the chair signs the notice or sends it back. */
@Component
class ApproveNoticeStep extends CaseStep implements Signable {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("approval", "APPROVE", "RETURN")
          .needed()
          .text("comment")
          .neededWhen("approval", "RETURN")
          .build();

  private final Notices notices;
  private final Drafters drafters;
  private final CodeTexts codes;
  private final Sheets sheets;

  ApproveNoticeStep(
      CaseFacts facts, Notices notices, Drafters drafters, CodeTexts codes, Sheets sheets) {
    super(PetitionHandling.APPROVE_NOTICE, facts);
    this.notices = notices;
    this.drafters = drafters;
    this.codes = codes;
    this.sheets = sheets;
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    Letter notice = notices.of(step.caseId());
    return Map.of(
        "noticeKindText", codes.of("letter", notice.template()),
        "noticeText", notice.content().text(),
        "drafterName", drafters.name(notice.draftedBy()));
  }

  @Override
  public Sheet sheet(Waiting task) {
    return sheets.of(task.caseId(), notices.of(task.caseId()));
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    if ("APPROVE".equals(form.text("approval"))) {
      notices.sign(step.caseId(), by);
    } else {
      notices.sendBack(step.caseId(), form.text("comment"), by);
    }
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
