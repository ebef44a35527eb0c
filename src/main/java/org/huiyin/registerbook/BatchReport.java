package org.huiyin.registerbook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.registerbook.Batch.Counts;

/**
 * A batch as it is told to the office.
 *
 * @param stateText in words
 * @param fileName only to who brought it
 * @param own whether its rows are shown to the reader
 * @param stuck released matters that could not begin
 */
public record BatchReport(
    long id,
    String state,
    String stateText,
    String fileName,
    String format,
    String charset,
    boolean own,
    String uploadedBy,
    OffsetDateTime uploadedAt,
    Counts counts,
    int rowsToDo,
    int rowsDone,
    int undecided,
    OffsetDateTime endedAt,
    OffsetDateTime releasedAt,
    LocalDate rowsDeletedOn,
    List<StuckMatter> stuck) {

  /**
   * @param since the last time that it was tried
   */
  public record StuckMatter(long caseId, String registerNumber, OffsetDateTime since) {}
}
