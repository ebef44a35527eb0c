package org.huiyin.registerbook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.registerbook.Sheet.Row;
import org.springframework.stereotype.Component;

/** Understands the rows of one file, at the check and again at the run. */
@Component
class BookReading {

  private final BookNames names;
  private final Clock clock;

  BookReading(BookNames names, Clock clock) {
    this.names = names;
    this.clock = clock;
  }

  /** How one file is read. */
  record Way(Heading heading, ColumnMapping mapping, boolean keepUnknown) {

    static Way of(Batch batch, ColumnMapping mapping) {
      return new Way(Heading.of(0, batch.heading(), mapping), mapping, batch.keepUnknown());
    }
  }

  /**
   * @param row {@code null} when something is bad
   */
  record Understood(Map<BookColumn, String> texts, BookRow row, List<Finding> findings) {}

  Understood read(Row row, Way way) {
    List<Finding> findings = new ArrayList<>(RowTexts.shape(row, way.heading()));
    Map<BookColumn, String> texts =
        RowTexts.of(row, way.heading(), way.mapping(), way.keepUnknown());
    BookRow understood =
        RowReading.read(texts, findings, names, way.mapping(), LocalDate.now(clock)).orElse(null);
    return new Understood(texts, understood, findings);
  }
}
