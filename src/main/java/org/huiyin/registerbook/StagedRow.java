package org.huiyin.registerbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of a file between check and run.
 *
 * @param cells as they stood in the file
 * @param repeatBy by what somebody who has come before was found: ID_NUMBER, PHONE, NAME, or {@code
 *     null}
 */
record StagedRow(
    int number, Verdict verdict, List<String> cells, List<Finding> findings, String repeatBy) {

  StagedRow(int number, Verdict verdict, List<String> cells, List<Finding> findings) {
    this(number, verdict, cells, findings, null);
  }

  enum Verdict {
    NEW,
    /** In the register already, word for word. */
    SAME,
    /** In the register, but the book says something else by now. */
    CHANGED,
    BAD
  }

  private static final Map<String, BookColumn> FOUND_BY =
      Map.of(
          "ID_NUMBER", BookColumn.ID_NUMBER,
          "PHONE", BookColumn.PHONE,
          "NAME", BookColumn.PETITIONER);

  /** What was found in its cells, and that somebody has come before. */
  List<Finding> all() {
    List<Finding> all = new ArrayList<>(findings);
    if (repeatBy != null && verdict != Verdict.BAD) {
      all.add(Finding.note(FOUND_BY.get(repeatBy), "book.repeat-by-" + repeatBy));
    }
    return all;
  }

  Sheet.Row row() {
    return new Sheet.Row(number, cells, Set.of());
  }
}
