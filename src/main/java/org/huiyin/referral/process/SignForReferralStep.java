package org.huiyin.referral.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.LiveLists;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.CodeTexts;
import org.huiyin.referral.Referral;
import org.huiyin.referral.SigningForReferral;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code signForReferral}: signed for, delivered, or objected to. */
@Component
class SignForReferralStep extends ReferralStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .picked("signings", "signing")
          .needed()
          .date("receivedOn")
          .needed()
          .text("signedBy")
          .neededWhen("signing", "SIGNED")
          .picked("papers", "scan")
          .date("objectedOn")
          .neededWhen("signing", "OBJECTED")
          .text("objectionReason")
          .neededWhen("signing", "OBJECTED")
          .build();

  private final SigningForReferral signing;
  private final CodeTexts codes;
  private final Clock clock;

  SignForReferralStep(
      ReferralFacts facts, SigningForReferral signing, CodeTexts codes, Clock clock) {
    super(ReferralModel.SIGN, facts);
    this.signing = signing;
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return new LiveLists()
        .list("papers", () -> papers(step))
        .list("signings", () -> signings(step));
  }

  /** That nobody would sign is for the office to say. */
  private List<Option> signings(Step step) {
    List<String> choices = new ArrayList<>(List.of("SIGNED", "OBJECTED"));
    if (signing.isRecordedBy(referral(step), actor(step))) {
      choices.add("DELIVERED");
    }
    return choices.stream().map(one -> new Option(one, codes.of("signing", one))).toList();
  }

  @Override
  Map<String, Object> prefilled(Referral referral) {
    return Map.of("receivedOn", LocalDate.now(clock).toString());
  }

  @Override
  Taken take(Referral referral, Content form, Actor by) {
    switch (form.text("signing")) {
      case "SIGNED" ->
          signing.sign(
              referral.id(), form.date("receivedOn"), form.text("signedBy"), form.id("scan"), by);
      case "DELIVERED" -> signing.deliver(referral.id(), form.date("receivedOn"), by);
      default ->
          signing.object(
              referral.id(),
              form.date("receivedOn"),
              form.date("objectedOn"),
              form.text("objectionReason"),
              form.id("scan"),
              by);
    }
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
