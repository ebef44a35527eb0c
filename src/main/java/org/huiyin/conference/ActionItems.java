package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.conference.ActionItemRows.Kind;
import org.huiyin.conference.ActionItemRows.Note;
import org.huiyin.deadline.Deadlines;
import org.huiyin.document.Documents;
import org.huiyin.petition.CaseReach;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work on the decisions of conferences: notes, report, check, until each is struck off. */
@Component
public class ActionItems {

  private final ActionItemRows rows;
  private final WaitingCases waiting;
  private final Documents documents;
  private final Deadlines deadlines;
  private final ActionItemWorkers workers;
  private final Supervisors supervisors;
  private final CaseReach reach;
  private final ActionItemMessages messages;
  private final ConferenceProcess process;
  private final AuditTrail audit;
  private final Clock clock;

  ActionItems(
      ActionItemRows rows,
      WaitingCases waiting,
      Documents documents,
      Deadlines deadlines,
      ActionItemWorkers workers,
      Supervisors supervisors,
      CaseReach reach,
      ActionItemMessages messages,
      ConferenceProcess process,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.waiting = waiting;
    this.documents = documents;
    this.deadlines = deadlines;
    this.workers = workers;
    this.supervisors = supervisors;
    this.reach = reach;
    this.messages = messages;
    this.process = process;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws NoSuchConference when there is none
   */
  public ActionItem get(long id) {
    return rows.find(id).orElseThrow(NoSuchConference::new);
  }

  /** In the order of the minutes. */
  public List<ActionItem> of(Conference conference) {
    return rows.ofConference(conference.id());
  }

  List<Note> notes(long id) {
    return rows.notes(id);
  }

  /**
   * Keeps what was done, without a step.
   *
   * @param percent how far it is done, {@code null} when nothing is said of it
   * @throws Refusal with every reason
   */
  @Transactional
  public void note(long id, LocalDate on, String wording, Integer percent, Actor by) {
    ActionItem item = get(id);
    List<Fault> faults = whyNot(item, on, "occurredOn");
    if (wording == null || wording.isBlank()) {
      faults.add(Fault.at("wording", "conference.note-empty"));
    }
    Words.tooLong("wording", wording, Words.NOTE).ifPresent(faults::add);
    if (percent != null && (percent < 0 || percent > 100)) {
      faults.add(Fault.at("percent", "conference.percent"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    rows.note(id, new Note(Kind.NOTE, on, wording, percent, null, by.userId()));
    if (percent != null) {
      rows.progress(id, percent);
    }
    audit.record(by, "NOTE_ACTION_ITEM", "action-item:" + id, item.caseId(), null);
  }

  /**
   * A paper that shows what was done; it lies among the papers of the case.
   *
   * @return its number there
   * @throws Refusal when the item is closed, or the file is not taken in
   */
  @Transactional
  public long evidence(long id, String title, String mediaType, byte[] content, Actor by) {
    ActionItem item = get(id);
    if (!item.isOpen()) {
      throw new Refusal(Fault.of("conference.item-closed"));
    }
    long paper = documents.store(item.caseId(), "ACTION_EVIDENCE", title, mediaType, content, by);
    rows.note(id, new Note(Kind.EVIDENCE, today(), title, null, paper, by.userId()));
    return paper;
  }

  /**
   * The lead unit says that it is done, or the office enters that from paper.
   *
   * @param doneOn the real day
   * @param scan what the unit wrote, of the papers handed in here; the office enters from paper
   *     only
   * @throws Refusal when the day is not possible, or nothing was handed in that shows it
   */
  @Transactional
  public void report(long id, LocalDate doneOn, String result, Long scan, Actor by) {
    ActionItem item = get(id);
    List<Fault> faults = whyNot(item, doneOn, "doneOn");
    Set<Long> handedIn = papers(id).keySet();
    if (handedIn.isEmpty()) {
      faults.add(Fault.at("result", "conference.no-evidence"));
    } else if (scan == null && workers.entersForThem(by, item)
        || scan != null && !handedIn.contains(scan)) {
      faults.add(Fault.at("scan", "conference.item-scan"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    rows.note(id, new Note(Kind.REPORT, doneOn, result, 100, scan, by.userId()));
    rows.progress(id, 100);
    rows.change(id, "REPORTED", null);
    messages.reported(item, rows.notes(id).size());
    audit.record(by, "REPORT_ACTION_ITEM", "action-item:" + id, item.caseId(), null);
  }

  /** What was handed in on an item: number among the papers of its case, and title. */
  public Map<Long, String> papers(long id) {
    Map<Long, String> papers = new LinkedHashMap<>();
    rows.notes(id).stream()
        .filter(note -> note.kind() == Kind.EVIDENCE)
        .forEach(note -> papers.put(note.paper(), note.wording()));
    return papers;
  }

  private List<Fault> whyNot(ActionItem item, LocalDate on, String field) {
    List<Fault> faults = new ArrayList<>();
    if (!item.isOpen()) {
      faults.add(Fault.of("conference.item-closed"));
    }
    if (on.isAfter(today()) || on.isBefore(item.decidedOn())) {
      faults.add(
          Fault.at(field, "conference.item-day", item.decidedOn().toString(), today().toString()));
    }
    return faults;
  }

  /** Back to the lead unit, with the reason; it is done as far as was last noted. */
  @Transactional
  public void sendBack(long id, String reason, Actor by) {
    ActionItem item = get(id);
    rows.note(id, new Note(Kind.RETURN, today(), reason, null, null, by.userId()));
    rows.change(id, "OPEN", null);
    rows.progress(id, lastNoted(id));
    messages.returned(item, rows.notes(id).size());
    audit.record(by, "RETURN_ACTION_ITEM", "action-item:" + id, item.caseId(), reason);
  }

  private int lastNoted(long id) {
    return rows.notes(id).stream()
        .filter(note -> note.kind() == Kind.NOTE && note.percent() != null)
        .reduce((first, last) -> last)
        .map(Note::percent)
        .orElse(0);
  }

  /**
   * 销号: the decision is carried out.
   *
   * @throws Refusal when who reported it would strike it off
   */
  @Transactional
  public void strikeOff(long id, String finding, Actor by) {
    boolean own =
        rows.notes(id).stream()
            .filter(note -> note.kind() == Kind.REPORT)
            .reduce((first, last) -> last)
            .filter(note -> note.userId().equals(by.userId()))
            .isPresent();
    if (own) {
      throw new Refusal(Fault.at("verdict", "conference.own-report"));
    }
    ActionItem item = get(id);
    close(item, Kind.STRIKE_OFF, "STRUCK_OFF", finding, by);
    audit.record(by, "STRIKE_OFF_ACTION_ITEM", "action-item:" + id, item.caseId(), null);
    archive(item.caseId());
  }

  /**
   * It cannot be carried out like this: the case goes before a conference again.
   *
   * @throws Refusal when the case is under seal by now
   */
  @Transactional
  public void passOn(long id, String reason, Actor by) {
    ActionItem item = get(id);
    if (reach.of(item.caseId()).sealed()) {
      throw new Refusal(Fault.at("verdict", "conference.sealed"));
    }
    waiting.callAgain(item.caseId());
    close(item, Kind.PASSED_ON, "PASSED_ON", reason, by);
    audit.record(by, "PASSED_ON_ACTION_ITEM", "action-item:" + id, item.caseId(), reason);
    archive(item.caseId());
  }

  private void close(ActionItem item, Kind kind, String state, String wording, Actor by) {
    rows.note(item.id(), new Note(kind, today(), wording, null, null, by.userId()));
    rows.change(item.id(), state, today());
    deadlines.stop(item.caseId(), item.clock(), today());
  }

  /** Where no decision is left to strike off and no conference to wait for, the case can end. */
  void archive(long caseId) {
    List<ActionItem> all = rows.ofCase(caseId);
    if (!all.isEmpty()
        && !waiting.isUndecided(caseId)
        && all.stream().noneMatch(ActionItem::isOpen)) {
      process.allStruckOff(all.get(0).caseNumber());
    }
  }

  /** The day has passed: noted once, and told to all who carry it out and to who supervises it. */
  @Transactional
  public void noteLate(long id) {
    ActionItem item = get(id);
    if (!item.isOpen() || !rows.late(id, item.dueOn().plusDays(1))) {
      return;
    }
    rows.note(id, new Note(Kind.LATE, today(), null, null, null, Actor.MACHINE.userId()));
    messages.late(item);
    audit.record(Actor.MACHINE, "ACTION_ITEM_LATE", "action-item:" + id, item.caseId(), null);
  }

  /** Who strikes it off today. */
  public Set<String> supervisors(long id) {
    return supervisors.of(get(id));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
