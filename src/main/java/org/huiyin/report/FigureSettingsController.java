package org.huiyin.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the office types in beside the figures. */
@RestController
@RequestMapping("/api/figures")
class FigureSettingsController {

  private final Bases bases;
  private final Targets targets;
  private final Clock clock;

  FigureSettingsController(Bases bases, Targets targets, Clock clock) {
    this.bases = bases;
    this.targets = targets;
    this.clock = clock;
  }

  record Said(
      Indicator indicator, LocalDate from, LocalDate until, BigDecimal value, BigDecimal target) {}

  @PutMapping("/bases")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void base(@RequestBody Said said, Actor by) {
    Bases.admit(by);
    bases.type(
        said.indicator(),
        Period.of(said.from(), said.until(), LocalDate.now(clock)),
        said.value(),
        by);
  }

  @PutMapping("/targets")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void target(@RequestBody Said said, Actor by) {
    targets.set(said.indicator(), said.target(), by);
  }
}
