package org.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.huiyin.clock.MovableClock;
import org.huiyin.trace.Tripwire;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The engine called {@code default} and its clock are statics of the JVM; REST asks for them by
 * name. Where several applications live in one test run, each class gets its own application's,
 * also after another one was closed. After each class the tripwire is looked at: whatever the tests
 * did, nothing personal came into the engine's tables.
 */
public class OwnEngine implements TestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
    if (test.getApplicationContext().getBean(Clock.class) instanceof MovableClock clock) {
      clock.moveBy(Duration.ZERO);
    }
  }

  @Override
  public void afterTestClass(TestContext test) throws SQLException {
    if (!test.hasApplicationContext()) {
      return;
    }
    Tripwire tripwire =
        test.getApplicationContext().getBeanProvider(Tripwire.class).getIfAvailable();
    if (tripwire != null) {
      assertThat(tripwire.caught()).as("personal in the engine's tables").isEmpty();
    }
  }
}
