package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.conference.Minutes.Decision;
import org.huiyin.conference.WaitingCases.Decided;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.Wording;
import org.huiyin.document.Binders;
import org.huiyin.document.LetterNumber;
import org.huiyin.document.LetterNumbers;
import org.huiyin.document.LetterSeries;
import org.huiyin.document.LetterTemplates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approved minutes get their number and their page; each decision becomes an action item with its
 * clock, and each decided case goes on to its answer.
 */
@Component
public class IssuingMinutes {

  private final Conferences conferences;
  private final ConferenceRows rows;
  private final ActionItemRows itemRows;
  private final ActionItems items;
  private final ActionItemMessages messages;
  private final WaitingCases waiting;
  private final MinutesPaper paper;
  private final LetterNumbers numbers;
  private final LetterTemplates templates;
  private final Binders binders;
  private final Deadlines deadlines;
  private final Organs organs;
  private final ConferenceProcess process;
  private final Clock clock;

  IssuingMinutes(
      Conferences conferences,
      ConferenceRows rows,
      ActionItemRows itemRows,
      ActionItems items,
      ActionItemMessages messages,
      WaitingCases waiting,
      MinutesPaper paper,
      LetterNumbers numbers,
      LetterTemplates templates,
      Binders binders,
      Deadlines deadlines,
      Organs organs,
      ConferenceProcess process,
      Clock clock) {
    this.conferences = conferences;
    this.rows = rows;
    this.itemRows = itemRows;
    this.items = items;
    this.messages = messages;
    this.waiting = waiting;
    this.paper = paper;
    this.numbers = numbers;
    this.templates = templates;
    this.binders = binders;
    this.deadlines = deadlines;
    this.organs = organs;
    this.process = process;
    this.clock = clock;
  }

  /**
   * @throws IllegalStateException when nobody has approved: the model that leads here is wrong
   */
  @Transactional
  public void issue(long conferenceId) {
    Conference conference = conferences.get(conferenceId);
    if (conference.approvedOn() == null) {
      throw new IllegalStateException("Minutes of conference " + conferenceId + " not approved");
    }
    waiting.adjourn(conferenceId, conference.minutes().adjourned());
    List<Decision> decisions = conference.minutes().decisions();
    for (int position = 1; position <= decisions.size(); position++) {
      charge(conference, position, decisions.get(position - 1));
    }
    List<Decided> decided = waiting.decided(conferenceId);
    page(conference);
    decided.forEach(this::goOn);
  }

  /** The clock of the answer runs from the day on which the minutes went out. */
  private void goOn(Decided decided) {
    deadlines.start(decided.caseId(), "REPLY", "REPLY", LocalDate.now(clock));
    process.minutesApproved(decided.number());
  }

  private void charge(Conference conference, int position, Decision decision) {
    long id =
        itemRows.add(
            conference.id(),
            position,
            decision,
            conference.approvedOn(),
            organs.groupOf(decision.leadUnit()));
    deadlines.startUntil(
        decision.caseId(),
        ActionItem.clock(id),
        "ACTION_ITEM",
        from(conference, decision),
        decision.dueOn(),
        new Wording(
            "联席会议纪要（" + conference.number() + "）", "minutes of conference " + conference.number()));
    messages.charged(items.get(id));
  }

  /** A day that was over when the minutes were approved ran from the conference on. */
  private static LocalDate from(Conference conference, Decision decision) {
    return decision.dueOn().isBefore(conference.approvedOn())
        ? conference.minutes().heldOn()
        : conference.approvedOn();
  }

  /** Drawn last of all, so that the series is locked for the shortest time. */
  private void page(Conference conference) {
    LetterNumber number = numbers.draw(LetterSeries.MINUTES);
    long stored =
        binders.store(
            conference.binder(),
            "MINUTES",
            number.toString(),
            number,
            LetterTemplates.DOCX,
            templates.render(
                "conference-minutes",
                paper.fields(conference, number.toString(), LocalDate.now(clock))),
            Actor.MACHINE);
    rows.issued(conference.id(), number.toString(), stored);
  }
}
