package org.huiyin.engine.history;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
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
    configuration.setHistoryEventHandler(new WithoutReadingAgain());
    configuration.setHistoryEventProducer(new OfKnownModels());
  }

  /** Takes a model's name from the engine's memory; the engine would read its row each time. */
  private static final class OfKnownModels extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
      return Context.getProcessEngineConfiguration()
          .getDeploymentCache()
          .findDeployedProcessDefinitionById(id);
    }
  }

  /**
   * Ends an activity or an instance without reading first when it began: both times are in its row,
   * and how long it took is their difference.
   */
  private static final class WithoutReadingAgain extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
      boolean ends = event instanceof HistoricScopeInstanceEvent && !isInitialEvent(event);
      if (!ends) {
        super.insertOrUpdate(event);
      } else if (getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
        getDbEntityManager().merge(event);
      }
    }
  }
}
