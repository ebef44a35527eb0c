package org.huiyin.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets the house act in the engine on its own account while a person's request runs: a clerk who
 * withdraws a petition or a chair who grants an extension has no right to steer instances or to
 * change other people's tasks, and needs none. Who may do the act itself was asked before.
 */
@Component
public class InOwnRight {

  private final IdentityService identity;

  InOwnRight(IdentityService identity) {
    this.identity = identity;
  }

  public void run(Runnable act) {
    ask(
        () -> {
          act.run();
          return null;
        });
  }

  /** The same for what the person must not read there. */
  public <T> T ask(Supplier<T> question) {
    identity.clearAuthentication();
    try {
      return question.get();
    } finally {
      Authentication person = SecurityContextHolder.getContext().getAuthentication();
      if (person != null) {
        List<String> groups =
            person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
        identity.setAuthentication(person.getName(), groups);
      }
    }
  }
}
