package org.huiyin.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Puts the watch on the application's pool. */
@Component
class WatchingTheDatabase implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    return bean instanceof HikariDataSource pool ? new WatchedDataSource(pool) : bean;
  }
}
