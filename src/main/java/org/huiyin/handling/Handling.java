package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.handling.HandlingRecords.Kind;
import org.huiyin.handling.HandlingRecords.Note;
import org.huiyin.petition.PetitionCases;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * The work of the responsible person on a case that the presidium handles directly, and the check
 * of its result.
 */
@Component
public class Handling {

  private final HandlingRecords records;
  private final OthersResult others;
  private final PetitionCases cases;
  private final Deadlines deadlines;
  private final List<BeforeTheResult> before;
  private final AuditTrail audit;
  private final Clock clock;

  Handling(
      HandlingRecords records,
      OthersResult others,
      PetitionCases cases,
      Deadlines deadlines,
      List<BeforeTheResult> before,
      AuditTrail audit,
      Clock clock) {
    this.records = records;
    this.others = others;
    this.cases = cases;
    this.deadlines = deadlines;
    this.before = before;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refusal when a note lies in the future
   */
  public void finish(long caseId, List<NoteAt> notes, String result, Actor by) {
    List<Note> all = checked(notes);
    all.add(new Note(Kind.RESULT, today(), result, null));
    records.add(caseId, all, by);
    deadlines.stop(caseId, "REWORK", today());
    audit.record(by, "HANDLING_FINISHED", "case:" + caseId, caseId, null);
  }

  /** Keeps what has been done so far and leaves the case with its handler. */
  void keep(long caseId, List<NoteAt> notes, Actor by) {
    records.add(caseId, checked(notes), by);
  }

  /** A note and the field it was entered in, so that a refusal can name it. */
  public record NoteAt(String field, Note note) {}

  private List<Note> checked(List<NoteAt> notes) {
    List<Fault> faults = new ArrayList<>();
    List<Note> good = new ArrayList<>();
    for (NoteAt entered : notes) {
      if (entered.note().happenedOn().isAfter(today())) {
        faults.add(Fault.at(entered.field(), "petition.date-in-future", today().toString()));
      }
      good.add(entered.note());
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    return good;
  }

  /**
   * The result stands: where the trouble came from, and at which level it was settled.
   *
   * @throws Refusal when who handled the case would check his own result, or the petitioner is
   *     still owed the reason for an extension
   */
  public void accept(long caseId, String origin, String resolutionLevel, Actor by) {
    checkedByAnother(caseId, by);
    List<Fault> owed = before.stream().flatMap(one -> one.faults(caseId).stream()).toList();
    if (!owed.isEmpty()) {
      throw new Refusal(owed);
    }
    cases.settle(caseId, origin, resolutionLevel);
    deadlines.start(caseId, "REPLY", "REPLY", today());
    records.add(caseId, List.of(new Note(Kind.RESULT_CHECK, today(), null, "ACCEPT")), by);
    audit.record(by, "ACCEPT_RESULT", "case:" + caseId, caseId, null);
  }

  /**
   * Back for rework (退回), with the reason.
   *
   * @throws Refusal when who handled the case would check his own result
   */
  public void sendBack(long caseId, String reason, Actor by) {
    checkedByAnother(caseId, by);
    records.add(caseId, List.of(new Note(Kind.RESULT_CHECK, today(), reason, "RETURN")), by);
    deadlines.start(caseId, "REWORK", "REWORK", today());
    audit.record(by, "RETURN_RESULT", "case:" + caseId, caseId, reason);
  }

  /** What others reported stands, each part of it. */
  public void acceptOfOthers(long caseId, String origin, String resolutionLevel, Actor by) {
    accept(caseId, origin, resolutionLevel, by);
    others.accept(caseId, by);
  }

  /**
   * What others reported goes back to them.
   *
   * @param parts which of them; all when empty
   * @param days for the rework, or {@code null} for the house's own term
   * @return whether the case is to be deliberated again, because one of them may handle it no more
   */
  public boolean sendBackToOthers(
      long caseId, List<String> parts, String reason, Integer days, Actor by) {
    boolean again = others.sendBack(caseId, parts, reason, days, by);
    records.add(caseId, List.of(new Note(Kind.RESULT_CHECK, today(), reason, "RETURN")), by);
    audit.record(by, "RETURN_RESULT", "case:" + caseId, caseId, reason);
    return again;
  }

  /**
   * The result is laid before a joint conference, with the reason.
   *
   * @throws Refusal when who handled the case would check his own result, or the case is sealed
   */
  public void toConference(long caseId, String reason, Actor by) {
    checkedByAnother(caseId, by);
    if (cases.get(caseId).sealed()) {
      throw new Refusal(Fault.at("verdict", "deliberation.sealed-conference"));
    }
    records.add(caseId, List.of(new Note(Kind.RESULT_CHECK, today(), reason, "CONFERENCE")), by);
    audit.record(by, "RESULT_TO_CONFERENCE", "case:" + caseId, caseId, reason);
  }

  /** What others reported is laid before a joint conference. */
  public void toConferenceOfOthers(long caseId, String reason, Actor by) {
    toConference(caseId, reason, by);
    others.toConference(caseId, reason, by);
  }

  private void checkedByAnother(long caseId, Actor by) {
    if (by.userId().equals(cases.responsiblePerson(caseId))) {
      throw new Refusal(Fault.at("verdict", "handling.own-result"));
    }
  }

  /** A supported request has been carried out (信访条例 2022, art. 32). */
  public void carriedOut(long caseId, LocalDate on, String how, Actor by) {
    if (on.isAfter(today())) {
      throw new Refusal(Fault.at("carriedOutOn", "petition.date-in-future", today().toString()));
    }
    records.add(caseId, List.of(new Note(Kind.EXECUTION, on, how, null)), by);
    audit.record(by, "CARRIED_OUT", "case:" + caseId, caseId, null);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
