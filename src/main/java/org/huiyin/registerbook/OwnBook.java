package org.huiyin.registerbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Township;
import org.huiyin.registerbook.BookRows.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Entries that were registered here, as a book names them: 来源 is the presidium, 原编号 the register
 * number. A register that was once read in under the presidium's name has such numbers already;
 * beside one of those ours is marked.
 */
@Component
class OwnBook {

  /** Behind a register number that a row of a book bears as well. */
  private static final String OF_THIS_REGISTER = "（本册）";

  private static final String NAMELESS = "回音";

  /**
   * The number that an entry {@code %s} goes out under; asks for {@code :own} and {@code :mark}.
   */
  static final String NUMBER =
      """
      %1$s.register_number || CASE WHEN EXISTS (SELECT 1 FROM huiyin.book_row x
        WHERE x.source_book = :own AND x.original_number = %1$s.register_number) THEN :mark ELSE '' END
      """;

  private final Organisation organisation;
  private final JdbcClient jdbc;

  OwnBook(Organisation organisation, JdbcClient jdbc) {
    this.organisation = organisation;
    this.jdbc = jdbc;
  }

  String source() {
    return organisation.township().map(Township::presidiumName).orElse(NAMELESS);
  }

  String mark() {
    return OF_THIS_REGISTER;
  }

  /** The entries behind those of the keys that are ours, voided ones too. */
  Map<Key, Long> entries(List<Key> asked) {
    String own = source();
    Map<String, Key> numbers = new HashMap<>();
    for (Key key : asked) {
      if (key.source().equals(own)) {
        numbers.put(key.originalNumber().replace(OF_THIS_REGISTER, ""), key);
      }
    }
    Map<Key, Long> entries = new HashMap<>();
    if (numbers.isEmpty()) {
      return entries;
    }
    jdbc.sql(
            """
            SELECT e.register_number, e.id FROM huiyin.register_entry e WHERE e.register_number = ANY(:numbers)
              AND NOT EXISTS (SELECT 1 FROM huiyin.book_row b WHERE b.entry_id = e.id)
            """)
        .param("numbers", numbers.keySet().toArray(String[]::new))
        .query(
            row -> {
              entries.put(numbers.get(row.getString(1)), row.getLong(2));
            });
    return entries;
  }
}
