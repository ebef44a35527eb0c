package org.huiyin.referral.process;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referrals;
import org.huiyin.signing.Signable;
import org.huiyin.signing.Waiting;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code approveReferral}: the chair signs the letter, or returns it. */
@Component
class ApproveReferralStep extends ReferralStep implements Signable {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("approval", "APPROVE", "RETURN")
          .needed()
          .text("comment")
          .neededWhen("approval", "RETURN")
          .build();

  private final Referrals referrals;
  private final ReferralSheets sheets;

  ApproveReferralStep(ReferralFacts facts, Referrals referrals, ReferralSheets sheets) {
    super(ReferralModel.APPROVE, facts);
    this.referrals = referrals;
    this.sheets = sheets;
  }

  @Override
  Map<String, Object> prefilled(Referral referral) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("printedDue", referral.dueOn() == null ? "" : referral.dueOn().toString());
    shown.put("contact", referral.contact());
    return shown;
  }

  @Override
  public Sheet sheet(Waiting task) {
    Referral referral = sheets.referral(task);
    return sheets.sheet(
        referral,
        referral.draftedBy(),
        "/referral/" + referral.id() + "/drafts/letter",
        referral.part(),
        referral.requirement(),
        sheets.due(referral));
  }

  @Override
  Taken take(Referral referral, Content form, Actor by) {
    if ("APPROVE".equals(form.text("approval"))) {
      referrals.approve(referral.id(), by);
    } else {
      referrals.sendBack(referral.id(), form.text("comment"), by);
    }
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
