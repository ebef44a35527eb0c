package org.huiyin.reply.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.reply.Letters.Letter;
import org.huiyin.reply.NoticeKind;
import org.huiyin.reply.Notices;
import org.huiyin.reply.Wordings;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code draftNotice}: a clerk mends what the chair has sent back. */
@Component
class DraftNoticeStep extends CaseStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .picked("noticeKinds", "noticeKind")
          .needed()
          .text("noticeText")
          .needed()
          .build();

  private final Notices notices;
  private final PetitionCases cases;
  private final Wordings wordings;
  private final CodeTexts codes;

  DraftNoticeStep(
      CaseFacts facts, Notices notices, PetitionCases cases, Wordings wordings, CodeTexts codes) {
    super(PetitionHandling.DRAFT_NOTICE, facts);
    this.notices = notices;
    this.cases = cases;
    this.wordings = wordings;
    this.codes = codes;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    PetitionCase petition = cases.get(step.caseId());
    return Map.of(
        "noticeKinds",
        NoticeKind.trueOf(petition).stream()
            .map(kind -> new Option(kind.name(), codes.of("letter", kind.template(petition))))
            .toList());
  }

  /** The words that came back, unless the case has been decided otherwise meanwhile. */
  @Override
  protected Map<String, Object> prefilled(Step step) {
    Letter before = notices.of(step.caseId());
    Wordings.Notice now = wordings.notice(cases.get(step.caseId()));
    Map<String, Object> shown = new HashMap<>();
    shown.put("returnReason", before.comment());
    shown.put("noticeKind", now.kind().name());
    shown.put("noticeText", now.kind().isOf(before) ? before.content().text() : now.text());
    return shown;
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    notices.redraft(
        step.caseId(), NoticeKind.valueOf(form.text("noticeKind")), form.text("noticeText"), by);
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
