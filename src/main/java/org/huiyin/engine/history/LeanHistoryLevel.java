package org.huiyin.engine.history;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * What the engine remembers of its own: instances, activities except gateways, incidents and who
 * operated it. No variable, no form property, no decision, no job: the record is in our tables, and
 * nothing personal may slip into the engine's. No task either: who took and did it, and when, is in
 * the step journal.
 */
public final class LeanHistoryLevel implements HistoryLevel {

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
