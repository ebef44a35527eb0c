package org.huiyin.petition.process;

import java.util.Set;
import org.huiyin.organisation.Chart;
import org.huiyin.organisation.OrganisationFollower;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.PetitionProcess;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who was recused as a person without an account stays recused with the account that he gets. Comes
 * late: what it does in the engine ends the right that the followers before it act by.
 */
@Component
@Order(40)
class RecusedWithAccount implements OrganisationFollower {

  private final KeptOut keptOut;
  private final PetitionProcess process;

  RecusedWithAccount(KeptOut keptOut, PetitionProcess process) {
    this.keptOut = keptOut;
    this.process = process;
  }

  @Override
  public void organisationChanged(Chart chart) {
    Set<String> open = keptOut.barAccountsOfRecused();
    open.forEach(process::guard);
  }
}
