package org.huiyin.referral.process;

import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Taken;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralExtensions;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code approveExtension}: the chair grants more time or does not. */
@Component
class ApproveExtensionStep extends ReferralStep {

  private final ReferralExtensions extensions;

  ApproveExtensionStep(ReferralFacts facts, ReferralExtensions extensions) {
    super(ReferralModel.APPROVE_EXTENSION, facts);
    this.extensions = extensions;
  }

  @Override
  Map<String, Object> prefilled(Referral referral) {
    ReferralExtensions.Asked asked = extensions.asked(referral.id());
    return Map.of("askedDays", asked.days(), "askedReason", asked.reason(), "days", asked.days());
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
  public Set<String> knownKeys() {
    return Set.of("approval", "days", "reason");
  }
}
