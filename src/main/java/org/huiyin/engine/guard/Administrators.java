package org.huiyin.engine.guard;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * The group {@code camunda-admin}. While it has a member, nobody can make himself the first
 * (CVE-2026-77226).
 */
@Component
public class Administrators {

  private final IdentityService identity;

  Administrators(IdentityService identity) {
    this.identity = identity;
  }

  public boolean exist() {
    return identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0;
  }

  /** Whether the group would be empty without this person. */
  public boolean wouldBeGoneWithout(String userId) {
    var members = identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).listPage(0, 2);
    return members.size() == 1 && members.get(0).getId().equals(userId);
  }

  /** Whether the password is there and keeps the policy. */
  public boolean wouldAccept(String userId, String password) {
    return !password.isBlank()
        && identity.checkPasswordAgainstPolicy(password, person(userId)).isValid();
  }

  private User person(String userId) {
    User user = identity.newUser(userId);
    user.setFirstName("");
    user.setLastName("管理员");
    return user;
  }

  /** The first one, at the first start. */
  public void create(String userId, String password) {
    if (identity.createUserQuery().userId(userId).count() == 0) {
      User user = person(userId);
      user.setPassword(password);
      identity.saveUser(user);
    }
    if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
      Group group = identity.newGroup(Groups.CAMUNDA_ADMIN);
      group.setName("系统管理员");
      group.setType(Groups.GROUP_TYPE_SYSTEM);
      identity.saveGroup(group);
    }
    identity.createMembership(userId, Groups.CAMUNDA_ADMIN);
  }
}
