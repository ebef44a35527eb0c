package org.huiyin.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** What may be wrong with the database itself, as against with what it was asked. */
enum Outage {
  /** It cannot be reached, or went down with a statement under way. */
  AWAY,
  /** It has no room left on its disk. */
  FULL,
  /** Somebody else holds a row, or the statement took too long. */
  BUSY;

  /** Key of the sentence for the person who is waiting. */
  String messageKey() {
    return "system.database." + name();
  }

  static Optional<Outage> of(SQLException e) {
    if (e instanceof SQLTransientConnectionException) {
      return Optional.of(AWAY);
    }
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (state) {
      case "53100", "58030" -> Optional.of(FULL);
      case "40001", "40P01", "55P03", "57014" -> Optional.of(BUSY);
      case "53300", "57P01", "57P02", "57P03", "57P05" -> Optional.of(AWAY);
      default -> state.startsWith("08") ? Optional.of(AWAY) : Optional.empty();
    };
  }
}
