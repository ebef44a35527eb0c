package org.huiyin.registerbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.springframework.stereotype.Component;

/**
 * The register as a book in the columns that are read in. Cases that the asking person is kept from
 * are left out.
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
    to.row(Stream.of(BookColumn.values()).map(BookColumn::heading).toList());
    long last = 0;
    for (List<ExportRows.Line> some = rows.after(last, source, by, AT_ONCE);
        !some.isEmpty();
        some = rows.after(last, source, by, AT_ONCE)) {
      audit.recordForCases(
          by,
          "EXPORT_CASE",
          scope(source),
          some.stream().map(ExportRows.Line::caseId).toList(),
          null);
      some.forEach(line -> to.row(cells(line.texts())));
      last = some.get(some.size() - 1).entryId();
    }
  }

  /** What a book is called may be anything that was typed. */
  private static String scope(String source) {
    return source == null ? "register:all" : "register:one-book";
  }

  private static List<String> cells(Map<BookColumn, String> texts) {
    List<String> cells = new ArrayList<>();
    for (BookColumn column : BookColumn.values()) {
      cells.add(texts.getOrDefault(column, ""));
    }
    return cells;
  }
}
