package org.huiyin.registerbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.registerbook.BookRows.FromBook;
import org.huiyin.registerbook.BookRows.Key;
import org.huiyin.registerbook.StagedRow.Verdict;
import org.springframework.stereotype.Component;

/**
 * Which rows are in the register already, from a book or registered here, and whether they say the
 * same: as their book did, or as the register does today.
 */
@Component
class KnownRows {

  private final BookRows rows;
  private final OwnBook own;
  private final ExportRows register;
  private final RowSecrets secrets;

  KnownRows(BookRows rows, OwnBook own, ExportRows register, RowSecrets secrets) {
    this.rows = rows;
    this.own = own;
    this.register = register;
    this.secrets = secrets;
  }

  /** NEW, SAME or CHANGED for each. */
  Map<Key, Verdict> verdicts(List<BookRow> asked) {
    List<Key> keys = asked.stream().map(BookRow::key).toList();
    Map<Key, FromBook> books = rows.known(keys);
    Map<Key, Long> entries =
        new HashMap<>(own.entries(keys.stream().filter(key -> !books.containsKey(key)).toList()));
    Map<Key, Verdict> verdicts = new HashMap<>();
    for (BookRow row : asked) {
      FromBook book = books.get(row.key());
      if (book == null) {
        verdicts.put(row.key(), Verdict.NEW);
      } else if (Arrays.equals(book.fingerprint(), secrets.fingerprint(row.texts()))) {
        verdicts.put(row.key(), Verdict.SAME);
      } else {
        entries.put(row.key(), book.entryId());
      }
    }
    Map<Long, Map<BookColumn, String>> today = register.of(entries.values());
    for (BookRow row : asked) {
      Long entry = entries.get(row.key());
      if (entry != null) {
        verdicts.put(
            row.key(), row.texts().equals(today.get(entry)) ? Verdict.SAME : Verdict.CHANGED);
      }
    }
    return verdicts;
  }
}
