package org.huiyin.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool, with one eye on its giving no connection; what goes wrong on a connection the pool
 * reports itself.
 */
final class WatchedDataSource extends DelegatingDataSource {

  WatchedDataSource(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      return super.getConnection();
    } catch (SQLException e) {
      NoticedOutage.notice(e);
      throw e;
    }
  }
}
