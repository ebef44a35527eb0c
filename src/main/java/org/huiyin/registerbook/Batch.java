package org.huiyin.registerbook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A file on its way into the register.
 *
 * @param heading the file's own headings
 * @param mapping text of the mapping it was read by, or {@code null}
 * @param rowsToDo rows that the run has to enter
 * @param enteredTo the run has looked at the rows of the file up to this one
 * @param lastRow of the file
 * @param rowsDeletedOn when the file's rows were deleted, {@code null} while they are there
 */
record Batch(
    long id,
    State state,
    String fileName,
    String format,
    String charset,
    List<String> heading,
    String mapping,
    boolean keepUnknown,
    Counts counts,
    int rowsToDo,
    int rowsDone,
    int enteredTo,
    int lastRow,
    String uploadedBy,
    OffsetDateTime uploadedAt,
    String startedBy,
    OffsetDateTime endedAt,
    OffsetDateTime releasedAt,
    LocalDate rowsDeletedOn) {

  enum State {
    CHECKING,
    CHECKED,
    RUNNING,
    /** Stopped by an error; can be run again, and goes on where it stopped. */
    INTERRUPTED,
    DONE,
    CANCELLED,
    RELEASED
  }

  /**
   * What the check has found.
   *
   * @param closed new rows that are history; {@code open} new rows that are still to be handled
   * @param atUnit of the open ones those that would begin at the work of their unit, {@code
   *     toDeliberate} those at the deliberation, {@code noticeDue} those of either with a notice
   *     still to be given in time
   * @param further new rows that are further entries of the case that another row brought
   * @param same rows that are in the register as they stand
   * @param repeats new rows that are likely to be by somebody who has come before
   * @param answersEmpty new closed rows whose answer says no more than received, or sent on
   * @param answersNone new closed rows without any answer
   */
  record Counts(
      int rows,
      int closed,
      int open,
      int atUnit,
      int toDeliberate,
      int noticeDue,
      int further,
      int same,
      int changed,
      int bad,
      int repeats,
      int answersEmpty,
      int answersNone) {}
}
