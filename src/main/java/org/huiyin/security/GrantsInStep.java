package org.huiyin.security;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.engine.guard.Grants;
import org.huiyin.organisation.Chart;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.OrganisationFollower;
import org.huiyin.organisation.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Each role has its rights from the first start on, each unit and deputy group from the day it is
 * founded.
 */
@Component
@Order(15)
class GrantsInStep implements OrganisationFollower {

  private final Grants grants;

  GrantsInStep(Grants grants) {
    this.grants = grants;
  }

  @Override
  public void organisationChanged(Chart chart) {
    List<String> organs =
        Stream.concat(
                chart.units().stream().map(Unit::group),
                chart.groups().stream().map(DeputyGroup::group))
            .toList();
    grants.ensure(organs);
  }
}
