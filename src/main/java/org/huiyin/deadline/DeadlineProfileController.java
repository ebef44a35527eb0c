package org.huiyin.deadline;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows the deadline profile and takes a changed one from an analyst or an administrator. */
@RestController
class DeadlineProfileController {

  private static final String PATH = "/api/deadline-profile";
  private static final MediaType YAML =
      new MediaType("application", "yaml", StandardCharsets.UTF_8);

  private final DeadlineProfiles profiles;

  DeadlineProfileController(DeadlineProfiles profiles) {
    this.profiles = profiles;
  }

  @GetMapping(path = PATH)
  ResponseEntity<byte[]> current(Actor actor) {
    allow(actor);
    return ResponseEntity.ok()
        .contentType(YAML)
        .body(profiles.currentText().getBytes(StandardCharsets.UTF_8));
  }

  @PutMapping(
      path = PATH,
      consumes = {"application/yaml", "text/plain"})
  Map<String, Object> change(@RequestBody byte[] text, Actor actor) {
    allow(actor);
    return Map.of("version", profiles.change(new String(text, StandardCharsets.UTF_8), actor));
  }

  private static void allow(Actor actor) {
    if (!actor.isIn("analysts") && !actor.isIn("camunda-admin")) {
      throw new AccessDeniedException("neither analyst nor administrator");
    }
  }
}
