package org.huiyin.sample.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.huiyin.sample.SampleAccount;
import org.huiyin.sample.SampleEngine;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("sample")
class EngineOfSample implements SampleEngine {

  private static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

  private final IdentityService identities;

  EngineOfSample(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  public void createAccounts(List<SampleAccount> accounts) {
    for (SampleAccount account : accounts) {
      if (identities.createUserQuery().userId(account.userId()).count() == 0) {
        User user = identities.newUser(account.userId());
        // The web apps show first name, then last name; in Chinese the family name comes first.
        user.setFirstName(account.familyName());
        user.setLastName(account.givenName());
        user.setEmail(account.userId() + "@qingshan.example");
        user.setPassword(account.password());
        identities.saveUser(user);
      }
    }
  }

  @Override
  public void makeAdministrator(String userId) {
    if (identities.createGroupQuery().groupId(ADMINISTRATORS).count() == 0) {
      Group administrators = identities.newGroup(ADMINISTRATORS);
      administrators.setName("系统管理员");
      administrators.setType(Groups.GROUP_TYPE_SYSTEM);
      identities.saveGroup(administrators);
    }
    if (identities.createUserQuery().userId(userId).memberOfGroup(ADMINISTRATORS).count() == 0) {
      identities.createMembership(userId, ADMINISTRATORS);
    }
  }
}
