package org.huiyin.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.casefile.CaseFile.MessageLine;
import org.huiyin.casefile.MessageLines;
import org.huiyin.conference.Conference.AgendaItem;
import org.huiyin.document.Binders;
import org.huiyin.notification.Outbox;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CodeTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A conference as a person may see it: the whole, or his part. The reading is recorded. */
@Component
class ConferenceViews {

  private final JdbcClient jdbc;
  private final ConferenceRows rows;
  private final ConferenceDoors doors;
  private final CaseDoors cases;
  private final OwnInvitations ownInvitations;
  private final ActionItemRows items;
  private final Ledger ledger;
  private final WaitingCases waiting;
  private final Invitations invitations;
  private final Organs organs;
  private final MinutesPaper paper;
  private final Binders binders;
  private final Outbox outbox;
  private final MessageLines messages;
  private final CodeTexts codes;
  private final AuditTrail audit;

  ConferenceViews(
      JdbcClient jdbc,
      ConferenceRows rows,
      ConferenceDoors doors,
      CaseDoors cases,
      OwnInvitations ownInvitations,
      ActionItemRows items,
      Ledger ledger,
      WaitingCases waiting,
      Invitations invitations,
      Organs organs,
      MinutesPaper paper,
      Binders binders,
      Outbox outbox,
      MessageLines messages,
      CodeTexts codes,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.doors = doors;
    this.cases = cases;
    this.ownInvitations = ownInvitations;
    this.items = items;
    this.ledger = ledger;
    this.waiting = waiting;
    this.invitations = invitations;
    this.organs = organs;
    this.paper = paper;
    this.binders = binders;
    this.outbox = outbox;
    this.messages = messages;
    this.codes = codes;
    this.audit = audit;
  }

  /**
   * @param whole whether all of it is shown; else agenda, decisions and papers are the reader's
   *     part, and minutes are left out
   * @param minutes {@code null} where there are none or they are not shown
   * @param messages about the conference as such, where all of it is shown
   */
  record View(
      long id,
      String number,
      String convener,
      String heldOn,
      String startsAt,
      String place,
      String state,
      boolean whole,
      boolean office,
      List<Topic> agenda,
      List<String> guests,
      String minutes,
      List<Ledger.Line> decisions,
      List<Binders.Entry> papers,
      List<MessageLine> messages) {}

  /**
   * @param invited names of the organs that come for it; only the office is told
   * @param caseId its case, {@code null} where its file is not for this reader
   */
  record Topic(int position, String matter, String topic, String invited, Long caseId) {}

  /**
   * @throws NoSuchConference when there is none, or nothing of it is for this reader
   */
  @Transactional
  View open(long id, Actor reader) {
    Conference conference = rows.find(id).orElseThrow(NoSuchConference::new);
    boolean whole = doors.maySeeAll(reader, conference);
    Set<Long> part = whole ? Set.of() : doors.partOf(reader, conference);
    if (!whole && part.isEmpty()) {
      throw new NoSuchConference();
    }
    audit.recordForCases(
        reader, "READ_CONFERENCE", "conference:" + id, whole ? conference.cases() : part, null);
    List<Invitations.Invited> invited = whole ? invitations.of(id) : List.of();
    return new View(
        id,
        conference.number(),
        codes.of("convener", conference.convener().name()),
        conference.heldOn().toString(),
        conference.startsAt(),
        conference.place(),
        codes.of("conferenceState", conference.state()),
        whole,
        whole && reader.isIn("petition-office"),
        conference.agenda().stream()
            .filter(item -> whole || part.contains(item.caseId()))
            .map(item -> topic(item, invited, reader))
            .toList(),
        invited.stream().filter(one -> one.guest() != null).map(one -> one.guest()).toList(),
        whole && conference.minutes() != null ? paper.readable(conference) : null,
        items.ofConference(id).stream()
            .filter(item -> whole || doors.isConcerned(reader, item))
            .map(ledger::line)
            .toList(),
        whole ? binders.of(conference.binder()) : ownInvitations.of(conference, reader),
        whole ? messages.of(outbox.ofNumber(conference.number())) : List.of());
  }

  private Topic topic(AgendaItem item, List<Invitations.Invited> invited, Actor reader) {
    List<String> comers =
        invited.stream()
            .filter(one -> one.organ() != null && Long.valueOf(item.caseId()).equals(one.caseId()))
            .map(Invitations.Invited::organ)
            .toList();
    return new Topic(
        item.position(),
        item.number() + " · " + ledger.matter(item.category(), item.village()),
        item.topic(),
        organs.namesOf(comers),
        cases.mayRead(reader, item.caseId()) ? item.caseId() : null);
  }

  /** A case that the next conference could take up. */
  record Candidate(long caseId, String number, String about, LocalDate since) {}

  /**
   * @throws NoSuchConference when preparing is not this reader's
   */
  @Transactional
  List<Candidate> waiting(Actor reader) {
    if (!doors.maySeePreparation(reader)) {
      throw new NoSuchConference();
    }
    List<Candidate> candidates = candidates(reader);
    audit.recordForCases(
        reader,
        "READ_CONFERENCE",
        "conference:preparation",
        candidates.stream().map(Candidate::caseId).toList(),
        null);
    return candidates;
  }

  private List<Candidate> candidates(Actor reader) {
    return waiting.readableBy(reader).stream()
        .map(
            one ->
                new Candidate(
                    one.caseId(),
                    one.number(),
                    ledger.matter(one.category(), one.village()),
                    one.since()))
        .toList();
  }

  /** A conference in the list. */
  record Summary(long id, String number, String heldOn, String place, String state) {}

  /** Those of which the reader may see something, the latest first. */
  List<Summary> of(Actor reader) {
    return jdbc
        .sql("SELECT id FROM huiyin.conference ORDER BY held_on DESC, id DESC LIMIT 200")
        .query(Long.class)
        .list()
        .stream()
        .flatMap(id -> rows.find(id).stream())
        .filter(one -> doors.maySeeAll(reader, one) || !doors.partOf(reader, one).isEmpty())
        .map(
            one ->
                new Summary(
                    one.id(),
                    one.number(),
                    one.heldOn() + " " + one.startsAt(),
                    one.place(),
                    codes.of("conferenceState", one.state())))
        .toList();
  }
}
