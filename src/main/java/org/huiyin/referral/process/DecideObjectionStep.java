package org.huiyin.referral.process;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.referral.Referral;
import org.huiyin.referral.SigningForReferral;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code decideObjection}: the chair decides, with a reason. */
@Component
class DecideObjectionStep extends ReferralStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("objection", "UPHELD", "DISMISSED")
          .needed()
          .text("decisionReason")
          .needed()
          .build();

  private final SigningForReferral signing;

  DecideObjectionStep(ReferralFacts facts, SigningForReferral signing) {
    super(ReferralModel.DECIDE_OBJECTION, facts);
    this.signing = signing;
  }

  @Override
  Map<String, Object> prefilled(Referral referral) {
    Map<String, Object> shown = new HashMap<>();
    signing
        .objection(referral.id())
        .ifPresent(
            objection -> {
              shown.put("objectedOn", objection.on().toString());
              shown.put("objectionReason", objection.reason());
            });
    return shown;
  }

  @Override
  Taken take(Referral referral, Content form, Actor by) {
    boolean upheld = "UPHELD".equals(form.text("objection"));
    signing.decideObjection(referral.id(), upheld, form.text("decisionReason"), by);
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
