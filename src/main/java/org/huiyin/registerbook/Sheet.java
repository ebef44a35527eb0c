package org.huiyin.registerbook;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A table as it stands in a file, row by row, so that a large one is never held as a whole. */
interface Sheet {

  /** More columns than any book has: such a file is something else. */
  int MOST_COLUMNS = 200;

  /**
   * The longest cell that is read, in characters. A quotation mark that never ends runs into it.
   */
  int LONGEST_CELL = 200_000;

  /**
   * @param number as the person counts the rows who looks at the file, the heading included
   * @param formulas the columns, from 0, in which the file has a formula and not a value
   */
  record Row(int number, List<String> cells, Set<Integer> formulas) {

    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** Takes the rows one after the other. */
  @FunctionalInterface
  interface Rows {
    void take(Row row);
  }

  /**
   * @throws org.huiyin.refusal.Refusal where the file ends being a table
   */
  void read(Rows rows) throws IOException;

  /** CSV or XLSX. */
  String format();

  /** Of a text file, else {@code null}. */
  String charset();
}
