package org.huiyin.registerbook;

import java.util.List;
import java.util.Set;

/**
 * A row of a file between check and run.
 *
 * @param cells as they stood in the file
 */
record StagedRow(int number, Verdict verdict, List<String> cells, List<Finding> findings) {

  enum Verdict {
    NEW,
    /** In the register already, word for word. */
    SAME,
    /** In the register, but the book says something else by now. */
    CHANGED,
    BAD
  }

  Sheet.Row row() {
    return new Sheet.Row(number, cells, Set.of());
  }
}
