package org.huiyin.reception.process;

import java.time.YearMonth;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huiyin.engine.InOwnRight;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.ReceptionProcess;
import org.springframework.stereotype.Component;

/**
 * Starts rotas and sessions on the house's own account; whether the person may, has been asked
 * before. A registration is begun by the person himself.
 */
@Component
class EngineReceptionProcess implements ReceptionProcess {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final InOwnRight inOwnRight;

  EngineReceptionProcess(RuntimeService runtime, TaskService tasks, InOwnRight inOwnRight) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.inOwnRight = inOwnRight;
  }

  @Override
  public void begin(YearMonth period) {
    inOwnRight.run(
        () ->
            runtime
                .createMessageCorrelation(ReceptionRota.WANTED)
                .setVariable(ReceptionRota.PERIOD, period.toString())
                .correlateStartMessage());
  }

  @Override
  public void schedule(ReceptionDay day) {
    inOwnRight.run(
        () ->
            runtime.startProcessInstanceByKey(
                ReceptionSession.KEY,
                day.key(),
                Map.of(ReceptionSession.RECEPTION_DAY_ID, day.id())));
  }

  @Override
  public void callOff(ReceptionDay day) {
    inOwnRight.run(
        () ->
            runtime
                .createMessageCorrelation(ReceptionSession.CALLED_OFF)
                .processInstanceBusinessKey(day.key())
                .processInstanceVariableEquals(ReceptionSession.RECEPTION_DAY_ID, day.id())
                .correlateAll());
  }

  @Override
  public String beginRegistration(String choice, String userId) {
    ProcessInstance begun =
        runtime.startProcessInstanceByKey(PetitionHandling.KEY, Map.of("sessionChoice", choice));
    return tasks
        .createTaskQuery()
        .processInstanceId(begun.getId())
        .taskDefinitionKey(PetitionHandling.REGISTER)
        .singleResult()
        .getId();
  }
}
