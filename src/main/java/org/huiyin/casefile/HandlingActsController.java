package org.huiyin.casefile;

import java.time.Clock;
import org.huiyin.audit.Actor;
import org.huiyin.casefile.CaseActsController.Said;
import org.huiyin.handling.Guidance;
import org.huiyin.handling.ResultProposals;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is written down about the handling of a case beside its tasks. */
@RestController
@RequestMapping("/api/cases/{caseId}")
class HandlingActsController {

  private final Guidance guidance;
  private final ResultProposals proposals;
  private final Clock clock;

  HandlingActsController(Guidance guidance, ResultProposals proposals, Clock clock) {
    this.guidance = guidance;
    this.proposals = proposals;
    this.clock = clock;
  }

  @PostMapping("/guidance")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void guide(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    guidance.given(caseId, said.on(clock), said.wording(), by);
  }

  @PostMapping("/result-proposal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void propose(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    proposals.propose(caseId, said.wording(), by);
  }
}
