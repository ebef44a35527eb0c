package org.huiyin.security;

import org.huiyin.audit.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever came in through one of the doors: name = account, authorities = groups. */
final class Person extends AbstractAuthenticationToken {

  private final transient Actor actor;

  Person(Actor actor) {
    super(AuthorityUtils.createAuthorityList(actor.groups()));
    this.actor = actor;
    setAuthenticated(true);
  }

  /** The person of the running request, {@code null} for nobody. */
  static Actor present() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication instanceof Person person ? person.actor : null;
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }

  @Override
  public Object getCredentials() {
    return null;
  }

  @Override
  public String getName() {
    return actor.userId();
  }
}
