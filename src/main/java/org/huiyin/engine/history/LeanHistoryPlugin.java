package org.huiyin.engine.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
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
    configuration.setCustomHistoryLevels(List.of(new Level()));
    configuration.setHistoryEventHandler(new WithoutReadingAgain());
    configuration.setHistoryEventProducer(new OfKnownModels());
    configuration.setFailedJobCommandFactory(new FailuresWithoutWords());
  }

  /**
   * What the engine remembers of its own: instances, activities except gateways, incidents and who
   * operated it. No variable, no form property, no decision, no job: the record is in our tables,
   * and nothing personal may slip into the engine's. No task either: who took and did it, and when,
   * is in the step journal.
   */
  private static final class Level implements HistoryLevel {

    private static final Set<HistoryEventTypes> KEPT =
        EnumSet.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END,
            HistoryEventTypes.INCIDENT_CREATE,
            HistoryEventTypes.INCIDENT_MIGRATE,
            HistoryEventTypes.INCIDENT_DELETE,
            HistoryEventTypes.INCIDENT_RESOLVE,
            HistoryEventTypes.USER_OPERATION_LOG);

    @Override
    public int getId() {
      return 17;
    }

    @Override
    public String getName() {
      return "lean";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
      return eventType instanceof HistoryEventTypes known
          && KEPT.contains(known)
          && !isGateway(entity);
    }

    /** What was chosen at a gateway shows in what came next. */
    private static boolean isGateway(Object entity) {
      return entity instanceof ExecutionEntity execution
          && execution.getActivity() != null
          && String.valueOf(execution.getActivity().getProperty("type")).endsWith("Gateway");
    }
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
