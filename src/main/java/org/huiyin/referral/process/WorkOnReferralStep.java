package org.huiyin.referral.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.LiveLists;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralExtensions;
import org.huiyin.referral.ReferralExtensions.HeadsApproval;
import org.huiyin.referral.ReferralNotes;
import org.huiyin.referral.ReferralReports;
import org.huiyin.referral.SigningForReferral;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code workOnReferral}: notes, and then the report, a request for more
 * time, or an objection that is still in time.
 */
@Component
class WorkOnReferralStep extends ReferralStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .rows("notes", row -> row.date("on").needed().text("wording").needed())
          .choice("workStep", "REPORT", "EXTEND", "EXTEND_HANDLING", "OBJECT")
          .needed()
          .number("extensionDays")
          .neededWhen("workStep", "EXTEND", "EXTEND_HANDLING")
          .text("extensionReason")
          .neededWhen("workStep", "EXTEND", "EXTEND_HANDLING")
          .text("organHead", "toldHow")
          .neededWhen("workStep", "EXTEND_HANDLING")
          .date("toldOn")
          .neededWhen("workStep", "EXTEND_HANDLING")
          .date("objectedOn")
          .neededWhen("workStep", "OBJECT")
          .text("objectionReason")
          .neededWhen("workStep", "OBJECT")
          .date("askedOn", "approvedOn")
          .picked("papers", "scan")
          .build();

  private final ReferralNotes notes;
  private final ReferralReports reports;
  private final ReferralExtensions extensions;
  private final SigningForReferral signing;
  private final Clock clock;

  WorkOnReferralStep(
      ReferralFacts facts,
      ReferralNotes notes,
      ReferralReports reports,
      ReferralExtensions extensions,
      SigningForReferral signing,
      Clock clock) {
    super(ReferralModel.WORK, facts);
    this.notes = notes;
    this.reports = reports;
    this.extensions = extensions;
    this.signing = signing;
    this.clock = clock;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return new LiveLists().list("papers", () -> papers(step));
  }

  @Override
  Map<String, Object> prefilled(Referral referral) {
    Map<String, Object> shown = new HashMap<>();
    if (referral.rework() > 0) {
      reports
          .last(referral.id())
          .ifPresent(report -> shown.put("returnReason", report.verdictReason()));
    }
    shown.put("pastNotes", notes.readable(referral.id()));
    shown.put("askedOn", LocalDate.now(clock).toString());
    shown.put("approvedOn", LocalDate.now(clock).toString());
    return shown;
  }

  @Override
  Taken take(Referral referral, Content form, Actor by) {
    List<Content> rows = form.rows("notes");
    for (Content row : rows) {
      notes.add(referral.id(), row.date("on"), row.text("wording"), by);
    }
    switch (form.text("workStep")) {
      case "EXTEND" ->
          extensions.ask(
              referral.id(),
              form.number("extensionDays"),
              form.text("extensionReason"),
              day(form, "askedOn"),
              form.id("scan"),
              by);
      case "EXTEND_HANDLING" ->
          extensions.handling(
              referral.id(),
              form.number("extensionDays"),
              form.text("extensionReason"),
              new HeadsApproval(
                  form.text("organHead"),
                  day(form, "approvedOn"),
                  form.date("toldOn"),
                  form.text("toldHow")),
              form.id("scan"),
              by);
      case "OBJECT" ->
          signing.object(
              referral.id(),
              null,
              form.date("objectedOn"),
              form.text("objectionReason"),
              form.id("scan"),
              by);
      default -> {
        // REPORT: the report has its own step.
      }
    }
    return new Taken();
  }

  private LocalDate day(Content form, String field) {
    LocalDate said = form.date(field);
    return said == null ? LocalDate.now(clock) : said;
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
