package org.huiyin.registerbook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.huiyin.registerbook.Batch.Counts;

/**
 * A batch as it is told to the office.
 *
 * @param stateText in words
 * @param fileName only to who brought it
 * @param own whether its rows are shown to the reader
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
    LocalDate rowsDeletedOn) {}
