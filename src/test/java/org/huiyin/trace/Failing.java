package org.huiyin.trace;

import java.sql.SQLException;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stumbles over what a petitioner has written, and says so in every error. */
@ForModels
@Component("failing")
class Failing implements JavaDelegate {

  static final String MARK = "标记甲乙丙520123";

  @Override
  public void execute(DelegateExecution execution) {
    fail(execution.getCurrentActivityId());
  }

  static void fail(String how) {
    switch (how) {
      case "unreadableDay" -> LocalDate.parse(MARK);
      case "nested" -> {
        IllegalStateException outer =
            new IllegalStateException(
                "In a line of its own:\n" + MARK, new SQLException(MARK, "23505"));
        outer.addSuppressed(new IllegalArgumentException(MARK));
        throw outer;
      }
      default -> throw new IllegalStateException(MARK);
    }
  }

  /** An endpoint of the tests that stumbles likewise. */
  @RestController
  static class Endpoint {

    @GetMapping("/api/test/fails")
    void fails() {
      fail("nested");
    }
  }
}
