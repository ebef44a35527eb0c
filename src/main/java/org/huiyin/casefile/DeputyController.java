package org.huiyin.casefile;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.petition.DeputyExplanations;
import org.huiyin.refusal.AnswersWithPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The answered cases in which a deputy took part. */
@AnswersWithPages
@Controller
class DeputyController {

  private final DeputyPage page;
  private final Clock clock;

  DeputyController(DeputyPage page, Clock clock) {
    this.page = page;
    this.clock = clock;
  }

  @GetMapping(DeputyExplanations.PAGE)
  String cases(Actor reader, Model model) {
    model.addAttribute("cases", page.of(reader));
    model.addAttribute("today", LocalDate.now(clock));
    return "explanations";
  }
}
