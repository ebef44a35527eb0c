package org.huiyin.casefile;

import java.time.Clock;
import org.huiyin.audit.Actor;
import org.huiyin.refusal.AnswersWithPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who saw and did what of a case, for the chair and who heads the office. */
@Controller
@AnswersWithPages
class CaseAuditController {

  private final CaseAudit audit;
  private final Clock clock;

  CaseAuditController(CaseAudit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/case/{caseId}/audit")
  String page(
      @PathVariable long caseId,
      @RequestParam(required = false) Long before,
      Actor reader,
      Model model) {
    model.addAttribute("caseId", caseId);
    model.addAttribute("page", audit.open(caseId, before, reader));
    model.addAttribute("zone", clock.getZone());
    return "case-audit";
  }
}
