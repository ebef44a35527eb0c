package org.huiyin.security;

import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.FirstPasswords;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who is logged in, so that a page offers a person only what that person may do. It decides
 * nothing.
 */
@RestController
class MeController {

  private final FirstPasswords passwords;

  MeController(FirstPasswords passwords) {
    this.passwords = passwords;
  }

  /**
   * @param passwordFirst whether nothing is open but the page where an own password is chosen
   */
  record Me(String userId, Set<String> groups, boolean passwordFirst) {}

  @GetMapping("/api/me")
  ResponseEntity<Me> me(Actor actor) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Me(actor.userId(), actor.groups(), passwords.mustBeChanged(actor.userId())));
  }
}
