package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.CaseTeam;
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
  private final Organisation organisation;
  private final CaseTeam team;
  private final Outbox outbox;
  private final ConferenceProcess process;
  private final AuditTrail audit;
  private final Clock clock;

  ActionItems(
      ActionItemRows rows,
      WaitingCases waiting,
      Documents documents,
      Deadlines deadlines,
      ActionItemWorkers workers,
      Organisation organisation,
      CaseTeam team,
      Outbox outbox,
      ConferenceProcess process,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.waiting = waiting;
    this.documents = documents;
    this.deadlines = deadlines;
    this.workers = workers;
    this.organisation = organisation;
    this.team = team;
    this.outbox = outbox;
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
    tell(item, "strikeOff", supervisors(id), "reported:" + rows.notes(id).size());
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

  /** Back to the lead unit, with the reason. */
  @Transactional
  public void sendBack(long id, String reason, Actor by) {
    ActionItem item = get(id);
    rows.note(id, new Note(Kind.RETURN, today(), reason, null, null, by.userId()));
    rows.change(id, "OPEN", null);
    tell(item, "workOnActionItem", workers.people(item), "returned:" + rows.notes(id).size());
    audit.record(by, "RETURN_ACTION_ITEM", "action-item:" + id, item.caseId(), null);
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
    close(get(id), Kind.STRIKE_OFF, "STRUCK_OFF", finding, by);
  }

  /** It cannot be carried out like this: the case goes before a conference again. */
  @Transactional
  public void passOn(long id, String reason, Actor by) {
    ActionItem item = get(id);
    waiting.callAgain(item.caseId());
    close(item, Kind.PASSED_ON, "PASSED_ON", reason, by);
  }

  private void close(ActionItem item, Kind kind, String state, String wording, Actor by) {
    rows.note(item.id(), new Note(kind, today(), wording, null, null, by.userId()));
    rows.change(item.id(), state, today());
    deadlines.stop(item.caseId(), item.clock(), today());
    audit.record(by, kind + "_ACTION_ITEM", "action-item:" + item.id(), item.caseId(), null);
    if (!waiting.isUndecided(item.caseId())
        && rows.ofCase(item.caseId()).stream().noneMatch(ActionItem::isOpen)) {
      process.allStruckOff(item.caseNumber());
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
    Set<String> people = new HashSet<>(workers.people(item));
    people.addAll(supervisors(id));
    tell(item, "actionItemLate", people, "late");
    audit.record(Actor.MACHINE, "ACTION_ITEM_LATE", "action-item:" + id, item.caseId(), null);
  }

  /** The decision is out: told to all who carry it out, and to who supervises it. */
  void charge(ActionItem item) {
    Set<String> supervisors = new HashSet<>(supervisors(item.id()));
    Set<String> people = workers.people(item);
    supervisors.removeAll(people);
    tell(item, "workOnActionItem", people, "charged");
    tell(item, "superviseActionItem", supervisors, "supervised");
  }

  /** Who strikes it off: who was named for it, or the chair when that person is gone or recused. */
  public Set<String> supervisors(long id) {
    ActionItem item = get(id);
    boolean there =
        organisation
            .personOf(item.supervisor())
            .filter(person -> person.inOfficeOn(today()))
            .isPresent();
    return there && !team.isKeptOut(item.caseId(), item.supervisor())
        ? Set.of(item.supervisor())
        : team.chair(item.caseId());
  }

  private void tell(ActionItem item, String step, Set<String> people, String what) {
    outbox.put(
        new Message(
                item.caseId(),
                item.number(),
                step,
                item.dueOn(),
                people,
                Urgency.NORMAL,
                "action-item:" + item.id() + ":" + what)
            .about(null, "/action-items/" + item.id()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
