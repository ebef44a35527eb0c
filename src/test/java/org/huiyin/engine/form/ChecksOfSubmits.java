package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.huiyin.cost.CountedStatements;
import org.huiyin.engine.journal.StepJournal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What the checks of the gate ask of the database: before the right content goes in, it goes once
 * through the gate and once unchecked, and both are taken back.
 */
public final class ChecksOfSubmits implements BeforeSubmit.Act {

  private static final Logger LOG = LoggerFactory.getLogger(ChecksOfSubmits.class);

  private static final int AT_MOST = 2;

  private final ProcessEngine engine;
  private final StepOwners owners;
  private final Feel feel;
  private final Clock clock;
  private final UncheckedSubmit unchecked;
  private final CountedStatements statements;
  private final Map<String, Integer> checks = new TreeMap<>();

  public ChecksOfSubmits(ApplicationContext application) {
    engine = application.getBean(ProcessEngine.class);
    owners = application.getBean(StepOwners.class);
    feel = application.getBean(Feel.class);
    clock = application.getBean(Clock.class);
    unchecked = new UncheckedSubmit(engine, owners, application.getBean(StepJournal.class));
    statements =
        new CountedStatements(
            application.getBean(DataSource.class),
            application.getBean(PlatformTransactionManager.class));
  }

  /**
   * @param folder below {@code forms/}; a form that nobody came by would be one that was not
   *     measured
   */
  public void areFewAtEveryFormOf(String folder) {
    assertThat(checks.keySet()).containsAll(NastySubmits.shipped(Path.of("forms", folder)));
    areFew();
  }

  public void areFew() {
    LOG.info("Statements that the checks of a submit add: {}", checks);
    assertThat(checks).isNotEmpty();
    assertThat(checks)
        .as("statements that the checks add")
        .allSatisfy((form, count) -> assertThat(count).as(form).isLessThanOrEqualTo(AT_MOST));
  }

  @Override
  public void before(String taskId, Map<String, Object> right) {
    ExpectedFaults known = ExpectedFaults.at(taskId, engine, owners, feel, clock);
    Map<String, Object> content = known.accepted(Values.of(right));
    Runnable gated = () -> engine.getFormService().submitTaskForm(taskId, right);
    // What is read but once in a life of the application is no cost of a submit.
    counted(gated);
    int through = counted(gated);
    int past = counted(() -> unchecked.send(taskId, content, known.form()));
    checks.merge(known.form().id(), through - past, Math::max);
  }

  /** Whose submit it is the engine forgets with it. */
  private int counted(Runnable submit) {
    IdentityService identity = engine.getIdentityService();
    Authentication who = identity.getCurrentAuthentication();
    try {
      return statements.of(submit);
    } finally {
      identity.setAuthentication(who);
    }
  }
}
