package org.huiyin.sample;

import org.huiyin.audit.Actor;
import org.huiyin.organisation.Founding;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.OrganisationChanges;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founds 青山乡 with its accounts at the first start, on an empty organisation; later starts change
 * nothing.
 */
@Component
@Profile("sample")
class SampleTownship {

  private final Organisation organisation;
  private final OrganisationChanges changes;
  private final Founding plan;
  private final SampleAccounts accounts;
  private final SampleEngine engine;

  SampleTownship(
      Organisation organisation,
      OrganisationChanges changes,
      Founding plan,
      SampleAccounts accounts,
      SampleEngine engine) {
    this.organisation = organisation;
    this.changes = changes;
    this.plan = plan;
    this.accounts = accounts;
    this.engine = engine;
  }

  /** Before groups are brought in step, for they take the accounts in. */
  @EventListener(ApplicationStartedEvent.class)
  @Order(-10)
  @Transactional
  public void foundOnce() {
    if (organisation.township().isEmpty()) {
      engine.createAccounts(accounts.list());
      engine.makeAdministrator(SampleConfiguration.ADMINISTRATOR);
      changes.found(plan, Actor.MACHINE);
    }
  }
}
