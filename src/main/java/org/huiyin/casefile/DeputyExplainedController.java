package org.huiyin.casefile;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.petition.DeputyExplanations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a deputy explained to the petitioner, from himself or through the office. */
@RestController
class DeputyExplainedController {

  private final DeputyExplanations explanations;
  private final Clock clock;

  DeputyExplainedController(DeputyExplanations explanations, Clock clock) {
    this.explanations = explanations;
    this.clock = clock;
  }

  record Said(String wording, LocalDate occurredOn) {}

  @PostMapping("/api/cases/{caseId}/deputy-explained")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void explained(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    LocalDate on = said.occurredOn() == null ? LocalDate.now(clock) : said.occurredOn();
    explanations.explained(caseId, on, said.wording(), by);
  }
}
