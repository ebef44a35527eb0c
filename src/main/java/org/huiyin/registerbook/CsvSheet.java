package org.huiyin.registerbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.sheet.FormulaMark;

/** A text file with separated columns (RFC 4180); cells may hold line breaks, tabs and quotes. */
final class CsvSheet implements Sheet {

  private static final char[] SEPARATORS = {',', '\t', ';'};

  private final Path file;
  private final Charset charset;

  CsvSheet(Path file, Charset charset) {
    this.file = file;
    this.charset = charset;
  }

  @Override
  public void read(Rows rows) throws IOException {
    int number = 0;
    try (BufferedReader text = withoutMark();
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .build(
                    CsvRecordHandler.builder()
                        .maxFields(MOST_COLUMNS)
                        .maxFieldSize(LONGEST_CELL)
                        .maxRecordSize(LONGEST_CELL * 4)
                        .build(),
                    text)) {
      for (CsvRecord one : csv) {
        number++;
        Row row =
            new Row(
                number,
                new ArrayList<>(one.getFields().stream().map(FormulaMark::takenOff).toList()),
                Set.of());
        if (!row.blank()) {
          rows.take(row);
        }
      }
    } catch (CsvParseException e) {
      throw new Refusal(
          Fault.at("file", "book.unreadable-row", String.valueOf(number + 1), MOST_COLUMNS));
    }
  }

  private BufferedReader withoutMark() throws IOException {
    BufferedReader text = Files.newBufferedReader(file, charset);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  /** Whichever separates the most in the first line. */
  private static char separator(BufferedReader text) throws IOException {
    char[] start = new char[4096];
    text.mark(start.length);
    int length = Math.max(0, text.read(start));
    text.reset();
    List<String> lines = new String(start, 0, length).lines().toList();
    String first = lines.isEmpty() ? "" : lines.get(0);
    char best = SEPARATORS[0];
    for (char one : SEPARATORS) {
      if (count(first, one) > count(first, best)) {
        best = one;
      }
    }
    return best;
  }

  private static long count(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }

  @Override
  public String format() {
    return "CSV";
  }

  @Override
  public String charset() {
    return charset.name();
  }
}
