package org.huiyin.organisation.process;

import org.huiyin.organisation.OrganisationChanges;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At each start groups, memberships and task lists are what the organisation says. */
@Component
class StepAtStart {

  private final OrganisationChanges changes;

  StepAtStart(OrganisationChanges changes) {
    this.changes = changes;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(0)
  void bringInStep() {
    changes.bringFollowersInStep();
  }
}
