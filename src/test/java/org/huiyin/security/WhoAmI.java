package org.huiyin.security;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.audit.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint of the tests: says who is asking. */
@RestController
class WhoAmI {

  private final IdentityService identity;

  WhoAmI(IdentityService identity) {
    this.identity = identity;
  }

  @GetMapping("/api/test/who")
  Map<String, Object> who(Actor actor) {
    return Map.of(
        "userId", actor.userId(),
        "groups", actor.groups(),
        "engineUser", identity.getCurrentAuthentication().getUserId());
  }

  @PostMapping("/api/test/act")
  Map<String, Object> act(Actor actor) {
    return Map.of("by", actor.userId());
  }
}
