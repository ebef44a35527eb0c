package org.huiyin.cost;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that a piece of work prepares on its own thread; what the application does
 * meanwhile by itself does not count.
 */
public class CountedStatements implements BeanPostProcessor {

  private final ThreadLocal<AtomicInteger> count = new ThreadLocal<>();

  public int of(Runnable work) {
    AtomicInteger counted = new AtomicInteger();
    count.set(counted);
    try {
      work.run();
    } finally {
      count.remove();
    }
    return counted.get();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource pool && name.equals("dataSource") ? new Counting(pool) : bean;
  }

  private final class Counting extends DelegatingDataSource {

    private Counting(DataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection real = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                AtomicInteger counted = count.get();
                if (counted != null && method.getName().startsWith("prepare")) {
                  counted.incrementAndGet();
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
