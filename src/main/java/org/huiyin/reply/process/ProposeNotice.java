package org.huiyin.reply.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.reply.Notices;
import org.springframework.stereotype.Component;

/** Has a notice ready when it is to be signed. */
@Component
@ForModels
class ProposeNotice implements ExecutionListener {

  private final Notices notices;

  ProposeNotice(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void notify(DelegateExecution execution) {
    notices.propose(PetitionHandling.caseId(execution));
  }
}
