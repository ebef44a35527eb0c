package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.deadline.Deadlines;
import org.huiyin.document.Documents;
import org.huiyin.petition.AssignedFromAbove.Assignment;
import org.huiyin.petition.CaseActs.Kind;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Our own report to the organ above that assigned the matter, sent it on or instructed us (信访条例
 * 2022, art. 22); where several did, one to each. It is owed whatever becomes of the case: our
 * answer to the petitioner does not answer them, so neither closing nor withdrawal ends it, and it
 * holds up neither.
 */
@Component
public class OwnReports {

  /** Each runs until the day that the organ above has set. */
  static final String CLOCK = "OWN_REPORT";

  private static final Set<String> WAYS = Set.of("PAPER", "SYSTEM", "IN_PERSON");
  private final JdbcClient jdbc;
  private final CaseActs acts;
  private final AssignedFromAbove assigned;
  private final Deadlines deadlines;
  private final Documents documents;
  private final Secrecy secrecy;
  private final Clock clock;

  OwnReports(
      JdbcClient jdbc,
      CaseActs acts,
      AssignedFromAbove assigned,
      Deadlines deadlines,
      Documents documents,
      Secrecy secrecy,
      Clock clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.assigned = assigned;
    this.deadlines = deadlines;
    this.documents = documents;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  /**
   * @param madeOn the real day
   * @param way PAPER, SYSTEM (the petition information system) or IN_PERSON
   * @param paperNumber 发文字号, asked for on paper
   * @param wording what was reported
   * @param document a paper of the case, or {@code null}
   */
  public record Report(
      LocalDate madeOn, String way, String paperNumber, String wording, Long document) {}

  /** The clock of the report that an entry asks for. */
  static String clock(long entryId) {
    return CLOCK + "/" + entryId;
  }

  /** Those that are owed still, the first that came first. */
  public List<Assignment> owed(long caseId) {
    return assigned.of(caseId).stream()
        .filter(one -> deadlines.running(caseId, one.clock()).isPresent())
        .toList();
  }

  /**
   * The report has been made: its clock stops on the real day, which tells whether it was late.
   *
   * @param number of the entry whose assignment it answers; may be left out where one is owed
   * @throws Refusal with every reason
   */
  @Transactional
  public void made(long caseId, String number, Report report, Actor by) {
    acts.enterAsOffice(caseId, by);
    acts.lock(caseId);
    List<Assignment> owed = owed(caseId);
    if (owed.isEmpty()) {
      throw new Refusal(Fault.of("petition.own-report.not-owed"));
    }
    Optional<Assignment> answered =
        owed.stream()
            .filter(one -> one.number().equals(number) || number == null && owed.size() == 1)
            .findFirst();
    List<Fault> faults = whyNot(caseId, answered, report);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    Assignment assignment = answered.orElseThrow();
    write(caseId, assignment.entryId(), report, by);
    deadlines.stop(caseId, assignment.clock(), report.madeOn());
    acts.add(caseId, Kind.OWN_REPORT, report.madeOn(), report.paperNumber(), by);
  }

  private List<Fault> whyNot(long caseId, Optional<Assignment> answered, Report report) {
    List<Fault> faults = new ArrayList<>();
    if (answered.isEmpty()) {
      faults.add(Fault.at("number", "petition.own-report.which"));
    }
    faults.addAll(whyNotThatDay(answered, report.madeOn()));
    if (report.way() == null || !WAYS.contains(report.way())) {
      faults.add(Fault.at("way", "petition.own-report.way"));
    }
    if ("PAPER".equals(report.way()) && isBlank(report.paperNumber())) {
      faults.add(Fault.at("paperNumber", "petition.own-report.number"));
    }
    if (isBlank(report.wording())) {
      faults.add(Fault.at("wording", "petition.own-report.wording"));
    }
    if (report.document() != null
        && documents.of(caseId).stream().noneMatch(d -> d.id() == report.document())) {
      faults.add(Fault.at("document", "petition.own-report.document"));
    }
    return faults;
  }

  private List<Fault> whyNotThatDay(Optional<Assignment> answered, LocalDate madeOn) {
    LocalDate today = LocalDate.now(clock);
    if (madeOn == null) {
      return List.of(Fault.at("madeOn", "petition.own-report.day"));
    }
    if (madeOn.isAfter(today)) {
      return List.of(Fault.at("madeOn", "petition.date-in-future", today.toString()));
    }
    return answered
        .map(Assignment::receivedOn)
        .filter(madeOn::isBefore)
        .map(day -> List.of(Fault.at("madeOn", "petition.act.before-receipt", day.toString())))
        .orElse(List.of());
  }

  private void write(long caseId, long entryId, Report report, Actor by) {
    jdbc.sql(
            """
            INSERT INTO huiyin.own_report (case_id, entry_id, made_on, way, paper_number, wording, document_id, recorded_by,
              recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            caseId,
            entryId,
            report.madeOn(),
            report.way(),
            report.paperNumber(),
            secrecy.encrypt(report.wording(), AssignedFromAbove.WORDING),
            report.document(),
            by.userId(),
            OffsetDateTime.now(clock))
        .update();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
