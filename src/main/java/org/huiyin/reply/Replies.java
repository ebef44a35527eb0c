package org.huiyin.reply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.petition.CounterAnswers;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.Requests;
import org.huiyin.petition.Requests.Finding;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.reply.Letters.Kind;
import org.huiyin.reply.Letters.Letter;
import org.huiyin.reply.Service.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The written answer: drafted, signed by another, numbered, served. */
@Component
public class Replies {

  private final Letters letters;
  private final Wordings wordings;
  private final CounterAnswers counter;
  private final Issuing issuing;
  private final HandOvers handOvers;
  private final PetitionCases cases;
  private final Requests requests;
  private final Deadlines deadlines;
  private final DecidedElsewhere decided;
  private final AuditTrail audit;
  private final Clock clock;

  Replies(
      Letters letters,
      Wordings wordings,
      CounterAnswers counter,
      Issuing issuing,
      HandOvers handOvers,
      PetitionCases cases,
      Requests requests,
      Deadlines deadlines,
      DecidedElsewhere decided,
      AuditTrail audit,
      Clock clock) {
    this.letters = letters;
    this.wordings = wordings;
    this.counter = counter;
    this.issuing = issuing;
    this.handOvers = handOvers;
    this.cases = cases;
    this.requests = requests;
    this.deadlines = deadlines;
    this.decided = decided;
    this.audit = audit;
    this.clock = clock;
  }

  /** The draft that was sent back, or none. */
  public Letter draftOf(long caseId) {
    return letters.last(caseId, Kind.REPLY).orElse(null);
  }

  /**
   * @param found what is said of the requests, in their order; counts for those that no sitting has
   *     marked
   * @throws Refusal with every reason why this is no answer yet
   */
  @Transactional
  public void draft(
      long caseId, ReplyDraft draft, List<Finding> found, boolean remedyConfirmed, Actor by) {
    PetitionCase petition = cases.get(caseId);
    List<Finding> missed = unmarked(petition, found);
    List<Fault> faults =
        ReplyRules.faults(petition, draft, missed, wordings.owesRemedy(petition), remedyConfirmed);
    openAgain(petition).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    if (!draft.outcomes().isEmpty()) {
      requests.conclude(caseId, draft.outcomes());
    }
    if (!missed.isEmpty()) {
      requests.find(caseId, missed);
    }
    letters.draft(caseId, Kind.REPLY, AnswerPaper.of(petition).template(), draft, by);
    audit.record(by, "DRAFT_REPLY", "case:" + caseId, caseId, null);
  }

  /** What a sitting has found stands. */
  private static List<Finding> unmarked(PetitionCase petition, List<Finding> found) {
    return found.stream()
        .filter(one -> one.position() <= petition.requests().size())
        .filter(one -> !petition.requests().get(one.position() - 1).isMarked())
        .toList();
  }

  /**
   * @throws Refusal when the drafter would sign his own letter, the matter turned out to be one
   *     that another paper answers, or the petitioner has come again since and asked for what the
   *     draft does not answer
   */
  @Transactional
  public void approve(long caseId, Actor by) {
    Letter letter = letters.lastHeld(caseId, Kind.REPLY).orElseThrow();
    List<Fault> faults = new ArrayList<>();
    if (letter.draftedBy().equals(by.userId())) {
      faults.add(Fault.at("approval", "reply.own-draft"));
    }
    PetitionCase petition = cases.get(caseId);
    if (!letter.template().equals(AnswerPaper.of(petition).template())) {
      faults.add(Fault.at("approval", "reply.paper-overtaken"));
    }
    if (!ReplyRules.answersAll(petition, letter.content())) {
      faults.add(Fault.at("approval", "reply.request-unanswered"));
    }
    if (!ReplyRules.outcomesFit(petition)) {
      faults.add(Fault.at("approval", "reply.outcome-of-another-purpose"));
    }
    openAgain(petition).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    letters.approve(letter.id(), by.userId());
    audit.record(by, "APPROVE_REPLY", "letter:" + letter.id(), caseId, null);
  }

