package org.huiyin.organisation;

import org.huiyin.audit.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says of a unit or a village group whether it works on paper; for office and administrator. */
@RestController
class WorkingOnPaperController {

  private final WorkingOnPaper paper;

  WorkingOnPaperController(WorkingOnPaper paper) {
    this.paper = paper;
  }

  record Said(String group, boolean onPaper) {}

  @PostMapping("/api/organisation/paper")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void note(@RequestBody Said said, Actor by) {
    paper.note(said.group(), said.onPaper(), by);
  }
}
