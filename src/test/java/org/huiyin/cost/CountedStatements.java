package org.huiyin.cost;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the statements that a piece of work prepares, in one transaction that is rolled back
 * afterwards, so that another piece of work finds everything as it was.
 */
public final class CountedStatements {

  private final DataSource pool;
  private final TransactionTemplate transaction;

  public CountedStatements(DataSource pool, PlatformTransactionManager transactions) {
    this.pool = pool;
    this.transaction = new TransactionTemplate(transactions);
  }

  public int of(Runnable work) {
    AtomicInteger count = new AtomicInteger();
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          Connection real = DataSourceUtils.getConnection(pool);
          Object holder = TransactionSynchronizationManager.unbindResource(pool);
          TransactionSynchronizationManager.bindResource(pool, new Counting(real, count));
          try {
            work.run();
          } finally {
            TransactionSynchronizationManager.unbindResource(pool);
            TransactionSynchronizationManager.bindResource(pool, holder);
            DataSourceUtils.releaseConnection(real, pool);
          }
        });
    return count.get();
  }

  /** Stands in for the transaction's own. */
  private static final class Counting extends ConnectionHolder {

    private Counting(Connection real, AtomicInteger count) {
      super(counting(real, count));
      setTransactionActive(true);
      setSynchronizedWithTransaction(true);
    }

    private static Connection counting(Connection real, AtomicInteger count) {
      return (Connection)
          Proxy.newProxyInstance(
              CountedStatements.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().startsWith("prepare")) {
                  count.incrementAndGet();
                }
                try {
                  return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
