package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.Deadlines;
import org.huiyin.handling.Handling.NoteAt;
import org.huiyin.handling.HandlingRecords.Kind;
import org.huiyin.handling.HandlingRecords.Note;
import org.huiyin.organisation.Actors;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * More time for handling: once, at most 30 days, before the old day has passed, granted by the
 * chair, and the petitioner is told why (信访条例 2022, art. 34).
 */
@Component
public class HandlingExtension {

  private static final String CLOCK = "HANDLING";

  private final Handling handling;
  private final HandlingRecords records;
  private final Deadlines deadlines;
  private final Actors actors;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HandlingExtension(
      Handling handling,
      HandlingRecords records,
      Deadlines deadlines,
      Actors actors,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.handling = handling;
    this.records = records;
    this.deadlines = deadlines;
    this.actors = actors;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What was asked for. */
  public record Asked(int days, String reason, String askedBy) {}

  /**
   * @throws Refusal with every reason why there can be no extension
   */
  public void ask(long caseId, List<NoteAt> notes, int days, String reason, Actor by) {
    List<Fault> faults = deadlines.whyNotExtend(caseId, CLOCK, days, reason);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    List<NoteAt> all = new ArrayList<>(notes);
    all.add(
        new NoteAt(
            "extensionReason",
            new Note(Kind.EXTENSION_REQUEST, today(), reason, String.valueOf(days))));
    handling.keep(caseId, all, by);
    audit.record(by, "ASK_EXTENSION", "case:" + caseId, caseId, reason);
  }

  public Asked asked(long caseId) {
    return records
        .last(caseId, Kind.EXTENSION_REQUEST)
        .map(r -> new Asked(Integer.parseInt(r.detail()), r.wording(), r.userId()))
        .orElseThrow(
            () -> new IllegalStateException("Nobody asked for an extension of case " + caseId));
  }

  /**
   * @throws Refusal when the one who asked would also grant, or the clock cannot be extended any
   *     more
   */
  public void grant(long caseId, int days, String reason, Actor by) {
    Asked asked = asked(caseId);
    if (asked.askedBy().equals(by.userId())) {
      throw new Refusal(Fault.at("approval", "handling.extension-own"));
    }
    Deadline extended = deadlines.extend(caseId, CLOCK, days, by, reason);
    decided(caseId, "APPROVE", reason, by);
    events.publishEvent(
        new ExtensionGranted(
            caseId,
            days,
            extended.extension().orElseThrow().from(),
            extended.dueOn(),
            reason,
            actors.actor(asked.askedBy()),
            by));
  }

  public void refuse(long caseId, String reason, Actor by) {
    decided(caseId, "RETURN", reason, by);
  }

  private void decided(long caseId, String decision, String reason, Actor by) {
    records.add(caseId, List.of(new Note(Kind.EXTENSION_DECISION, today(), reason, decision)), by);
    audit.record(by, "DECIDE_EXTENSION", "case:" + caseId, caseId, reason);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
