package org.huiyin.referral.process;

import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.CodeTexts;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralExtensions;
import org.huiyin.signing.Signable;
import org.huiyin.signing.Waiting;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code approveExtension}: the chair grants more time or does not. */
@Component
class ApproveExtensionStep extends ReferralStep implements Signable {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("approval", "APPROVE", "RETURN")
          .needed()
          .number("days")
          .neededWhen("approval", "APPROVE")
          .text("reason")
          .needed()
          .build();

  private final ReferralExtensions extensions;
  private final ReferralSheets sheets;
  private final CodeTexts codes;

  ApproveExtensionStep(
      ReferralFacts facts, ReferralExtensions extensions, ReferralSheets sheets, CodeTexts codes) {
    super(ReferralModel.APPROVE_EXTENSION, facts);
    this.extensions = extensions;
    this.sheets = sheets;
    this.codes = codes;
  }

  @Override
  Map<String, Object> prefilled(Referral referral) {
    ReferralExtensions.Asked asked = extensions.asked(referral.id());
    return Map.of(
        "askedDays",
        asked.days(),
        "askedOn",
        asked.on().toString(),
        "askedReason",
        asked.reason(),
        "days",
        asked.days());
  }

  @Override
  public Sheet sheet(Waiting task) {
    Referral referral = sheets.referral(task);
    ReferralExtensions.Asked asked = extensions.asked(referral.id());
    return sheets.sheet(
        referral,
        asked.askedBy(),
        null,
        asked.on() + " " + codes.of("asked", "EXTENSION").formatted(asked.days()) + asked.reason());
  }

  /** As it was asked for. */
  @Override
  public Map<String, Object> consent(Waiting task) {
    ReferralExtensions.Asked asked = extensions.asked(sheets.referral(task).id());
    return Map.of("approval", "APPROVE", "days", asked.days(), "reason", asked.reason());
  }

  @Override
  Taken take(Referral referral, Content form, Actor by) {
    if ("APPROVE".equals(form.text("approval"))) {
      extensions.grant(referral.id(), form.number("days"), form.text("reason"), by);
    } else {
      extensions.refuse(referral.id(), form.text("reason"), by);
    }
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
