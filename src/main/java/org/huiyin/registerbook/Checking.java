package org.huiyin.registerbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.registerbook.BookReading.Way;
import org.huiyin.registerbook.Sheet.Row;
import org.springframework.stereotype.Component;

/** Reads a whole file and says what would happen, without touching the register. */
@Component
class Checking {

  private final BookProperties settings;
  private final Mappings mappings;
  private final Batches batches;
  private final CheckedChunk chunk;

  Checking(BookProperties settings, Mappings mappings, Batches batches, CheckedChunk chunk) {
    this.settings = settings;
    this.mappings = mappings;
    this.batches = batches;
    this.chunk = chunk;
  }

  /**
   * @param mapping name of a mapping, or {@code null} for a book with our headings
   * @param keepUnknown whether columns that are none of ours go into 备注
   * @return the batch that waits to be run
   * @throws Refusal when the file as a whole is not to be read; nothing is left of it then
   */
  long check(Path file, String fileName, String mapping, boolean keepUnknown, Actor by)
      throws IOException {
    Sheet sheet = BookFile.open(file, settings.maximumUnpacked().toBytes());
    Passage passage = new Passage(sheet, fileName, mappings.text(mapping), keepUnknown, by);
    try {
      sheet.read(passage::take);
      return passage.end();
    } catch (IOException | RuntimeException e) {
      if (passage.batch != null) {
        batches.forget(passage.batch);
      }
      throw e;
    }
  }

  /** One file on its way through: first its heading is looked for, then its rows are judged. */
  private final class Passage {

    private final Sheet sheet;
    private final String fileName;
    private final String mappingText;
    private final ColumnMapping mapping;
    private final boolean keepUnknown;
    private final Actor by;
    private final List<Row> waiting = new ArrayList<>();
    private Way way;
    private Long batch;

    private Passage(
        Sheet sheet, String fileName, String mappingText, boolean keepUnknown, Actor by) {
      this.sheet = sheet;
      this.fileName = fileName;
      this.mappingText = mappingText;
      this.mapping = mappings.read(mappingText);
      this.keepUnknown = keepUnknown;
      this.by = by;
    }

    private void take(Row row) {
      waiting.add(row);
      if (batch == null && waiting.size() >= Heading.LOOKED_THROUGH) {
        begin();
      }
      if (batch != null && waiting.size() >= settings.chunk()) {
        flush();
      }
    }

    private void begin() {
      if (waiting.isEmpty()) {
        throw new Refusal(Fault.at("file", "book.empty"));
      }
      Heading heading = Heading.find(waiting, mapping);
      waiting.removeIf(row -> row.number() <= heading.last());
      way = new Way(heading, mapping, keepUnknown);
      batch = batches.begin(fileName, sheet, heading, mappingText, keepUnknown, by);
    }

    private void flush() {
      chunk.add(batch, waiting, way);
      waiting.clear();
    }

    private long end() {
      if (batch == null) {
        begin();
      }
      flush();
      chunk.conclude(batch, by);
      return batch;
    }
  }
}
