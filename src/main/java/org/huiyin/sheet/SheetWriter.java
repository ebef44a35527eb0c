package org.huiyin.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table row by row, without holding it. In a workbook every cell is text. */
public abstract class SheetWriter implements Closeable {

  public abstract void row(List<String> cells);

  /** With the mark without which Excel takes UTF-8 for something else. */
  public static SheetWriter csv(OutputStream to, Charset charset) throws IOException {
    Writer text = new OutputStreamWriter(to, charset);
    if (charset.equals(StandardCharsets.UTF_8)) {
      text.write('\uFEFF');
    }
    CsvWriter csv = CsvWriter.builder().build(text);
    return new SheetWriter() {
      @Override
      public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(FormulaMark::put).toList());
      }

      @Override
      public void close() throws IOException {
        csv.close();
      }
    };
  }

  /**
   * @param name of its one sheet
   */
  public static SheetWriter xlsx(OutputStream to, String name) {
    Workbook book = new Workbook(to, "huiyin", "1.0");
    Worksheet sheet = book.newWorksheet(name);
    return new SheetWriter() {
      private int row;

      @Override
      public void row(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
          if (!cells.get(column).isEmpty()) {
            sheet.inlineString(row, column, cells.get(column));
          }
        }
        row++;
        if (row % 1000 == 0) {
          flush();
        }
      }

      private void flush() {
        try {
          sheet.flush();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void close() throws IOException {
        book.close();
      }
    };
  }
}
