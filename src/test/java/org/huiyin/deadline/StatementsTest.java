package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.AuditTrail;
import org.huiyin.secrecy.Secrecy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** What the clocks of a case cost. */
@HuiyinTest
class StatementsTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 2);

  @Autowired DataSource dataSource;
  @Autowired Secrecy secrecy;
  @Autowired DeadlineProfiles profiles;
  @Autowired WorkingDays workingDays;
  @Autowired AuditTrail audit;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;
  @Autowired TransactionOperations transactions;

  private final long caseId = TestCases.next();
  private final AtomicInteger statements = new AtomicInteger();
  private Deadlines deadlines;

  @BeforeEach
  void statementsAreCounted() {
    JdbcClient jdbc = JdbcClient.create(new Counting(dataSource));
    StoredDeadlines stored = new StoredDeadlines(jdbc, secrecy, clock);
    DeadlineRows rows = new DeadlineRows(jdbc, secrecy);
    deadlines =
        new Deadlines(
            stored, rows, new DeadlinesInHand(), profiles, workingDays, audit, events, clock);
  }

  @Test
  void theUsualClocksOfACaseAndAllTheirRemindersAreOneStatement() {
    start();

    assertThat(statements).hasValue(1);
  }

  @Test
  void oneTransactionReadsTheClocksOfACaseOnce() {
    start();
    statements.set(0);

    transactions.executeWithoutResult(
        status -> {
          deadlines.dueOn(caseId, "NOTICE");
          deadlines.dueOn(caseId, "HANDLING");
          deadlines.lastChance(caseId, "NOTICE");
        });

    assertThat(statements).hasValue(1);
  }

  @Test
  void stoppingAClockAndItsRemindersIsOneStatement() {
    start();
    statements.set(0);

    deadlines.stop(caseId, "NOTICE", RECEIVED);

    assertThat(statements).hasValue(1);
  }

  @Test
  void whatATransactionHasWrittenOfTheClocksItNeedNotReadAgain() {
    start();
    statements.set(0);

    List<Deadline> inHand =
        transactions.execute(
            status -> {
              deadlines.of(caseId);
              deadlines.stop(caseId, Set.of("NOTICE", "DELIBERATION"), RECEIVED);
              deadlines.start(caseId, "REPLY", "REPLY", RECEIVED);
              return deadlines.of(caseId);
            });

    assertThat(statements).hasValue(3);
    assertThat(inHand).isEqualTo(deadlines.of(caseId)).hasSize(4);
  }

  private void start() {
    deadlines.start(
        caseId,
        RECEIVED,
        List.of(
            new Deadlines.Start("NOTICE", "NOTICE"),
            new Deadlines.Start("HANDLING", "HANDLE"),
            new Deadlines.Start("DELIBERATION", "DELIBERATION")));
  }

  private final class Counting extends DelegatingDataSource {

    private Counting(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection real = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().startsWith("prepare")) {
                  statements.incrementAndGet();
                }
                try {
                  return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
