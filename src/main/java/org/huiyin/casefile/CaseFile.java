package org.huiyin.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.huiyin.petition.PetitionCase;

/**
 * Everything that the page of a case shows, in words.
 *
 * @param extensionOwed number of the notice of an extension that the petitioner has not been given
 */
public record CaseFile(
    PetitionCase petition,
    Map<String, String> words,
    List<EntryLine> entries,
    Marks marks,
    List<PetitionerLine> petitioners,
    List<String> complainedOf,
    List<ClockLine> clocks,
    List<OwedReport> owedReports,
    List<ReferralOverview.Line> referrals,
    List<StepLine> steps,
    List<NoteLine> notes,
    List<PaperLine> papers,
    String extensionOwed,
    List<MessageLine> messages,
    Rights rights) {

  /**
   * What the reader may do.
   *
   * @param open the case is not over
   * @param office does the office's work in this case
   * @param chair signs as chair in this case
   * @param watches may know who has seen and done what
   */
  public record Rights(boolean open, boolean office, boolean chair, boolean watches) {}

  /**
   * A report that an organ above waits for.
   *
   * @param number of the entry that it came with
   * @param words the organ, its number and date
   */
  public record OwedReport(String number, String words, LocalDate dueOn) {}

  /**
   * One letter, visit or call on the matter, with its own words.
   *
   * @param requests what it asked for, one in a line
   * @param kind purpose and category, {@code null} where nobody wrote them down
   * @param source how it came to us, and under what paper of the organ above
   * @param told who brought it, what was answered and explained at once
   */
  public record EntryLine(
      long id,
      String number,
      LocalDate occurredOn,
      String channel,
      int headcount,
      String registeredBy,
      boolean voided,
      String title,
      String body,
      String requests,
      String expectation,
      String kind,
      String source,
      List<Told> told) {}

  /** What else was taken down, with what it is called. */
  public record Told(String label, String words) {}

  /**
   * What the presidium and the check of the result made of the case.
   *
   * @param externalNumber its number in the system of an organ above, or {@code null}
   * @param marks 疑难, 重点, 热点, 紧急
   * @param origin the source of the trouble, and {@code resolutionLevel} where it was resolved;
   *     {@code null} until the result is accepted
   */
  public record Marks(
      String externalNumber, List<String> marks, String origin, String resolutionLevel) {}

  /**
   * @param number {@code null} where the title is the number already
   * @param state of a letter of ours: served, owed, overtaken
   * @param replaceable whether the reader may put a corrected version in its place
   */
  public record PaperLine(
      long id,
      String title,
      String number,
      OffsetDateTime createdAt,
      boolean latest,
      String state,
      boolean replaceable) {}

  /** Identity number and phone masked. */
  public record PetitionerLine(
      long id,
      String entryNumber,
      boolean lead,
      String name,
      String idNumber,
      String phone,
      String address,
      LocalDate withdrawnOn) {}

  /**
   * @param daysLeft {@code null} once it has stopped
   * @param late not done by the due day, or done after it
   * @param done what was done, where the clock has its own act, else {@code null}
   */
  public record ClockLine(
      String name,
      LocalDate dueOn,
      LocalDate stoppedOn,
      Integer daysLeft,
      boolean late,
      String done,
      String explanation) {}

  /**
   * @param who has done it, or has taken it and not done it yet
   * @param more what an analyst's own fields hold
   */
  public record StepLine(
      String name,
      OffsetDateTime createdAt,
      OffsetDateTime doneAt,
      String who,
      boolean cancelled,
      List<String> more) {}

  public record NoteLine(String kind, LocalDate on, String by, String wording) {}

  /**
   * @param resendable whether a person may send it once more
   */
  public record MessageLine(
      long id,
      String recipient,
      String about,
      OffsetDateTime queuedAt,
      OffsetDateTime sentAt,
      String state,
      boolean resendable) {}
}
