package org.huiyin.engine.history;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Makes the level {@code lean} known to the engine; {@code camunda.bpm.history-level} chooses it.
 *
 * <p>A plugin is built before the engine, so waiting for the migrations here makes the engine wait
 * for its role and schema.
 */
@Component
@DependsOnDatabaseInitialization
class LeanHistoryPlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomHistoryLevels(List.of(new LeanHistoryLevel()));
  }
}
