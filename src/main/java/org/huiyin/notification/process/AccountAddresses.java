package org.huiyin.notification.process;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.huiyin.notification.Addresses;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The address that an account has in Camunda's Admin. */
@Component
class AccountAddresses implements Addresses {

  private final IdentityService identity;

  AccountAddresses(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public Optional<String> of(String userId) {
    return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
        .map(User::getEmail)
        .filter(StringUtils::hasText);
  }
}
