package org.huiyin.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.audit.Actor;

/**
 * The result of a case that others handled, as its check needs it. The capability that handed the
 * case over answers.
 */
public interface OthersResult {

  /**
   * What one of them reported (办结报告, paper F10); of a transfer only its answer.
   *
   * @param id of the part, as a form carries it
   * @param by who reported, by name
   * @param issuedBy who signed the report
   * @param answerNumber of its own answer to the petitioner, or {@code null}
   * @param answerServedOn when that reached the petitioner, or {@code null}
   * @param answerNotServed why it cannot, a code, or {@code null}
   * @param papers the answer's copy, evidence, scans
   */
  record Part(
      String id,
      String by,
      LocalDate reportedOn,
      String issuedBy,
      Words words,
      String answerNumber,
      LocalDate answerServedOn,
      String answerNotServed,
      List<Paper> papers) {}

  /** What a report says, each {@code null} where nothing was said. */
  record Words(
      String basicFacts,
      String investigation,
      String opinion,
      String carriedOut,
      String petitionersView) {}

  /** A paper of the case. */
  record Paper(long id, String title) {}

  /** The reports that wait for their check, the lead's first. */
  List<Part> waiting(long caseId);

  /** Of these no more than who reported, by the id of the part. */
  Map<String, String> reporters(long caseId);

  /**
   * The paper by which the organ that handled the matter answered the petitioner.
   *
   * @param by what it is called
   * @param facts what it found
   * @param opinion what it decided, on which grounds
   * @param number of its answer, or {@code null}
   * @param servedOn when that reached the petitioner, or {@code null}
   * @param notServed why it cannot, a code, or {@code null}
   * @param reviewOrgan the organ above it that reviews, or {@code null}
   */
  record Answer(
      String by,
      String facts,
      String opinion,
      String number,
      LocalDate servedOn,
      String notServed,
      String reviewOrgan) {}

  /** Of the part that leads, once it stands. */
  Optional<Answer> answer(long caseId);

  /**
   * To whom the matter was handed over.
   *
   * @param to what they are called
   * @param how by which verb, e.g. {@code ASSIGN}
   * @param on the day on which the letter went out, or {@code null} before that
   */
  record HandedOver(String to, String how, LocalDate on) {}

  /** What a notice tells of it; none when nobody has it. */
  Optional<HandedOver> handedOver(long caseId);

  /** All of them stand. */
  void accept(long caseId, Actor by);

  /**
   * A joint conference decides what is done further: the parts are over, whoever reported.
   *
   * @param reason why
   */
  void toConference(long caseId, String reason, Actor by);

  /**
   * Back for rework (退回).
   *
   * @param parts which of them; all when empty
   * @param days calendar days for the rework, or {@code null} for the house's own term
   * @return whether one of them may handle it no more, so that the case is deliberated again
   * @throws org.huiyin.refusal.Refusal when the days are too many
   */
  boolean sendBack(long caseId, List<String> parts, String reason, Integer days, Actor by);
}
