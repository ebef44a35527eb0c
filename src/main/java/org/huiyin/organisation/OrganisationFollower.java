package org.huiyin.organisation;

/**
 * Whatever keeps a picture of the organisation of its own and must follow a change, in the change's
 * transaction.
 */
public interface OrganisationFollower {

  /**
   * @param chart the organisation as it is after the change
   */
  void organisationChanged(Chart chart);
}
