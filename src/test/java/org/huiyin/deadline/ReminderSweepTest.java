package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.clock.MovableClock;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.OutboxView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@HuiyinTest
@Tag("R39")
class ReminderSweepTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  @Autowired Deadlines deadlines;
  @Autowired ReminderRows rows;
  @Autowired Outbox outbox;
  @Autowired DeadlineProfiles profiles;
  @Autowired WorkingDays workingDays;
  @Autowired TransactionOperations transactions;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final long caseId = TestCases.next();
  private final Clerk clerk = new Clerk();
  private ReminderSweep sweep;

  @BeforeEach
  void nothingElseWaits() {
    jdbc.sql("DELETE FROM huiyin.reminder").update();
    sweep =
        new ReminderSweep(
            rows,
            new StaticListableBeanFactory(Map.of("clerk", clerk))
                .getBeanProvider(Responsible.class),
            outbox,
            profiles,
            workingDays,
            transactions,
            clock);
    itIs(MONDAY.atTime(9, 0));
  }

  @AfterEach
  void timeIsReset() {
    jdbc.sql("DELETE FROM huiyin.reminder").update();
    clock.reset();
  }

  @Test
  void aReminderGoesToThoseResponsibleInOfficeHours() {
    deadlines.start(caseId, "NOTICE", "NOTICE", MONDAY);

    assertThat(sentAt("2026-11-10T08:29")).isEmpty();
    assertThat(sentAt("2026-11-10T08:30")).hasSize(1);

    OutboxView message = outbox.of(caseId).get(0);
    assertThat(message.number()).isEqualTo("RDXF-2026-0001");
    assertThat(message.stepKey()).isEqualTo("serveNotice");
    assertThat(message.due()).isEqualTo("2026-11-17");
    assertThat(message.recipient()).isEqualTo("clerk");
  }

  @Test
  void oneThatFallsOnASundayGoesInTheLastOfficeHoursBefore() {
    deadlines.start(caseId, "NOTICE", "NOTICE", LocalDate.of(2026, 10, 31));
    assertThat(deadlines.dueOn(caseId, "NOTICE")).contains(LocalDate.of(2026, 11, 15));
    itIs(LocalDateTime.parse("2026-11-12T10:00"));
    sweep.run();
    int before = outbox.of(caseId).size();

    assertThat(sentAt("2026-11-13T13:59")).hasSize(before);
    assertThat(sentAt("2026-11-13T14:00")).hasSize(before + 1);
    assertThat(sentAt("2026-11-15T10:00")).hasSize(before + 1);
  }

  @Test
  void whatWasMissedWaitsForTheNextOfficeHoursAndGoesOnce() {
    deadlines.start(caseId, "NOTICE", "NOTICE", MONDAY);

    assertThat(sentAt("2026-11-14T22:00")).isEmpty();
    assertThat(sentAt("2026-11-16T08:29")).isEmpty();
    assertThat(sentAt("2026-11-16T12:30")).isEmpty();
    assertThat(sentAt("2026-11-16T14:00")).as("two were missed").hasSize(1);
  }

  @Test
  @Tag("L2022-25")
  void anUrgentOneGoesAtAnyHour() {
    deadlines.start(caseId, "NOTICE", "NOTICE", MONDAY);
    jdbc.sql("UPDATE huiyin.reminder SET urgent = true").update();

    assertThat(sentAt("2026-11-14T22:00")).extracting(OutboxView::urgency).hasToString("[URGENT]");
  }

  @Test
  void lateRemindersGoOnThreeWorkingDaysAndThenEnd() {
    deadlines.start(caseId, "NOTICE", "NOTICE", MONDAY);
    sentAt("2026-11-17T09:00");
    int untilDue = outbox.of(caseId).size();

    for (int day = 18; day <= 30; day++) {
      sentAt("2026-11-" + day + "T09:00");
    }

    assertThat(outbox.of(caseId)).hasSize(untilDue + 3);
  }

  @Test
  void theyStopWithTheClock() {
    deadlines.start(caseId, "NOTICE", "NOTICE", MONDAY);
    deadlines.stop(caseId, "NOTICE", LocalDate.of(2026, 11, 9));

    assertThat(sentAt("2026-11-18T09:00")).isEmpty();
  }

  @Test
  @Tag("L2022-34")
  void theyMoveWithAnExtension() {
    deadlines.start(caseId, "HANDLING", "HANDLE", MONDAY);
    itIs(LocalDateTime.parse("2026-12-24T09:00"));
    sweep.run();
    int before = outbox.of(caseId).size();

    deadlines.extend(caseId, "HANDLING", 30, new Actor("chair", Set.of()), "须待测绘");

    assertThat(sentAt("2026-12-31T15:00")).as("nothing of the old day").hasSize(before);
    assertThat(sentAt("2027-01-22T15:00")).as("seven days before the new one").hasSize(before + 1);
  }

  @Test
  void twoSweepsAtOnceSendEachReminderOnce() throws Exception {
    List<Long> cases = IntStream.range(0, 300).mapToObj(i -> TestCases.next()).toList();
    cases.forEach(id -> deadlines.start(id, "NOTICE", "NOTICE", MONDAY));
    itIs(LocalDateTime.parse("2026-11-10T09:00"));
    CyclicBarrier together = new CyclicBarrier(4);
    ExecutorService sweeps = Executors.newFixedThreadPool(4);

    List<Future<?>> running =
        IntStream.range(0, 4)
            .<Future<?>>mapToObj(
                i ->
                    sweeps.submit(
                        () -> {
                          together.await();
                          sweep.run();
                          return null;
                        }))
            .toList();
    for (Future<?> one : running) {
      one.get();
    }
    sweeps.shutdown();

    assertThat(clerk.asked.values()).hasSize(300).allMatch(times -> times == 1);
  }

  @Test
  void aReminderThatCouldNotBeHandedOverIsTakenAgain() {
    deadlines.start(caseId, "NOTICE", "NOTICE", MONDAY);
    clerk.away = true;
    itIs(LocalDateTime.parse("2026-11-10T09:00"));
    assertThatThrownBy(() -> sweep.run()).isInstanceOf(IllegalStateException.class);
    assertThat(outbox.of(caseId)).isEmpty();

    clerk.away = false;

    assertThat(sentAt("2026-11-10T09:01")).hasSize(1);
  }

  private List<OutboxView> sentAt(String moment) {
    itIs(LocalDateTime.parse(moment));
    sweep.run();
    return outbox.of(caseId);
  }

  private void itIs(LocalDateTime moment) {
    clock.moveTo(moment.atZone(clock.getZone()).toInstant());
  }

  /** Answers for every clock, and counts how often it was asked. */
  private static final class Clerk implements Responsible {

    private final Map<RunningClock, Integer> asked = new ConcurrentHashMap<>();
    private boolean away;

    @Override
    public Map<RunningClock, Reminded> of(Collection<RunningClock> clocks) {
      if (away) {
        throw new IllegalStateException("nobody there");
      }
      clocks.forEach(clock -> asked.merge(clock, 1, Integer::sum));
      Reminded reminded = new Reminded("RDXF-2026-0001", "serveNotice", Set.of("clerk"));
      return clocks.stream().collect(Collectors.toMap(Function.identity(), clock -> reminded));
    }
  }
}
