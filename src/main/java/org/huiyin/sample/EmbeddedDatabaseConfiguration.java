package org.huiyin.sample;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Puts the embedded database in the place of the one that production names. */
@Configuration(proxyBeanMethods = false)
@Profile("sample")
class EmbeddedDatabaseConfiguration {

  @Bean(destroyMethod = "close")
  EmbeddedDatabase embeddedDatabase(EmbeddedDatabaseProperties properties) {
    return EmbeddedDatabase.start(properties);
  }

  @Bean
  JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return "huiyin_app";
      }

      @Override
      public String getPassword() {
        return database.passwords().application();
      }

      @Override
      public String getJdbcUrl() {
        return database.url();
      }
    };
  }

  @Bean
  FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
    return new FlywayConnectionDetails() {
      @Override
      public String getUsername() {
        return EmbeddedDatabase.OWNER;
      }

      @Override
      public String getPassword() {
        return database.passwords().owner();
      }

      @Override
      public String getJdbcUrl() {
        return database.url();
      }
    };
  }
}
