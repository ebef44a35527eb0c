package org.huiyin.casefile;

import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.petition.OwnReports;
import org.huiyin.petition.OwnReports.Report;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The office writes down that it has reported to the organ above. */
@RestController
class OwnReportController {

  private final OwnReports reports;

  OwnReportController(OwnReports reports) {
    this.reports = reports;
  }

  /**
   * @param number of the entry whose assignment is answered
   */
  record Made(
      String number,
      LocalDate madeOn,
      String way,
      String paperNumber,
      String wording,
      Long document) {}

  @PostMapping("/api/cases/{caseId}/own-report")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void made(@PathVariable long caseId, @RequestBody Made made, Actor by) {
    Report report =
        new Report(made.madeOn(), made.way(), made.paperNumber(), made.wording(), made.document());
    reports.made(caseId, made.number(), report, by);
  }
}
