package org.huiyin.registerbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiyin.registerbook.Sheet.Row;

/** What stands in which column of a row, with unknown columns put into 备注 if that was wanted. */
final class RowTexts {

  private RowTexts() {}

  /** Texts stay as they are, to the character; only what is nothing but blank counts as empty. */
  static Map<BookColumn, String> of(
      Row row, Heading heading, ColumnMapping mapping, boolean keepUnknown) {
    Map<BookColumn, String> texts = new EnumMap<>(BookColumn.class);
    heading.at().forEach((column, place) -> put(texts, column, cell(row, place)));
    mapping.fixed().forEach((column, value) -> put(texts, column, value));
    for (BookColumn key : List.of(BookColumn.SOURCE, BookColumn.ORIGINAL_NUMBER)) {
      texts.computeIfPresent(key, (column, text) -> text.strip());
    }
    if (keepUnknown) {
      List<String> remarks = new ArrayList<>();
      if (texts.containsKey(BookColumn.REMARK)) {
        remarks.add(texts.get(BookColumn.REMARK));
      }
      for (int place : heading.unknown()) {
        if (!cell(row, place).isBlank()) {
          remarks.add(heading.names().get(place).strip() + "：" + cell(row, place));
        }
      }
      put(texts, BookColumn.REMARK, String.join("\n", remarks));
    }
    return texts;
  }

  private static void put(Map<BookColumn, String> texts, BookColumn column, String text) {
    if (!text.isBlank()) {
      texts.put(column, text);
    }
  }

  private static String cell(Row row, int place) {
    return place < row.cells().size() ? row.cells().get(place) : "";
  }

  /**
   * Findings of the row's shape: a value beside the last heading, a formula in a column of ours.
   */
  static List<Finding> shape(Row row, Heading heading) {
    List<Finding> findings = new ArrayList<>();
    for (int place = heading.names().size(); place < row.cells().size(); place++) {
      if (!row.cells().get(place).isBlank()) {
        findings.add(new Finding(true, "", "book.cells-beyond", List.of(heading.names().size())));
        break;
      }
    }
    heading
        .at()
        .forEach(
            (column, place) -> {
              if (row.formulas().contains(place)) {
                findings.add(Finding.bad(column, "book.formula"));
              }
            });
    return findings;
  }
}
