package org.huiyin.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.oversight.OversightTopic.State;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Topics of oversight: proposed by the chair, put on an agenda, carried out or dropped. */
@Component
public class OversightTopics {

  /** How far ahead a meeting may lie; ordinary ones come each quarter (domain.md 0.9). */
  private static final int DAYS_AHEAD = 366;

  private final TopicRows rows;
  private final TopicRules rules;
  private final OversightDoors doors;
  private final AuditTrail audit;
  private final Clock clock;

  OversightTopics(
      TopicRows rows, TopicRules rules, OversightDoors doors, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.doors = doors;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return its id
   * @throws Refusal with every reason
   */
  @Transactional
  public long propose(Proposal proposal, Actor by) {
    doors.admitChair(by);
    Proposal checked = rules.check(proposal, by);
    long id = rows.add(checked, by);
    audit.recordForCases(by, "PROPOSE_TOPIC", subject(id), checked.cases(), null);
    return id;
  }

  /**
   * Puts an open topic on the agenda of a presidium meeting, or on another one's.
   *
   * @throws Refusal when the day is missing or no day for it
   */
  @Transactional
  public void putOnAgenda(long id, LocalDate on, Actor by) {
    OversightTopic topic = open(id, by);
    if (on == null
        || on.isBefore(topic.proposedOn())
        || on.isAfter(LocalDate.now(clock).plusDays(DAYS_AHEAD))) {
      throw new Refusal(Fault.at("agendaOn", "oversight.agenda-day", DAYS_AHEAD));
    }
    rows.onAgenda(id, on);
    audit.recordForCases(by, "PUT_TOPIC_ON_AGENDA", subject(id), topic.cases(), null);
  }

  /**
   * Ends a topic with what came of it, or with the reason why it is not taken up.
   *
   * @throws Refusal with every reason
   */
  @Transactional
  public void end(long id, boolean carriedOut, LocalDate on, String result, Actor by) {
    doors.admitChair(by);
    OversightTopic topic = open(id, by);
    List<Fault> faults = new ArrayList<>();
    if (on == null || on.isBefore(topic.proposedOn()) || on.isAfter(LocalDate.now(clock))) {
      faults.add(Fault.at("endedOn", "oversight.end-day"));
    }
    if (result == null || result.isBlank()) {
      faults.add(Fault.at("result", "oversight.result-missing"));
    }
    Words.tooLong("result", result, Words.NOTE).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    rows.end(id, carriedOut ? State.CARRIED_OUT : State.DROPPED, on, result.strip(), by);
    audit.recordForCases(by, "END_TOPIC", subject(id), topic.cases(), null);
  }

  private OversightTopic open(long id, Actor by) {
    OversightTopic topic =
        rows.find(id).filter(one -> doors.maySee(by, one)).orElseThrow(NoSuchTopic::new);
    if (!topic.isOpen()) {
      throw new Refusal(Fault.of("oversight.topic-ended"));
    }
    return topic;
  }

  private static String subject(long id) {
    return "oversight-topic:" + id;
  }
}
