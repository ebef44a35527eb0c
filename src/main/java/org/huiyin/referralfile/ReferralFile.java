package org.huiyin.referralfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.referral.Referral;

/**
 * Everything that the page of a referral shows, in words.
 *
 * @param words of codes: kind, state, receipt, objection …
 * @param still half the term has gone without a note
 * @param extended more time to report was asked for
 * @param extensions all that was asked for and granted, in words
 * @param enclosable papers of the case that the office may let go along; for nobody else
 * @param others who else works on the matter; only the lead is told
 */
public record ReferralFile(
    Referral referral,
    String receiver,
    Matter matter,
    Map<String, String> words,
    boolean still,
    boolean extended,
    List<String> extensions,
    List<ClockLine> clocks,
    List<NoteLine> notes,
    List<PaperLine> papers,
    List<PaperLine> enclosable,
    List<ReportLine> reports,
    List<SupervisionLine> supervisions,
    List<String> others,
    Rights rights) {

  /**
   * As the letter says it; no query code, nothing of entries, sittings or other parts.
   *
   * @param phone masked
   */
  public record Matter(
      String number,
      String title,
      String category,
      String village,
      LocalDate receivedOn,
      String petitioner,
      String address,
      String phone,
      String body,
      List<String> requests) {}

  /**
   * What the reader may do.
   *
   * @param open somebody still has to do something about it
   * @param receiver is one of those who received it
   * @param office does the office's work in the case
   * @param numbers may ask for the petitioner's phone in full
   */
  public record Rights(boolean open, boolean receiver, boolean office, boolean numbers) {}

  /**
   * @param daysLeft {@code null} once it has stopped
   */
  public record ClockLine(
      String name, LocalDate dueOn, LocalDate stoppedOn, Integer daysLeft, String explanation) {}

  public record NoteLine(LocalDate on, String by, String wording) {}

  /**
   * @param letter a letter of ours, with its number
   */
  public record PaperLine(
      long id, String title, String letterNumber, String role, boolean letter) {}

  /**
   * One round of work: what was reported and what the check said.
   *
   * @param answerNotServed why its answer did not reach the petitioner, or {@code null}
   */
  public record ReportLine(
      int round,
      LocalDate on,
      String text,
      String answerNumber,
      LocalDate answerServedOn,
      String answerNotServed,
      String verdict,
      String verdictReason) {}

  /**
   * @param answerable whether its answer can be given now
   */
  public record SupervisionLine(
      long id,
      String number,
      String level,
      String reason,
      String state,
      LocalDate outOn,
      LocalDate answerDue,
      String answer,
      LocalDate answeredOn,
      String struckOff,
      boolean answerable) {}
}
