package org.huiyin.conference.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huiyin.conference.ConferenceProcess;
import org.huiyin.engine.InOwnRight;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Starts conferences and finds the cases that wait for them by their register number. Whether the
 * person may, has been asked before; the house does it on its own account.
 */
@Component
class StartedConferenceProcess implements ConferenceProcess {

  private final RuntimeService runtime;
  private final InOwnRight inOwnRight;
  private final JdbcClient jdbc;

  StartedConferenceProcess(RuntimeService runtime, InOwnRight inOwnRight, JdbcClient jdbc) {
    this.runtime = runtime;
    this.inOwnRight = inOwnRight;
    this.jdbc = jdbc;
  }

  /**
   * Asks the journal of steps, which knows of a task from the moment it is there until it is done.
   */
  @Override
  public void beginPreparation() {
    int inPreparation =
        jdbc.sql(
                """
                SELECT count(*) FROM huiyin.step
                WHERE process_key = ? AND step_key = ? AND done_at IS NULL AND cancelled_at IS NULL
                """)
            .params(JointConference.KEY, JointConference.PREPARE_CONFERENCE)
            .query(Integer.class)
            .single();
    if (inPreparation == 0) {
      inOwnRight.run(() -> runtime.startProcessInstanceByKey(JointConference.KEY));
    }
  }

  @Override
  public void minutesApproved(String caseNumber) {
    inOwnRight.run(
        () ->
            runtime
                .createMessageCorrelation(JointConference.MINUTES_APPROVED)
                .processInstanceBusinessKey(caseNumber)
                .setVariable(JointConference.OPEN_ACTION_ITEMS, true)
                .correlateWithResult());
  }

  @Override
  public void allStruckOff(String caseNumber) {
    inOwnRight.run(
        () -> {
          ProcessInstance instance =
              runtime
                  .createProcessInstanceQuery()
                  .processDefinitionKey(PetitionHandling.KEY)
                  .processInstanceBusinessKey(caseNumber)
                  .singleResult();
          if (instance != null) {
            runtime.removeVariable(instance.getId(), JointConference.OPEN_ACTION_ITEMS);
          }
        });
  }
}
