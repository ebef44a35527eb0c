package org.huiyin.casefile;

import org.huiyin.audit.Actor;
import org.huiyin.petition.AbandonedRegistration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with a registration that has no case yet, beside its form. */
@RestController
class RegistrationsController {

  private final AbandonedRegistration abandoned;

  RegistrationsController(AbandonedRegistration abandoned) {
    this.abandoned = abandoned;
  }

  /**
   * @param wording why it is thrown away
   */
  record Said(String wording) {}

  @PostMapping("/api/registrations/{taskId}/discarding")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable String taskId, @RequestBody Said said, Actor by) {
    abandoned.discard(taskId, said.wording(), by);
  }
}
