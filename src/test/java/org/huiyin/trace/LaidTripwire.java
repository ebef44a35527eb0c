package org.huiyin.trace;

import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.sample.SuperuserConnection;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Lays the tripwire in the database of every whole-app test; OwnEngine asks after each class. */
@TestConfiguration(proxyBeanMethods = false)
@Import(SuperuserConnection.class)
public class LaidTripwire {

  /** It costs time and log; tests that count these leave it out, as they do the walked models. */
  @Bean
  @ConditionalOnProperty(name = "huiyin.walked-models", matchIfMissing = true)
  Tripwire tripwire(SuperuserConnection server) {
    return new Tripwire(server);
  }

  /** The tables are there once the engine is; what it deploys then is looked at already. */
  @Bean
  @ConditionalOnProperty(name = "huiyin.walked-models", matchIfMissing = true)
  SmartInitializingSingleton layTheTripwire(Tripwire tripwire, ProcessEngine engine) {
    return () -> {
      try {
        tripwire.lay();
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
