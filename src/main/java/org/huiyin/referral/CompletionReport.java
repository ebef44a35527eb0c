package org.huiyin.referral;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.reply.Service.NotServed;

/**
 * 办结报告 (paper F10), or for a transfer only the answer's copy and its day.
 *
 * @param basicFacts what the matter is
 * @param investigation what was looked into and found
 * @param opinion the handling opinion and its grounds
 * @param carriedOut what has been carried out
 * @param petitionersView what the petitioner says to it
 * @param issuedBy who signed it
 * @param reportedOn the real day of the report
 * @param answerNumber number of the unit's answer to the petitioner
 * @param answerServedOn the day on which the answer reached the petitioner
 * @param answerNotServed why it cannot reach him, {@code null} where it did
 * @param answerDocument its copy among the papers
 * @param evidence further papers
 * @param scan the report itself, where the office enters it from paper
 */
public record CompletionReport(
    String basicFacts,
    String investigation,
    String opinion,
    String carriedOut,
    String petitionersView,
    String issuedBy,
    LocalDate reportedOn,
    String answerNumber,
    LocalDate answerServedOn,
    NotServed answerNotServed,
    Long answerDocument,
    List<Long> evidence,
    Long scan) {

  /** The words of a report, as they are kept. */
  public record Words(
      String basicFacts,
      String investigation,
      String opinion,
      String carriedOut,
      String petitionersView) {}

  Words words() {
    return new Words(basicFacts, investigation, opinion, carriedOut, petitionersView);
  }
}
