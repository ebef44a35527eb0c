package org.huiyin.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Remembers for the thread of a request, or of work behind, that the database failed it. The
 * connection pool shows every error to this class before anybody can wrap it: what the engine's
 * REST layer makes of it later no longer tells.
 */
public final class NoticedOutage implements SQLExceptionOverride {

  private static final ThreadLocal<Outage> NOTICED = new ThreadLocal<>();

  /** Before something is tried whose failing is to be judged by this class. */
  public static void forget() {
    NOTICED.remove();
  }

  /** Whether since then it was the database that failed, not what it was asked. */
  public static boolean happened() {
    return noticed().isPresent();
  }

  static Optional<Outage> noticed() {
    return Optional.ofNullable(NOTICED.get());
  }

  static void notice(SQLException e) {
    Outage.of(e).ifPresent(NOTICED::set);
  }

  @java.lang.Override
  public SQLExceptionOverride.Override adjudicate(SQLException e) {
    notice(e);
    return SQLExceptionOverride.Override.CONTINUE_EVICT;
  }
}