  /** Nobody is told a decision that was given up meanwhile; of what we handle there is none. */
  private Optional<Fault> openAgain(PetitionCase petition) {
    return !"DIRECT".equals(petition.route()) && decided.isOpenAgain(petition.id())
        ? Optional.of(Fault.of("reply.before-a-conference-again"))
        : Optional.empty();
  }

  @Transactional
  public void sendBack(long caseId, String comment, Actor by) {
    Letter letter = draftOf(caseId);
    letters.sendBack(letter.id(), comment);
    audit.record(by, "RETURN_REPLY", "letter:" + letter.id(), caseId, comment);
  }

  /** The signed letter gets its number and its page. */
  @Transactional
  public void issue(long caseId) {
    PetitionCase petition = cases.get(caseId);
    issuing.issue(petition, draftOf(caseId));
    if (HandOvers.owed(petition)) {
      handOvers.sign(caseId);
    }
  }

  /** What the engine needs to know of a service. */
  public record Served(boolean followUp, boolean ratingAsked, LocalDate on) {}

  /**
   * The answer has reached the petitioner, or cannot, for a recorded reason. That is the end of
   * handling (办结).
   *
   * @param deputyTold whether the neighbouring deputy was told the result
   * @throws Refusal with every reason
   */
  @Transactional
  public Served serve(long caseId, Service service, boolean deputyTold, Actor by) {
    Letter letter = draftOf(caseId);
    LocalDate today = LocalDate.now(clock);
    PetitionCase petition = cases.get(caseId);
    Recipient recipient = Recipient.of(petition, cases.addressee(petition));
    List<Fault> faults =
        CounterAnswers.WAY.equals(service.way())
            ? service.faultsAtCounter(counter.of(petition))
            : service.faults(letter.approvedOn(), today, recipient);
    if (service.done() && petition.neighbouringDeputy() != null && !deputyTold) {
      faults.add(Fault.at("deputyTold", "reply.deputy-untold"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    letters.served(letter.id(), service, by);
    LocalDate on = service.done() ? service.servedOn() : today;
    cases.replied(
        caseId, service.servedOn(), service.done() ? null : service.notServedReason().name());
    if (deadlines.of(caseId).stream().anyMatch(d -> d.clock().equals("NOTICE") && d.runs())) {
      letters.overtaken(caseId, on);
    }
    stopClocks(caseId, petition, on, later(on, letter.approvedOn()));
    boolean asked = service.done() && AnswerPaper.answersRequests(petition);
    if (asked) {
      deadlines.start(caseId, "RATING", "RATING", on);
    }
    if (service.done() && AnswerPaper.of(petition) == AnswerPaper.OPINION_LETTER) {
      deadlines.start(caseId, "REVIEW_APPLY", "REVIEW_APPLY", on);
    }
    audit.record(by, "SERVE_REPLY", "letter:" + letter.id(), caseId, null);
    return new Served(supported(petition), asked, on);
  }

  /** What was said at the counter is served before it was written. */
  private static LocalDate later(LocalDate served, LocalDate written) {
    return served.isBefore(written) ? written : served;
  }

  private void stopClocks(long caseId, PetitionCase petition, LocalDate on, LocalDate written) {
    deadlines.stop(caseId, "REPLY", written);
    // An answer says more than a notice would have.
    deadlines.stop(caseId, "NOTICE", on);
    // Of a referred matter the clock ends with the paper of the organ that handles it, unless that
    // was not accepted and a conference decided.
    if ("DIRECT".equals(petition.route()) || isOfConference(petition)) {
      deadlines.stop(caseId, "HANDLING", on);
    }
  }

  /** What a conference decided is carried out as its action items, each with its own supervisor. */
  private boolean supported(PetitionCase petition) {
    return petition.requests().stream().anyMatch(request -> "SUPPORTED".equals(request.outcome()))
        && !isOfConference(petition);
  }

  private boolean isOfConference(PetitionCase petition) {
    return "CONFERENCE".equals(petition.route()) || decided.on(petition.id()).isPresent();
  }
}
