package org.huiyin.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huiyin.casefile.CaseFile.MessageLine;
import org.huiyin.casefile.CaseFile.NoteLine;
import org.huiyin.casefile.CaseFile.StepLine;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.handling.HandlingRecords;
import org.huiyin.handling.HandlingRecords.Recorded;
import org.huiyin.notification.Outbox;
import org.huiyin.petition.CaseActs;
import org.huiyin.petition.CaseActs.Act;
import org.huiyin.petition.CaseActs.Kind;
import org.huiyin.petition.CodeTexts;
import org.huiyin.reply.Forwardings;
import org.springframework.stereotype.Component;

/** What has happened to a case: its steps, the notes on it and the messages about it. */
@Component
class CaseHistory {

  private final StepJournal journal;
  private final EnteredLines entered;
  private final HandlingRecords handling;
  private final CaseActs acts;
  private final Forwardings forwardings;
  private final Outbox outbox;
  private final MessageLines messages;
  private final PeoplesNames names;
  private final CodeTexts codes;

  CaseHistory(
      StepJournal journal,
      EnteredLines entered,
      HandlingRecords handling,
      CaseActs acts,
      Forwardings forwardings,
      Outbox outbox,
      MessageLines messages,
      PeoplesNames names,
      CodeTexts codes) {
    this.journal = journal;
    this.entered = entered;
    this.handling = handling;
    this.acts = acts;
    this.forwardings = forwardings;
    this.outbox = outbox;
    this.messages = messages;
    this.names = names;
    this.codes = codes;
  }

  List<StepLine> steps(long caseId) {
    return journal.of(caseId).stream()
        .map(
            step ->
                new StepLine(
                    codes.of("step", step.stepKey()),
                    step.createdAt(),
                    step.doneAt(),
                    names.of(step.doneBy() == null ? step.takenBy() : step.doneBy()),
                    step.cancelledAt() != null,
                    entered.of(step.entered())))
        .toList();
  }

  List<NoteLine> notes(long caseId) {
    List<NoteLine> notes = new ArrayList<>();
    handling
        .of(caseId)
        .forEach(
            r ->
                notes.add(
                    new NoteLine(
                        codes.of("note", r.kind()),
                        r.happenedOn(),
                        names.of(r.userId()),
                        wording(r))));
    acts.of(caseId)
        .forEach(
            a ->
                notes.add(
                    new NoteLine(
                        codes.of("note", a.kind().name()),
                        a.occurredOn(),
                        names.of(a.userId()),
                        wording(a))));
    forwardings
        .of(caseId)
        .ifPresent(
            f ->
                notes.add(
                    new NoteLine(
                        codes.of("note", "FORWARDING"),
                        f.forwardedOn(),
                        names.of(f.recordedBy()),
                        f.forwardedTo() + "（" + codes.of("forwardingWay", f.way()) + "）")));
    notes.sort(Comparator.comparing(NoteLine::on));
    return notes;
  }

  /** What was decided stands before the reason for it; to accept needs none. */
  private String wording(Recorded note) {
    if (note.kind().equals("RESULT_CHECK") || note.kind().equals("EXTENSION_DECISION")) {
      String decided = codes.of("decided", note.detail());
      return note.wording() == null ? decided : decided + "：" + note.wording();
    }
    return note.wording();
  }

  private String wording(Act act) {
    return act.kind() == Kind.CORRECTION ? codes.of("correction", act.wording()) : act.wording();
  }

  List<MessageLine> messages(long caseId) {
    return messages.of(outbox.of(caseId));
  }
}
