package org.huiyin.organisation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.huiyin.organisation.Chart;
import org.huiyin.organisation.Memberships;
import org.huiyin.organisation.OrganisationFollower;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine's groups and who is in them. Only accounts that the organisation knows are put in or
 * taken out; accounts themselves, and the group camunda-admin, belong to the administrators.
 */
@Component
@Order(10)
class GroupsInStep implements OrganisationFollower {

  private static final String TYPE = "WORKFLOW";

  private final IdentityService identities;
  private final GroupNames names;
  private final Clock clock;

  GroupsInStep(IdentityService identities, GroupNames names, Clock clock) {
    this.identities = identities;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public void organisationChanged(Chart chart) {
    Memberships memberships = chart.memberships(LocalDate.now(clock));
    Map<String, Group> present = new HashMap<>();
    identities.createGroupQuery().list().forEach(group -> present.put(group.getId(), group));
    names.of(chart).forEach((id, name) -> putGroup(present.get(id), id, name));

    Set<String> accounts = new TreeSet<>();
    identities.createUserQuery().list().forEach(user -> accounts.add(user.getId()));
    memberships.accountsByGroup().forEach((group, wanted) -> fill(group, wanted, accounts, chart));
  }

  private void putGroup(Group present, String id, String name) {
    if (present == null || !name.equals(present.getName())) {
      Group group = present == null ? identities.newGroup(id) : present;
      group.setName(name);
      group.setType(TYPE);
      identities.saveGroup(group);
    }
  }

  private void fill(String group, Set<String> wanted, Set<String> accounts, Chart chart) {
    Set<String> present = new TreeSet<>();
    for (User user : identities.createUserQuery().memberOfGroup(group).list()) {
      present.add(user.getId());
      if (!wanted.contains(user.getId()) && chart.hasAccount(user.getId())) {
        identities.deleteMembership(user.getId(), group);
      }
    }
    wanted.stream()
        .filter(user -> accounts.contains(user) && !present.contains(user))
        .forEach(user -> identities.createMembership(user, group));
  }
}
