package org.huiyin.engine.guard;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.huiyin.audit.Actor;
import org.springframework.stereotype.Component;

/**
 * The engine's accounts, as the doors need them: who is behind a password or a session, and acting
 * as that person.
 */
@Component
public class Accounts {

  private static final String LOGINS = "authenticatedUser";
  private static final String ENGINE = "default";
  private static final Duration GROUPS_ARE_FRESH_FOR = Duration.ofMinutes(1);

  private final IdentityService identity;

  Accounts(IdentityService identity) {
    this.identity = identity;
  }

  /**
   * The person whose password this is. The engine itself delays an account that is being guessed
   * at.
   */
  public Optional<Actor> withPassword(String userId, String password) {
    identity.clearAuthentication();
    return identity.checkPassword(userId, password) ? Optional.of(actor(userId)) : Optional.empty();
  }

  /** The person logged in to the web apps in this session. A removed account is nobody. */
  public Optional<Actor> loggedIn(HttpSession session) {
    if (session == null || !(session.getAttribute(LOGINS) instanceof Authentications logins)) {
      return Optional.empty();
    }
    identity.clearAuthentication();
    AuthenticationUtil.updateCache(logins, session, GROUPS_ARE_FRESH_FOR.toMillis());
    return Optional.ofNullable(
            (UserAuthentication) logins.getAuthenticationForProcessEngine(ENGINE))
        .map(login -> new Actor(login.getName(), new HashSet<>(login.getGroupIds())));
  }

  /**
   * Until it is closed, the engine checks every call of this thread against the person's rights.
   */
  public Acting acting(Actor actor) {
    identity.setAuthentication(actor.userId(), List.copyOf(actor.groups()));
    return identity::clearAuthentication;
  }

  private Actor actor(String userId) {
    Set<String> groups = new HashSet<>();
    for (Group group : identity.createGroupQuery().groupMember(userId).list()) {
      groups.add(group.getId());
    }
    return new Actor(userId, groups);
  }

  /** A stretch of work in a person's name. */
  public interface Acting extends AutoCloseable {

    @Override
    void close();
  }
}
