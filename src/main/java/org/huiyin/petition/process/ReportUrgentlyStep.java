package org.huiyin.petition.process;

import java.time.OffsetDateTime;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.UrgentReports;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code reportUrgently}: who was told by telephone, by whom, and when. */
@Component
class ReportUrgentlyStep extends CaseStep {

  private final UrgentReports reports;

  ReportUrgentlyStep(CaseFacts facts, UrgentReports reports) {
    super(PetitionHandling.REPORT_URGENTLY, facts);
    this.reports = reports;
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    String note = form.text("phoneNote");
    reports.telephoned(
        step.caseId(),
        new UrgentReports.Call(
            form.text("reportedTo"),
            form.text("reportedBy"),
            OffsetDateTime.parse(form.text("reportedAt")),
            note == null ? "" : note),
        by);
    return new Taken();
  }

  @Override
  public Set<String> knownKeys() {
    return Set.of("reportedTo", "reportedBy", "reportedAt", "phoneNote");
  }
}
