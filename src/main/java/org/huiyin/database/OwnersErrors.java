package org.huiyin.database;

import java.util.Properties;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/**
 * A migration that stumbles over a row does not repeat what is in it; the application's own
 * connections have the same in {@code spring.datasource.hikari.data-source-properties}.
 */
@Component
class OwnersErrors implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration flyway) {
    if (flyway.getDataSource() instanceof SimpleDriverDataSource owner) {
      Properties silent = new Properties();
      silent.setProperty("logServerErrorDetail", "false");
      owner.setConnectionProperties(silent);
    }
  }
}
