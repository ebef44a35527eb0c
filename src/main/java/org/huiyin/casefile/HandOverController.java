package org.huiyin.casefile;

import org.huiyin.audit.Actor;
import org.huiyin.petition.HandOver;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives an open task of a case to another person. */
@RestController
class HandOverController {

  private final HandOver handOver;

  HandOverController(HandOver handOver) {
    this.handOver = handOver;
  }

  record Said(Long step, String to, String wording) {}

  @PostMapping("/api/cases/{caseId}/hand-over")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void handOver(@PathVariable long caseId, @RequestBody Said said, Actor by) {
    handOver.handOver(caseId, said.step(), said.to(), said.wording(), by);
  }
}
