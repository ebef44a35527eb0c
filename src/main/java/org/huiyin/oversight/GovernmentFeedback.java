package org.huiyin.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Unit;
import org.huiyin.oversight.Feedback.Adoption;
import org.huiyin.oversight.OversightTopic.Hotspot;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hotspots fed back to the government by letter (domain.md R98): drafted, signed by the chair,
 * answered.
 */
@Component
public class GovernmentFeedback {

  private final FeedbackRows rows;
  private final TopicRows topics;
  private final FeedbackLetter letter;
  private final OversightDoors doors;
  private final Organisation organisation;
  private final AuditTrail audit;
  private final Clock clock;

  GovernmentFeedback(
      FeedbackRows rows,
      TopicRows topics,
      FeedbackLetter letter,
      OversightDoors doors,
      Organisation organisation,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.topics = topics;
    this.letter = letter;
    this.doors = doors;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
  }

  /** A letter as somebody writes it; see {@link Feedback}. */
  public record Draft(
      String unit,
      Hotspot hotspot,
      Long topic,
      Long broughtBy,
      String wording,
      LocalDate answerDueOn) {}

  /**
   * @return its id
   * @throws Refusal with every reason
   */
  @Transactional
  public long draft(Draft draft, Actor by) {
    doors.admitWriter(by);
    List<Fault> faults = new ArrayList<>();
    boolean ofTheGovernment =
        organisation
            .unit(draft.unit())
            .filter(unit -> unit.openOn(LocalDate.now(clock)))
            .filter(unit -> unit.kind() != Unit.Kind.CONGRESS && unit.kind() != Unit.Kind.PARTY)
            .isPresent();
    if (!ofTheGovernment) {
      faults.add(Fault.at("unit", "oversight.not-of-the-government"));
    }
    TopicRules.hotspot(draft.hotspot(), organisation, faults);
    TopicRules.words("wording", draft.wording(), Words.NOTE, faults);
    if (draft.answerDueOn() == null || !draft.answerDueOn().isAfter(LocalDate.now(clock))) {
      faults.add(Fault.at("answerDueOn", "oversight.answer-day"));
    }
    if (draft.topic() != null
        && topics.find(draft.topic()).filter(topic -> doors.maySee(by, topic)).isEmpty()) {
      faults.add(Fault.at("topic", "oversight.not-found"));
    }
    if (draft.broughtBy() != null
        && organisation.deputies().stream().noneMatch(d -> d.person() == draft.broughtBy())) {
      faults.add(Fault.at("broughtBy", "oversight.deputy-unknown"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    long id = rows.add(draft, by);
    audit.record(by, "DRAFT_FEEDBACK", subject(id), null, null);
    return id;
  }

  /**
   * The chair signs: the letter gets its number and its page. Nobody signs his own draft.
   *
   * @throws Refusal when it is out already or the signer's own
   */
  @Transactional
  public void sign(long id, Actor by) {
    doors.admitChair(by);
    Feedback draft = rows.find(id).orElseThrow(NoSuchTopic::new);
    if (draft.isOut()) {
      throw new Refusal(Fault.of("oversight.feedback-out"));
    }
    if (draft.draftedBy().equals(by.userId())) {
      throw new Refusal(Fault.of("oversight.own-draft"));
    }
    FeedbackLetter.Written written = letter.write(draft, by);
    rows.signed(id, written.number(), written.paper(), by);
    audit.record(by, "SIGN_FEEDBACK", subject(id), null, null);
  }

  /**
   * Enters the government's answer from paper, with its real date.
   *
   * @throws Refusal with every reason
   */
  @Transactional
  public void answer(long id, LocalDate on, Adoption adoption, String answer, Actor by) {
    doors.admitWriter(by);
    Feedback feedback = rows.find(id).orElseThrow(NoSuchTopic::new);
    List<Fault> faults = new ArrayList<>();
    if (!feedback.isOut()) {
      throw new Refusal(Fault.of("oversight.feedback-not-out"));
    }
    if (feedback.isAnswered()) {
      throw new Refusal(Fault.of("oversight.feedback-answered"));
    }
    if (on == null || on.isBefore(feedback.outOn()) || on.isAfter(LocalDate.now(clock))) {
      faults.add(Fault.at("answeredOn", "oversight.answered-day"));
    }
    if (adoption == null) {
      faults.add(Fault.at("adoption", "oversight.adoption-missing"));
    }
    TopicRules.words("answer", answer, Words.NOTE, faults);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    rows.answered(id, on, adoption, answer.strip(), by);
    audit.record(by, "ANSWER_FEEDBACK", subject(id), null, null);
  }

  private static String subject(long id) {
    return "government-feedback:" + id;
  }
}
