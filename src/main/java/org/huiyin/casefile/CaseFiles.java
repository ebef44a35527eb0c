package org.huiyin.casefile;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.casefile.CaseFile.ClockLine;
import org.huiyin.casefile.CaseFile.Rights;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.ExplanationText;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.FindingWords;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.reply.ExtensionNotices;
import org.huiyin.reply.Letters.Letter;
import org.springframework.stereotype.Component;

/** Puts the file of a case together for somebody who may read it; the reading is recorded. */
@Component
class CaseFiles {

  private final CaseDoors doors;
  private final CaseRights rights;
  private final PetitionCases cases;
  private final EntryLines entries;
  private final CaseMarks marks;
  private final PetitionerLines petitioners;
  private final ComplainedOfNames complainedOf;
  private final Deadlines deadlines;
  private final OwnReportLines ownReports;
  private final ExplanationText explanations;
  private final ReferralOverview referrals;
  private final CaseHistory history;
  private final CasePapers papers;
  private final ExtensionNotices extensions;
  private final CategoryNames categories;
  private final Organisation organisation;
  private final PeoplesNames names;
  private final FindingWords findings;
  private final CodeTexts codes;
  private final Clock clock;

  CaseFiles(
      CaseDoors doors,
      CaseRights rights,
      PetitionCases cases,
      EntryLines entries,
      CaseMarks marks,
      PetitionerLines petitioners,
      ComplainedOfNames complainedOf,
      Deadlines deadlines,
      OwnReportLines ownReports,
      ExplanationText explanations,
      ReferralOverview referrals,
      CaseHistory history,
      CasePapers papers,
      ExtensionNotices extensions,
      CategoryNames categories,
      Organisation organisation,
      PeoplesNames names,
      FindingWords findings,
      CodeTexts codes,
      Clock clock) {
    this.doors = doors;
    this.rights = rights;
    this.cases = cases;
    this.entries = entries;
    this.marks = marks;
    this.petitioners = petitioners;
    this.complainedOf = complainedOf;
    this.deadlines = deadlines;
    this.ownReports = ownReports;
    this.explanations = explanations;
    this.referrals = referrals;
    this.history = history;
    this.papers = papers;
    this.extensions = extensions;
    this.categories = categories;
    this.organisation = organisation;
    this.names = names;
    this.findings = findings;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * @throws org.huiyin.petition.NoSuchCase when there is no such case, or none for this reader
   */
  CaseFile open(long caseId, Actor reader, Locale locale) {
    doors.enter(reader, caseId, "READ_CASE_FILE", "case:" + caseId);
    PetitionCase petition = cases.get(caseId);
    Rights rights = this.rights.of(petition, reader);
    OwnReportLines.Lines reports = ownReports.of(caseId);
    return new CaseFile(
        petition,
        words(petition),
        entries.of(caseId),
        marks.of(caseId),
        petitioners.masked(caseId),
        complainedOf.of(caseId),
        clocks(caseId, reports, locale),
        rights.office() ? reports.owed() : List.of(),
        referrals.of(caseId),
        history.steps(caseId),
        history.notes(caseId),
        papers.of(caseId, rights.office(), rights.chair()),
        extensions.owed(caseId).map(Letter::number).orElse(null),
        history.messages(caseId),
        rights);
  }

  private Map<String, String> words(PetitionCase petition) {
    Map<String, String> words = new HashMap<>();
    words.put("channel", codes.of("channel", petition.channel()));
    words.put("purpose", codes.of("purpose", petition.purpose()));
    words.put("state", codes.of("state", petition.state()));
    words.put("route", codes.of("route", petition.route()));
    words.put("outcome", codes.of("outcome", petition.outcome()));
    words.put("category", categories.of(petition));
    words.put("responsible", names.of(petition.responsiblePerson()));
    words.put(
        "place",
        petition.placeOfIssue() == null
            ? null
            : organisation
                .village(petition.placeOfIssue())
                .map(Village::name)
                .orElse(petition.placeOfIssue()));
    for (PetitionCase.Request request : petition.requests()) {
      words.put("request" + request.position(), codes.of("outcome", request.outcome()));
      words.put("finding" + request.position(), findings.of(request));
    }
    return words;
  }

  private List<ClockLine> clocks(long caseId, OwnReportLines.Lines reports, Locale locale) {
    LocalDateTime now = LocalDateTime.now(clock);
    Map<String, String> whose = new HashMap<>(referrals.whoseClocks(caseId));
    whose.putAll(reports.whose());
    ClockNames clockNames = new ClockNames(codes, whose);
    List<ClockLine> lines = new ArrayList<>();
    for (Deadline deadline : deadlines.of(caseId)) {
      lines.add(
          new ClockLine(
              clockNames.of(deadline),
              deadline.dueOn(),
              deadline.stoppedOn(),
              deadline.daysLeft(now.toLocalDate()).orElse(null),
              deadline.isLate(now),
              reports.made().get(deadline.clock()),
              explanations.sentence(deadline, locale)));
    }
    return lines;
  }
}
