package org.huiyin.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.casefile.CaseFile.OwedReport;
import org.huiyin.deadline.Deadlines;
import org.huiyin.petition.AssignedFromAbove;
import org.huiyin.petition.AssignedFromAbove.Assignment;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.OwnReports.Report;
import org.springframework.stereotype.Component;

/** What organs above want reported, in words: whose assignment, by when, and what we said. */
@Component
class OwnReportLines {

  private final AssignedFromAbove assigned;
  private final Deadlines deadlines;
  private final CodeTexts codes;

  OwnReportLines(AssignedFromAbove assigned, Deadlines deadlines, CodeTexts codes) {
    this.assigned = assigned;
    this.deadlines = deadlines;
    this.codes = codes;
  }

  /**
   * @param whose the assignment that each clock is of, by clock
   * @param made what was reported, by clock
   * @param owed not reported yet
   */
  record Lines(Map<String, String> whose, Map<String, String> made, List<OwedReport> owed) {}

  Lines of(long caseId) {
    Map<String, String> whose = new HashMap<>();
    Map<String, String> made = new HashMap<>();
    List<Assignment> assignments = assigned.of(caseId);
    for (Assignment one : assignments) {
      whose.put(one.clock(), words(one));
      if (one.report() != null) {
        made.put(one.clock(), words(one.report()));
      }
    }
    return new Lines(whose, made, assignments.stream().flatMap(this::owed).toList());
  }

  private Stream<OwedReport> owed(Assignment one) {
    return deadlines.running(one.caseId(), one.clock()).stream()
        .map(clock -> new OwedReport(one.number(), words(one), clock.dueOn()));
  }

  private static String words(Assignment one) {
    return said(" ", one.organ(), one.paperNumber(), one.date());
  }

  private String words(Report report) {
    return said(" · ", codes.of("reportWay", report.way()), report.paperNumber(), report.wording());
  }

  private static String said(String between, Object... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(between));
  }
}
