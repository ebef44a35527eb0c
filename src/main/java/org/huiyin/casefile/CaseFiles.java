package org.huiyin.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.casefile.CaseFile.ClockLine;
import org.huiyin.casefile.CaseFile.EntryLine;
import org.huiyin.casefile.CaseFile.NoteLine;
import org.huiyin.casefile.CaseFile.StepLine;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.ExplanationText;
import org.huiyin.document.Documents;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.engine.journal.StepRecord;
import org.huiyin.handling.HandlingRecords;
import org.huiyin.notification.Outbox;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CaseActs;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the file of a case together for somebody who may read it; the reading is recorded. */
@Component
class CaseFiles {

  private final JdbcClient jdbc;
  private final CaseDoors doors;
  private final PetitionCases cases;
  private final PetitionerLines petitioners;
  private final Deadlines deadlines;
  private final ExplanationText explanations;
  private final StepJournal journal;
  private final HandlingRecords handling;
  private final CaseActs acts;
  private final Documents documents;
  private final Outbox outbox;
  private final Organisation organisation;
  private final CodeTexts codes;
  private final Clock clock;

  CaseFiles(
      JdbcClient jdbc,
      CaseDoors doors,
      PetitionCases cases,
      PetitionerLines petitioners,
      Deadlines deadlines,
      ExplanationText explanations,
      StepJournal journal,
      HandlingRecords handling,
      CaseActs acts,
      Documents documents,
      Outbox outbox,
      Organisation organisation,
      CodeTexts codes,
      Clock clock) {
    this.jdbc = jdbc;
    this.doors = doors;
    this.cases = cases;
    this.petitioners = petitioners;
    this.deadlines = deadlines;
    this.explanations = explanations;
    this.journal = journal;
    this.handling = handling;
    this.acts = acts;
    this.documents = documents;
    this.outbox = outbox;
    this.organisation = organisation;
    this.codes = codes;
    this.clock = clock;
  }

  /** @throws org.huiyin.refusal.Refusal when there is no such case, or none for this reader */
  CaseFile open(long caseId, Actor reader, Locale locale) {
    doors.enter(reader, caseId, "READ_CASE_FILE", "case:" + caseId);
    PetitionCase petition = cases.get(caseId);
    return new CaseFile(
        petition,
        words(petition),
        entries(caseId),
        petitioners.masked(caseId),
        clocks(caseId, locale),
        steps(caseId),
        notes(caseId),
        documents.of(caseId),
        outbox.of(caseId),
        petition.state().equals("OPEN"),
        reader.isIn("chair"));
  }

  private Map<String, String> words(PetitionCase petition) {
    Map<String, String> words = new HashMap<>();
    words.put("channel", codes.of("channel", petition.channel()));
    words.put("purpose", codes.of("purpose", petition.purpose()));
    words.put("state", codes.of("state", petition.state()));
    words.put("route", codes.of("route", petition.route()));
    words.put("outcome", codes.of("outcome", petition.outcome()));
    words.put("category", organisation.category(petition.category()).orElseThrow().name());
    words.put("responsible", name(petition.responsiblePerson()));
    for (PetitionCase.Request request : petition.requests()) {
      words.put("request" + request.position(), codes.of("outcome", request.outcome()));
    }
    return words;
  }

  private List<EntryLine> entries(long caseId) {
    return jdbc.sql(
            """
            SELECT id, register_number, occurred_on, channel, headcount, registered_by, voided_on IS NOT NULL AS voided
            FROM huiyin.register_entry WHERE case_id = ? ORDER BY id
            """)
        .param(caseId)
        .query(
            (row, n) ->
                new EntryLine(
                    row.getLong("id"),
                    row.getString("register_number"),
                    row.getObject("occurred_on", LocalDate.class),
                    codes.of("channel", row.getString("channel")),
                    row.getInt("headcount"),
                    name(row.getString("registered_by")),
                    row.getBoolean("voided")))
        .list();
  }

  private List<ClockLine> clocks(long caseId, Locale locale) {
    LocalDate today = LocalDate.now(clock);
    List<ClockLine> lines = new ArrayList<>();
    for (Deadline deadline : deadlines.of(caseId)) {
      lines.add(
          new ClockLine(
              codes.of("clock", deadline.clock()),
              deadline.dueOn(),
              deadline.stoppedOn(),
              deadline.daysLeft(today).orElse(null),
              explanations.sentence(deadline, locale)));
    }
    return lines;
  }

  private List<StepLine> steps(long caseId) {
    return journal.of(caseId).stream()
        .map(
            step ->
                new StepLine(
                    codes.of("step", step.stepKey()),
                    step.createdAt(),
                    step.doneAt(),
                    name(step.doneBy()),
                    step.cancelledAt() != null,
                    leftover(step)))
        .toList();
  }

  /** What an analyst's own fields hold: no Java knows them, the file shows them all the same. */
  private static List<String> leftover(StepRecord step) {
    return step.content().entrySet().stream().map(field -> field.getKey() + "：" + field.getValue()).sorted().toList();
  }

  private List<NoteLine> notes(long caseId) {
    List<NoteLine> notes = new ArrayList<>();
    handling
        .of(caseId)
        .forEach(r -> notes.add(new NoteLine(codes.of("note", r.kind()), r.happenedOn(), name(r.userId()), r.wording())));
    acts.of(caseId)
        .forEach(
            a ->
                notes.add(
                    new NoteLine(codes.of("note", a.kind().name()), a.occurredOn(), name(a.userId()), a.wording())));
    notes.sort(Comparator.comparing(NoteLine::on));
    return notes;
  }

  private String name(String userId) {
    return userId == null ? null : organisation.personOf(userId).map(Person::name).orElse(userId);
  }
}
