package org.huiyin.registerbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/**
 * The first sheet of an Excel workbook. What Excel shows as a day is a day here; other numbers are
 * written without an exponent.
 */
final class XlsxSheet implements Sheet {

  private final Path file;

  XlsxSheet(Path file) {
    this.file = file;
  }

  @Override
  public void read(Rows rows) throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
      if (book.isDate1904()) {
        throw new Refusal(Fault.at("file", "book.dates-from-1904"));
      }
      try (Stream<org.dhatim.fastexcel.reader.Row> all = book.getFirstSheet().openStream()) {
        all.forEach(
            one -> {
              Row row = row(one);
              if (!row.blank()) {
                rows.take(row);
              }
            });
      }
    } catch (ExcelReaderException e) {
      throw new Refusal(Fault.at("file", "book.no-workbook"));
    }
  }

  private static Row row(org.dhatim.fastexcel.reader.Row row) {
    List<String> cells = new ArrayList<>();
    Set<Integer> formulas = new HashSet<>();
    for (Cell cell : row) {
      if (cell == null || cell.getType() == CellType.EMPTY) {
        continue;
      }
      int column = cell.getColumnIndex();
      if (column >= MOST_COLUMNS) {
        throw new Refusal(
            Fault.at("file", "book.unreadable-row", String.valueOf(row.getRowNum()), MOST_COLUMNS));
      }
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, text(cell));
      if (cell.getFormula() != null) {
        formulas.add(column);
      }
    }
    return new Row(row.getRowNum(), cells, formulas);
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDay(cell) ? day(cell) : plain(cell.asNumber());
    }
    return cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String day(Cell cell) {
    LocalDateTime moment = cell.asDate();
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString().replace('T', ' ');
  }

  /** The built-in formats for days, the East Asian ones among them, and own ones with y and d. */
  private static boolean isDay(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
      return true;
    }
    String format = cell.getDataFormatString();
    return format != null
        && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "").matches("(?i).*y.*d.*");
  }

  @Override
  public String format() {
    return "XLSX";
  }

  @Override
  public String charset() {
    return null;
  }
}
