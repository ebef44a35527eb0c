package org.huiyin.petition.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.UrgentReports;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code reportUrgently}: who was told by telephone, by whom, and when. */
@Component
class ReportUrgentlyStep extends CaseStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .text("reportedTo", "reportedBy")
          .needed()
          .moment("reportedAt")
          .needed()
          .text("phoneNote")
          .build();

  private final UrgentReports reports;
  private final Clock clock;

  ReportUrgentlyStep(CaseFacts facts, UrgentReports reports, Clock clock) {
    super(PetitionHandling.REPORT_URGENTLY, facts);
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    return Map.of("urgentReason", reports.reason(step.caseId()));
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    String note = form.text("phoneNote");
    reports.telephoned(
        step.caseId(),
        new UrgentReports.Call(
            form.text("reportedTo"),
            form.text("reportedBy"),
            moment(form.text("reportedAt")),
            note == null ? "" : note),
        by);
    return new Taken();
  }

  /** A browser sends the hour with or without its offset; without, it is the office's own. */
  private OffsetDateTime moment(String entered) {
    return DateTimeFormatter.ISO_DATE_TIME
        .withZone(clock.getZone())
        .parse(entered, ZonedDateTime::from)
        .toOffsetDateTime();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
