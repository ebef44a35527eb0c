package org.huiyin;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** Accounts that a test needs beside those of the sample township. */
public final class TestAccounts {

  public static final String PASSWORD = "Kept-Apart-19!";

  private TestAccounts() {}

  /** The account exists with {@link #PASSWORD} and is in these groups, which exist too. */
  public static void ensure(IdentityService identity, String userId, String... groups) {
    if (identity.createUserQuery().userId(userId).count() == 0) {
      User user = identity.newUser(userId);
      user.setFirstName(userId);
      user.setLastName("account");
      user.setPassword(PASSWORD);
      identity.saveUser(user);
    }
    for (String groupId : groups) {
      if (identity.createGroupQuery().groupId(groupId).count() == 0) {
        Group group = identity.newGroup(groupId);
        group.setName(groupId);
        group.setType("WORKFLOW");
        identity.saveGroup(group);
      }
      if (identity.createUserQuery().userId(userId).memberOfGroup(groupId).count() == 0) {
        identity.createMembership(userId, groupId);
      }
    }
  }
}
