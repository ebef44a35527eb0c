package org.huiyin.registerbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.sheet.SheetWriter;
import org.springframework.stereotype.Component;

/**
 * The register as a book in the columns that are read in. Cases that the asking person is kept from
 * are left out; identity numbers and phones are masked unless he says why he needs them.
 */
@Component
class RegisterExport {

  private static final int AT_ONCE = 500;

  private final ExportRows rows;
  private final AuditTrail audit;

  RegisterExport(ExportRows rows, AuditTrail audit) {
    this.rows = rows;
    this.audit = audit;
  }

  /**
   * @param source only what came from this book, or {@code null} for everything
   */
  void write(String source, Actor by, SheetWriter to) throws IOException {
    audit.record(by, "EXPORT_REGISTER", scope(source), null, null);
    write(source, null, by, to, BookColumn::masked);
  }

  /**
   * With the numbers as they are, which is what can be read in again.
   *
   * @param reason why they are needed; it is recorded
   */
  void writeInClear(String source, String reason, Actor by, SheetWriter to) throws IOException {
    audit.record(by, "EXPORT_REGISTER_IN_CLEAR", scope(source), null, reason);
    write(source, reason, by, to, (column, text) -> text);
  }

  private void write(
      String source,
      String reason,
      Actor by,
      SheetWriter to,
      BiFunction<BookColumn, String, String> shown)
      throws IOException {
    to.row(Stream.of(BookColumn.values()).map(BookColumn::heading).toList());
    long last = 0;
    for (List<ExportRows.Line> some = rows.after(last, source, by, AT_ONCE);
        !some.isEmpty();
        some = rows.after(last, source, by, AT_ONCE)) {
      audit.recordForCases(
          by,
          reason == null ? "EXPORT_CASE" : "EXPORT_CASE_IN_CLEAR",
          scope(source),
          some.stream().map(ExportRows.Line::caseId).toList(),
          reason);
      some.forEach(line -> to.row(cells(line.texts(), shown)));
      last = some.get(some.size() - 1).entryId();
    }
  }

  /** What a book is called may be anything that was typed. */
  private static String scope(String source) {
    return source == null ? "register:all" : "register:one-book";
  }

  private static List<String> cells(
      Map<BookColumn, String> texts, BiFunction<BookColumn, String, String> shown) {
    List<String> cells = new ArrayList<>();
    for (BookColumn column : BookColumn.values()) {
      cells.add(shown.apply(column, texts.getOrDefault(column, "")));
    }
    return cells;
  }
}
