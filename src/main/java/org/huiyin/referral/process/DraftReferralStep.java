package org.huiyin.referral.process;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referral.Kind;
import org.huiyin.referral.Referrals;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code draftReferral}: the office words the letter. */
@Component
class DraftReferralStep extends ReferralStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("kind", Kind.class)
          .needed()
          .text("part")
          .needed()
          .text("requirement", "contact")
          .date("dueOn")
          .neededWhen("kind", "ASSIGN", "REQUEST")
          .build();

  private final Referrals referrals;

  DraftReferralStep(ReferralFacts facts, Referrals referrals) {
    super(ReferralModel.DRAFT, facts);
    this.referrals = referrals;
  }

  @Override
  Map<String, Object> prefilled(Referral referral) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("returnReason", referral.comment());
    shown.put("kind", referral.kind().name());
    shown.put("contact", referral.contact());
    shown.put("dueOn", referral.dueOn() == null ? null : referral.dueOn().toString());
    return shown;
  }

  @Override
  Taken take(Referral referral, Content form, Actor by) {
    Kind kind = Kind.valueOf(form.text("kind"));
    referrals.redraft(
        referral.id(),
        kind,
        form.text("part"),
        form.text("requirement"),
        form.text("contact"),
        form.date("dueOn"),
        by);
    return new Taken().keep(ReferralModel.KIND, kind.name());
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
