package org.huiyin.registerbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.sheet.SheetWriter;
import org.springframework.stereotype.Component;

/**
 * The bad rows of a file as a file of the same kind, with a column that says what is wrong; mended,
 * it can be handed in as it is.
 */
@Component
class BadRowFile {

  private static final int AT_ONCE = 200;

  private final StagedRows rows;
  private final BatchReports reports;

  BadRowFile(StagedRows rows, BatchReports reports) {
    this.rows = rows;
    this.reports = reports;
  }

  private static SheetWriter like(Batch batch, OutputStream to) throws IOException {
    return batch.format().equals("XLSX")
        ? SheetWriter.xlsx(to, "登记簿")
        : SheetWriter.csv(to, Charset.forName(batch.charset() == null ? "UTF-8" : batch.charset()));
  }

  void write(Batch batch, OutputStream to) throws IOException {
    try (SheetWriter writer = like(batch, to)) {
      List<String> heading = new ArrayList<>(batch.heading());
      heading.add(Heading.WRONG);
      writer.row(heading);
      int last = 0;
      for (List<StagedRow> some = rows.bad(batch.id(), last, AT_ONCE);
          !some.isEmpty();
          some = rows.bad(batch.id(), last, AT_ONCE)) {
        for (StagedRow row : some) {
          writer.row(withFaults(row, batch.heading().size()));
        }
        last = some.get(some.size() - 1).number();
      }
    }
  }

  /** Cells behind the last heading come along: something is there that should not be. */
  private List<String> withFaults(StagedRow row, int width) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < width) {
      cells.add("");
    }
    String wrong =
        row.findings().stream()
            .filter(Finding::bad)
            .map(
                finding ->
                    finding.column().isEmpty()
                        ? reports.sentence(finding)
                        : finding.column() + "：" + reports.sentence(finding))
            .collect(Collectors.joining("\n"));
    cells.add(width, wrong);
    return cells;
  }
}
