package org.huiyin.secrecy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what is encrypted under an old key anew under the key of today, with its hashes. As the
 * owner of the tables: much of it the application may write only once.
 *
 * <p>Some rows at a time in one transaction; what is done already is passed over, so that it can be
 * stopped and begun again at any moment. A row is done when its encrypted values are.
 */
@Component
class Resealing {

  /** One at a time goes through memory: a row may be a paper of twenty megabytes. */
  private static final int ROWS_IN_A_TRANSACTION = 200;

  private static final String BEFORE_THE_FIRST = "(0,0)";

  private final Secrecy secrecy;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Map<String, HashedRows> hashed;

  Resealing(Secrecy secrecy, Flyway owner, List<HashedRows> hashed) {
    this.secrecy = secrecy;
    DataSource source = owner.getConfiguration().getDataSource();
    this.jdbc = new JdbcTemplate(source);
    this.jdbc.setFetchSize(ROWS_IN_A_TRANSACTION);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    this.hashed = hashed.stream().collect(Collectors.toMap(HashedRows::table, Function.identity()));
  }

  /**
   * @return how many rows were written anew
   */
  int reseal(SealedTable table) {
    int done = 0;
    String last = BEFORE_THE_FIRST;
    while (last != null) {
      String after = last;
      List<String> rows = transaction.execute(status -> resealAfter(table, after));
      done += rows.size();
      last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
    }
    return done;
  }

  /** By where they lie: an index on what they say they have not, and their keys differ. */
  private List<String> resealAfter(SealedTable table, String after) {
    List<String> rows =
        jdbc.queryForList(
            "SELECT ctid::text FROM huiyin.%s WHERE ctid > ?::tid AND (%s) ORDER BY ctid LIMIT %d FOR UPDATE"
                .formatted(table.name(), old(table), ROWS_IN_A_TRANSACTION),
            String.class,
            Stream.concat(Stream.of(after), marks(table)).toArray());
    rows.forEach(row -> resealRow(table, row));
    return rows;
  }

  private static String old(SealedTable table) {
    return table.columns().keySet().stream()
        .map(column -> "substring(" + column + " FROM 1 FOR 5) <> ?")
        .collect(Collectors.joining(" OR "));
  }

  private Stream<Object> marks(SealedTable table) {
    return table.columns().keySet().stream().map(column -> secrecy.mark());
  }

  private void resealRow(SealedTable table, String row) {
    Map<String, byte[]> anew =
        jdbc.queryForObject(
            "SELECT * FROM huiyin." + table.name() + " WHERE ctid = ?::tid",
            (found, n) -> anew(table, found),
            row);
    List<Object> values = new ArrayList<>(anew.values());
    values.add(row);
    jdbc.update(
        "UPDATE huiyin.%s SET %s WHERE ctid = ?::tid"
            .formatted(
                table.name(),
                anew.keySet().stream().map(c -> c + " = ?").collect(Collectors.joining(", "))),
        values.toArray());
  }

  private Map<String, byte[]> anew(SealedTable table, ResultSet row) throws SQLException {
    Map<String, byte[]> anew = new HashMap<>(hashes(table, row));
    for (Map.Entry<String, String> column : table.columns().entrySet()) {
      byte[] old = row.getBytes(column.getKey());
      anew.put(
          column.getKey(),
          old == null
              ? null
              : secrecy.encrypt(secrecy.decryptBytes(old, column.getValue()), column.getValue()));
    }
    return anew;
  }

  /** For each column of hashes what should stand there. */
  private Map<String, byte[]> hashes(SealedTable table, ResultSet row) throws SQLException {
    Map<String, byte[]> hashes = new HashMap<>();
    if (table.hashes().isEmpty()) {
      return hashes;
    }
    HashedRows by = hashed.get(table.name());
    Map<String, String> said = new HashMap<>();
    for (Map.Entry<String, String> column : table.columns().entrySet()) {
      said.put(column.getKey(), secrecy.decrypt(row.getBytes(column.getKey()), column.getValue()));
    }
    for (String column : by.inClear()) {
      said.put(column, row.getString(column));
    }
    Map<String, byte[]> drawn = by.hashes(said);
    table.hashes().forEach(column -> hashes.put(column, drawn.get(column)));
    return hashes;
  }

  /**
   * @return how many rows are not wholly under the keys of today
   */
  int left(SealedTable table) {
    int old =
        jdbc.queryForObject(
            "SELECT count(*) FROM huiyin." + table.name() + " WHERE " + old(table),
            Integer.class,
            marks(table).toArray());
    return old > 0 || table.hashes().isEmpty()
        ? old
        : transaction.execute(s -> lookedUpWrongly(table));
  }

  private int lookedUpWrongly(SealedTable table) {
    AtomicInteger wrong = new AtomicInteger();
    jdbc.query(
        "SELECT * FROM huiyin." + table.name(),
        row -> {
          for (Map.Entry<String, byte[]> hash : hashes(table, row).entrySet()) {
            if (!Arrays.equals(row.getBytes(hash.getKey()), hash.getValue())) {
              wrong.incrementAndGet();
              return;
            }
          }
        });
    return wrong.get();
  }
}
