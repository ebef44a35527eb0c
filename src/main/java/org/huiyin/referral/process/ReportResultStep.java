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
import org.huiyin.referral.CompletionReport;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralNotes;
import org.huiyin.referral.ReferralReports;
import org.huiyin.reply.Service.NotServed;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code reportResult}: the completion report with the unit's answer. */
@Component
class ReportResultStep extends ReferralStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .text("basicFacts", "investigation", "opinion", "issuedBy")
          .neededWhen("referralKind", "ASSIGN", "REQUEST")
          .text("carriedOut", "petitionersView", "answerNumber")
          .date("reportedOn")
          .needed()
          .date("answerServedOn")
          .choice("answerNotServed", NotServed.class)
          .picked("papers", "answerDocument", "scan")
          .several("papers", "evidence")
          .build();

  private final ReferralReports reports;
  private final ReferralNotes notes;
  private final Clock clock;

  ReportResultStep(ReferralFacts facts, ReferralReports reports, ReferralNotes notes, Clock clock) {
    super(ReferralModel.REPORT, facts);
    this.reports = reports;
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return new LiveLists().list("papers", () -> papers(step));
  }

  @Override
  Map<String, Object> prefilled(Referral referral) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("reportedOn", LocalDate.now(clock).toString());
    shown.put(ReferralModel.KIND, referral.kind().name());
    shown.put("pastNotes", notes.readable(referral.id()));
    reports
        .last(referral.id())
        .ifPresent(
            last -> {
              shown.put("returnReason", last.verdictReason());
              shown.put("basicFacts", last.words().basicFacts());
              shown.put("investigation", last.words().investigation());
              shown.put("opinion", last.words().opinion());
              shown.put("carriedOut", last.words().carriedOut());
              shown.put("petitionersView", last.words().petitionersView());
            });
    return shown;
  }

  @Override
  Taken take(Referral referral, Content form, Actor by) {
    reports.report(
        referral.id(),
        new CompletionReport(
            form.text("basicFacts"),
            form.text("investigation"),
            form.text("opinion"),
            form.text("carriedOut"),
            form.text("petitionersView"),
            form.text("issuedBy"),
            form.date("reportedOn"),
            form.text("answerNumber"),
            form.date("answerServedOn"),
            notServed(form.text("answerNotServed")),
            form.id("answerDocument"),
            form.ids("evidence"),
            form.id("scan")),
        by);
    return new Taken();
  }

  private static NotServed notServed(String code) {
    return code == null ? null : NotServed.valueOf(code);
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
