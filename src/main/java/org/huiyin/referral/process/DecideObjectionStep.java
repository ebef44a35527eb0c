package org.huiyin.referral.process;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.CodeTexts;
import org.huiyin.referral.Referral;
import org.huiyin.referral.SigningForReferral;
import org.huiyin.referral.SigningForReferral.Objection;
import org.huiyin.signing.Signable;
import org.huiyin.signing.Waiting;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code decideObjection}: the chair decides, with a reason. So it lies on
 * the list to sign and is decided in its form.
 */
@Component
class DecideObjectionStep extends ReferralStep implements Signable {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("objection", "UPHELD", "DISMISSED")
          .needed()
          .text("decisionReason")
          .needed()
          .build();

  private final SigningForReferral signing;
  private final ReferralSheets sheets;
  private final CodeTexts codes;

  DecideObjectionStep(
      ReferralFacts facts, SigningForReferral signing, ReferralSheets sheets, CodeTexts codes) {
    super(ReferralModel.DECIDE_OBJECTION, facts);
    this.signing = signing;
    this.sheets = sheets;
    this.codes = codes;
  }

  @Override
  public Sheet sheet(Waiting task) {
    Referral referral = sheets.referral(task);
    Objection objection = signing.objection(referral.id()).orElseThrow();
    return sheets.sheet(
        referral,
        objection.enteredBy(),
        null,
        codes.of("asked", "OBJECTION").formatted(objection.on()) + objection.reason());
  }

  @Override
  public boolean isSignedFromTheList() {
    return false;
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
