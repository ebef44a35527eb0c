package org.huiyin.reply.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.OfficeLists;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.reply.Notices;
import org.huiyin.reply.Notices.NoticeKind;
import org.huiyin.reply.Wordings;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code serveNotice}: the petitioner is told that we have it and what
 * happens with it.
 */
@Component
class ServeNoticeStep extends CaseStep {

  private static final Set<String> KEYS = keys();

  private final Notices notices;
  private final Wordings wordings;
  private final KeptOut keptOut;
  private final OfficeLists lists;

  ServeNoticeStep(
      CaseFacts facts, Notices notices, Wordings wordings, KeptOut keptOut, OfficeLists lists) {
    super(PetitionHandling.SERVE_NOTICE, facts);
    this.notices = notices;
    this.wordings = wordings;
    this.keptOut = keptOut;
    this.lists = lists;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return Map.of("approvers", lists.approvers(keptOut.usersOf(step.caseId()), step.userId()));
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    Wordings.Notice notice = wordings.notice(step.caseId());
    return Map.of("noticeKind", notice.kind().name(), "noticeText", notice.text());
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    notices.serve(
        step.caseId(),
        NoticeKind.valueOf(form.text("noticeKind")),
        form.text("noticeText"),
        form.text("approvedBy"),
        ServiceFields.read(form),
        by);
    return new Taken();
  }

  @Override
  public Set<String> knownKeys() {
    return KEYS;
  }

  private static Set<String> keys() {
    Set<String> keys = new HashSet<>(ServiceFields.KEYS);
    keys.addAll(Set.of("noticeKind", "noticeText", "approvedBy"));
    return Set.copyOf(keys);
  }
}
