package org.huiyin.supervision.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.StepOwner;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.CodeTexts;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referrals;
import org.huiyin.referral.process.ReferralFacts;
import org.huiyin.referral.process.ReferralModel;
import org.huiyin.referral.process.ReferralSheets;
import org.huiyin.signing.Signable;
import org.huiyin.signing.Waiting;
import org.huiyin.supervision.SigningSupervision;
import org.huiyin.supervision.SupervisionNotice;
import org.huiyin.supervision.SupervisionNotice.Level;
import org.huiyin.supervision.Supervisions;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code signSupervisionNotice}: the chair signs the notice, at a level, or
 * holds it with a reason.
 */
@Component
class SignSupervisionNoticeStep implements StepOwner, Signable {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("supervision", "SIGN", "HOLD")
          .needed()
          .choice("level", Level.class)
          .neededWhen("supervision", "SIGN")
          .text("notice")
          .text("holdReason")
          .neededWhen("supervision", "HOLD")
          .build();

  private final ReferralFacts referrals;
  private final Supervisions supervisions;
  private final SigningSupervision signing;
  private final ReferralSheets sheets;
  private final Referrals all;
  private final CodeTexts codes;

  SignSupervisionNoticeStep(
      ReferralFacts referrals,
      Supervisions supervisions,
      SigningSupervision signing,
      ReferralSheets sheets,
      Referrals all,
      CodeTexts codes) {
    this.referrals = referrals;
    this.supervisions = supervisions;
    this.signing = signing;
    this.sheets = sheets;
    this.all = all;
    this.codes = codes;
  }

  @Override
  public String processKey() {
    return ReferralModel.KEY;
  }

  @Override
  public String stepKey() {
    return SupervisionModel.SIGN;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return Map.of();
  }

  @Override
  public Map<String, Object> facts(Step step) {
    Referral referral = referrals.referral(step);
    Map<String, Object> shown = new HashMap<>(referrals.of(step, referral));
    SupervisionNotice notice = supervisions.get(noticeOf(step));
    shown.put("supervisionReason", codes.of("supervisionReason", notice.reason().name()));
    shown.put("detail", notice.detail() == null ? "" : notice.detail());
    shown.put("level", notice.level().name());
    shown.put("notice", notice.requirement() == null ? "" : notice.requirement());
    shown.put("earlier", earlier(notice));
    return shown;
  }

  /** What went out before, with its answer. */
  private String earlier(SupervisionNotice notice) {
    StringBuilder lines = new StringBuilder();
    for (SupervisionNotice before : supervisions.of(notice.referralId())) {
      if (before.outOn() != null) {
        lines.append(before.outOn()).append(' ').append(before.letterNumber()).append(' ');
        lines.append(codes.of("supervisionLevel", before.level().name())).append(' ');
        lines.append(codes.of("supervisionState", before.state().name())).append('\n');
      }
    }
    return lines.toString().strip();
  }

  @Override
  public Sheet sheet(Waiting task) {
    SupervisionNotice notice = noticeOf(task);
    return sheets.sheet(
        all.get(notice.referralId()),
        notice.draftedBy(),
        "/referral/" + notice.referralId() + "/drafts/supervision/" + notice.id(),
        codes.of("supervisionLevel", notice.level().name())
            + "："
            + codes.of("supervisionReason", notice.reason().name()),
        notice.detail(),
        notice.requirement());
  }

  /** As it was drafted. */
  @Override
  public Map<String, Object> consent(Waiting task) {
    SupervisionNotice notice = noticeOf(task);
    Map<String, Object> form = new HashMap<>();
    form.put("supervision", "SIGN");
    form.put("level", notice.level().name());
    if (notice.requirement() != null) {
      form.put("notice", notice.requirement());
    }
    return form;
  }

  private SupervisionNotice noticeOf(Waiting task) {
    return supervisions.get(sheets.number(task, SupervisionModel.SUPERVISION_ID));
  }

  @Override
  public Taken take(Step step, Map<String, Object> content) {
    Actor by = referrals.actor(step);
    Content form = new Content(content);
    if ("SIGN".equals(form.text("supervision"))) {
      Level level = form.text("level") == null ? null : Level.valueOf(form.text("level"));
      signing.sign(noticeOf(step), level, form.text("notice"), by);
    } else {
      signing.hold(noticeOf(step), form.text("holdReason"), by);
    }
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }

  private static long noticeOf(Step step) {
    return (Long) step.variables().get(SupervisionModel.SUPERVISION_ID);
  }
}
