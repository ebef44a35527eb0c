package org.huiyin.handling.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.huiyin.handling.HandlingExtension;
import org.huiyin.organisation.Actors;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody grants himself more time: what the chair asks for as handler is laid before a vice-chair
 * too.
 */
@Component
class GrantedByAnother {

  private final HandlingExtension extension;
  private final CaseTeam team;
  private final Actors actors;

  GrantedByAnother(HandlingExtension extension, CaseTeam team, Actors actors) {
    this.extension = extension;
    this.team = team;
    this.actors = actors;
  }

  @EventListener(
      condition =
          "#task.eventName == 'create' and #task.taskDefinitionKey == 'approveHandlingExtension'")
  void created(DelegateTask task) {
    if (task.getExecution().getVariable(PetitionHandling.CASE_ID) == null) {
      return;
    }
    long caseId = PetitionHandling.caseId(task);
    team.chairBeside(caseId, actors.actor(extension.asked(caseId).askedBy()))
        .forEach(task::addCandidateUser);
  }
}
