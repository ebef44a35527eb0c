package org.huiyin.reply.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.reply.Replies;
import org.springframework.stereotype.Component;

/** The signed answer gets its number and its page. */
@Component
@ForModels
class IssueReply implements JavaDelegate {

  private final Replies replies;

  IssueReply(Replies replies) {
    this.replies = replies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    replies.issue(PetitionHandling.caseId(execution));
  }
}
