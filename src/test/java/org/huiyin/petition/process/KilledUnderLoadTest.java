package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.sample.DatabaseServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The database server dies while four clerks register; what it said yes to is there, nothing is
 * half there.
 */
@Tag("own-jvm")
@HuiyinTest
@DirtiesContext
@TestPropertySource(
    properties = {"huiyin.embedded-database.durable=true", "huiyin.register.series=LOAD"})
@Tag("thorough")
class KilledUnderLoadTest {

  private static final int CLERKS = 4;

  @Autowired private ApplicationContext context;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean goOn = new AtomicBoolean(true);

  @Test
  void whatWasAcknowledgedIsThereAndNothingIsHalfDone() throws Exception {
    ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
    List<Future<?>> shifts = new ArrayList<>();
    for (int n = 0; n < CLERKS; n++) {
      shifts.add(clerks.submit(this::registerOneAfterAnother));
    }
    waitFor(12);
    DatabaseServer server = DatabaseServer.of(context);
    server.kill();
    server.start();
    int before = acknowledged.size();
    waitFor(before + 12);
    goOn.set(false);
    clerks.shutdown();
    assertThat(clerks.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
    for (Future<?> shift : shifts) {
      shift.get();
    }

    assertThat(numbers()).containsAll(acknowledged).doesNotHaveDuplicates();
    assertThat(numbers()).hasSize(highestNumber());
    assertThat(
            count(
                "SELECT count(*) FROM huiyin.petition_case c WHERE NOT EXISTS (SELECT 1 FROM huiyin.register_entry e"
                    + " JOIN huiyin.petitioner p ON p.entry_id = e.id WHERE e.case_id = c.id)"))
        .isZero();
    assertThat(
            count(
                "SELECT count(*) FROM huiyin.petition_case c WHERE (SELECT count(*) FROM camunda.act_ru_execution x"
                    + " WHERE x.business_key_ = c.register_number) <> 1"))
        .isZero();
    assertThat(
            count(
                "SELECT count(*) FROM huiyin.petition_case c WHERE (SELECT count(*) FROM huiyin.step s"
                    + " WHERE s.case_id = c.id AND s.step_key = 'deliberate' AND s.done_at IS NULL) <> 1"))
        .isZero();
    assertThat(
            count(
                "SELECT count(*) FROM huiyin.petition_case c WHERE NOT EXISTS (SELECT 1 FROM huiyin.deadline d"
                    + " WHERE d.case_id = c.id AND d.clock = 'NOTICE')"))
        .isZero();
  }

  private void registerOneAfterAnother() {
    while (goOn.get()) {
      CaseWalk walk = new CaseWalk(engine, organisation, actors, clock);
      try {
        acknowledged.add(walk.register().running().getBusinessKey());
      } catch (RuntimeException outage) {
        // A clerk sees a sentence and tries again; whether it was stored is what the test looks at.
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitFor(int registered) {
    long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (acknowledged.size() < registered && System.nanoTime() < end) {
      pause();
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(registered);
  }

  private List<String> numbers() {
    return jdbc.sql("SELECT register_number FROM huiyin.register_entry ORDER BY 1")
        .query(String.class)
        .list();
  }

  private int highestNumber() {
    return count("SELECT last FROM huiyin.number_series WHERE series = 'LOAD'");
  }

  private int count(String query) {
    return jdbc.sql(query).query(Integer.class).single();
  }
}
