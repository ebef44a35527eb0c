package org.huiyin.security;

import org.huiyin.audit.Actor;
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

  @GetMapping("/api/me")
  ResponseEntity<Actor> me(Actor actor) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(actor);
  }
}
