package org.huiyin.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Remembers for the thread of a request that the database failed it. The connection pool shows
 * every error to this class before anybody can wrap it: what the engine's REST layer makes of it
 * later no longer tells.
 */
public final class NoticedOutage implements SQLExceptionOverride {

  private static final ThreadLocal<Outage> NOTICED = new ThreadLocal<>();

  static void forget() {
    NOTICED.remove();
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
