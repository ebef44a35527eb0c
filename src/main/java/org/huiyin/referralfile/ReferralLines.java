package org.huiyin.referralfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.casefile.PeoplesNames;
import org.huiyin.deadline.Deadlines;
import org.huiyin.document.DocumentEntry;
import org.huiyin.document.Documents;
import org.huiyin.petition.CodeTexts;
import org.huiyin.referral.CompletionReport.Words;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralHistory;
import org.huiyin.referral.ReferralPapers;
import org.huiyin.referralfile.ReferralFile.PaperLine;
import org.huiyin.referralfile.ReferralFile.ReportLine;
import org.huiyin.referralfile.ReferralFile.SupervisionLine;
import org.huiyin.supervision.SupervisionNotice;
import org.huiyin.supervision.SupervisionNotice.State;
import org.huiyin.supervision.Supervisions;
import org.springframework.stereotype.Component;

/** The papers, reports and supervision notices of a referral, line by line. */
@Component
public class ReferralLines {

  private static final List<String> CLOCKS = List.of("REPORT_BACK", "SIGN", "OBJECTION");

  private final ReferralHistory history;
  private final ReferralPapers attached;
  private final Documents documents;
  private final Supervisions supervisions;
  private final Deadlines deadlines;
  private final PeoplesNames names;
  private final CodeTexts codes;

  ReferralLines(
      ReferralHistory history,
      ReferralPapers attached,
      Documents documents,
      Supervisions supervisions,
      Deadlines deadlines,
      PeoplesNames names,
      CodeTexts codes) {
    this.history = history;
    this.attached = attached;
    this.documents = documents;
    this.supervisions = supervisions;
    this.deadlines = deadlines;
    this.names = names;
    this.codes = codes;
  }

  /** The papers that belong to the referral, and no others of the case. */
  List<PaperLine> papers(Referral referral) {
    Set<Long> own = attached.of(referral);
    return documents.of(referral.caseId()).stream()
        .filter(document -> own.contains(document.id()))
        .map(this::line)
        .toList();
  }

  /** Papers of the case, our letters aside, that have not gone along yet. */
  List<PaperLine> enclosable(Referral referral) {
    Set<Long> own = attached.of(referral);
    return documents.of(referral.caseId()).stream()
        .filter(document -> document.latest() && document.letterNumber() == null)
        .filter(document -> !own.contains(document.id()))
        .map(this::line)
        .toList();
  }

  private PaperLine line(DocumentEntry document) {
    return new PaperLine(
        document.id(),
        document.title(),
        document.letterNumber(),
        codes.of("paper", document.kind()),
        document.letterNumber() != null);
  }

  public List<ReportLine> reports(long referralId) {
    return history.reports(referralId).stream()
        .map(
            report ->
                new ReportLine(
                    report.rework() + 1,
                    report.reportedOn(),
                    text(report.words()),
                    report.answerNumber(),
                    report.answerServedOn(),
                    codes.of("not-served", report.answerNotServed()),
                    codes.of("verdict", report.verdict()),
                    report.verdictReason()))
        .toList();
  }

  private static String text(Words words) {
    return Stream.of(
            words.basicFacts(),
            words.investigation(),
            words.opinion(),
            words.carriedOut(),
            words.petitionersView())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /** Those that are out; a draft and why one was held are the presidium's own. */
  public List<SupervisionLine> supervisions(Referral referral) {
    return supervisions.of(referral.id()).stream()
        .filter(notice -> notice.outOn() != null)
        .map(this::line)
        .toList();
  }

  private SupervisionLine line(SupervisionNotice notice) {
    String struckOff =
        notice.struckOffOn() == null
            ? null
            : notice.struckOffOn()
                + " "
                + names.of(notice.struckOffBy())
                + " "
                + notice.struckOffReason();
    return new SupervisionLine(
        notice.id(),
        notice.letterNumber(),
        codes.of("supervisionLevel", notice.level().name()),
        codes.of("supervisionReason", notice.reason().name())
            + (notice.detail() == null ? "" : "：" + notice.detail()),
        codes.of("supervisionState", notice.state().name()),
        notice.outOn(),
        deadlines.dueOn(notice.caseId(), notice.clock()).orElse(null),
        notice.answer(),
        notice.answeredOn(),
        struckOff,
        notice.state() == State.OUT || notice.state() == State.UNANSWERED);
  }

  /** The names of its clocks. */
  List<String> clocks(Referral referral) {
    List<String> all = new ArrayList<>(CLOCKS.stream().map(referral::clock).toList());
    supervisions.of(referral.id()).forEach(notice -> all.add(notice.clock()));
    return all;
  }
}
