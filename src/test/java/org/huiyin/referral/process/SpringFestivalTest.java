package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.notification.PostOffice;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Hundred referrals of January fall due on the second day of the Spring Festival of 2026, 18
 * February. The office is closed from the 15th to the 23rd; Saturday the 14th is worked.
 */
@Tag("L2022-22")
@Tag("thorough")
class SpringFestivalTest extends ReferralSituation {

  private static final LocalDate OUT = LocalDate.of(2026, 1, 12);
  private static final LocalDate DUE = LocalDate.of(2026, 2, 18);
  private static final LocalDate LAST_WORKING_DAY = LocalDate.of(2026, 2, 14);
  private static final LocalDate FIRST_WORKING_DAY = LocalDate.of(2026, 2, 24);
  private static final List<String> UNITS =
      List.of(
          "HOUSING", "CIVIL", "AGRI", "FINANCE", "FOREST", "WATER", "LABOUR", "ENV", "GOV",
          "PARTY");

  @Autowired private ApplicationContext context;
  private final List<Long> cases = new ArrayList<>();
  private final Set<String> instances = new HashSet<>();
  private PostOffice post;

  @BeforeEach
  void aPostOffice() {
    post = new PostOffice(context);
  }

  private void anEmptyBox() {
    jdbc.sql("UPDATE huiyin.outbox_message SET state = 'SENT' WHERE state = 'QUEUED'").update();
  }

  @AfterEach
  void closed() {
    post.close();
  }

  private void hundredGoOut() {
    at(OUT, 9, 0);
    for (int i = 0; i < 10; i++) {
      walk = anotherCase();
      anotherWalk();
      walk.register(Map.of("category", "0102"));
      List<Map<String, Object>> all = new ArrayList<>();
      for (String unit : UNITS) {
        Map<String, Object> part = new HashMap<>(parts.part("unit-" + unit, all.isEmpty(), 1));
        part.put("dueOn", DUE.toString());
        all.add(part);
      }
      parts.refer(all);
      cases.add(walk.caseId());
      parts.instances().stream().map(ProcessInstance::getId).forEach(this::out);
    }
  }

  /** Whose part it is need not be looked up for each: all go out. */
  private void out(String instance) {
    instances.add(instance);
    Task letter =
        engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
    parts.as(
        CaseWalk.CHAIR,
        () -> {
          engine.getTaskService().claim(letter.getId(), CaseWalk.CHAIR);
          engine.getFormService().submitTaskForm(letter.getId(), Map.of("approval", "APPROVE"));
          return null;
        });
  }

  private void sweep() {
    ReflectionTestUtils.invokeMethod(context.getBean("reminderSweep"), "run");
  }

  /** All that a machine does at a moment: timers, reminders, mail. */
  private void machinesRun(LocalDate day, int hour, int minute) {
    at(day, hour, minute);
    dueJobs.run(instances);
    sweep();
    post.sendDue();
  }

  private record Sent(String step, String about, String recipient, LocalDateTime at) {}

  /** Every message of these cases, whatever put it, that was sent since a moment. */
  private List<Sent> sent(LocalDateTime since) {
    return jdbc.sql(
            """
            SELECT m.step_key, coalesce(d.clock, m.dedupe_key), m.recipient,
              m.sent_at AT TIME ZONE 'Asia/Shanghai'
            FROM huiyin.outbox_message m LEFT JOIN huiyin.deadline d
              ON m.dedupe_key LIKE 'reminder:%' AND d.id = split_part(m.dedupe_key, ':', 2)::bigint
            WHERE m.case_id IN (:cases) AND m.sent_at >= :since ORDER BY m.id
            """)
        .param("cases", cases)
        .param("since", since.atZone(clock.getZone()).toOffsetDateTime())
        .query(
            (row, n) ->
                new Sent(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, LocalDateTime.class)))
        .list();
  }

  private static List<String> what(List<Sent> sent, String step) {
    return sent.stream()
        .filter(one -> one.step().equals(step))
        .map(one -> one.about() + " " + one.recipient())
        .toList();
  }

  private static long parts(List<Sent> sent, String step) {
    return sent.stream().filter(one -> one.step().equals(step)).map(Sent::about).distinct().count();
  }

  @Test
  void timersRemindersAndMailTogetherReachNobodyTwiceNobodyBeforeTheOfficeOpensNobodyInTheHolidays()
      throws Exception {
    hundredGoOut();
    // What went out with the letters is long delivered.
    anEmptyBox();
    machinesRun(LAST_WORKING_DAY.minusDays(1), 17, 0);
    LocalDateTime morning = LAST_WORKING_DAY.atStartOfDay();

    machinesRun(LAST_WORKING_DAY, 8, 29);
    assertThat(sent(morning)).as("before the office opens").isEmpty();

    at(LAST_WORKING_DAY, 14, 0);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    List<Future<?>> running = List.of(nodes.submit(this::sweep), nodes.submit(this::sweep));
    for (Future<?> one : running) {
      one.get();
    }
    List<Future<?>> sending = List.of(nodes.submit(post::sendDue), nodes.submit(post::sendDue));
    for (Future<?> one : sending) {
      one.get();
    }
    nodes.shutdown();
    machinesRun(LAST_WORKING_DAY, 14, 5);
    List<Sent> dueDay = sent(morning);
    assertThat(parts(dueDay, "reportResult"))
        .as("one for each referral, before the holidays")
        .isEqualTo(100);
    assertThat(what(dueDay, "reportResult")).doesNotHaveDuplicates();
    assertThat(dueDay).extracting(Sent::recipient).contains(HEAD).doesNotContain(CaseWalk.CLERK);

    LocalDateTime holidays = LAST_WORKING_DAY.plusDays(1).atStartOfDay();
    for (LocalDate day = LAST_WORKING_DAY.plusDays(1);
        day.isBefore(FIRST_WORKING_DAY);
        day = day.plusDays(1)) {
      machinesRun(day, 0, 0);
      machinesRun(day, 10, 0);
    }
    machinesRun(FIRST_WORKING_DAY, 8, 29);
    assertThat(drafted()).as("their day has passed: every notice is drafted").isEqualTo(100);
    assertThat(sent(holidays)).as("in the holidays, on the day itself").isEmpty();

    machinesRun(FIRST_WORKING_DAY, 8, 30);
    machinesRun(FIRST_WORKING_DAY, 8, 31);
    List<Sent> late = sent(holidays);
    assertThat(late)
        .allSatisfy(one -> assertThat(one.at().toLocalDate()).isEqualTo(FIRST_WORKING_DAY))
        .allSatisfy(
            one -> assertThat(one.at().toLocalTime()).isAfterOrEqualTo(LocalTime.of(8, 30)));
    assertThat(late)
        .extracting(Sent::step)
        .as("the day has passed, and a notice to sign; nothing else")
        .containsOnly("reportResult", "signSupervisionNotice");
    assertThat(parts(late, "reportResult")).isEqualTo(100);
    assertThat(parts(late, "signSupervisionNotice")).isEqualTo(100);
    assertThat(what(late, "reportResult")).doesNotHaveDuplicates();
    assertThat(late)
        .filteredOn(one -> one.step().equals("reportResult"))
        .extracting(Sent::recipient)
        .contains(HEAD, CaseWalk.CLERK);
    assertThat(late)
        .filteredOn(one -> one.recipient().equals(CaseWalk.CLERK))
        .as("the office once for each referral")
        .hasSize(100);
    assertThat(post.arrived())
        .extracting(mail -> mail.getMessageID())
        .as("each over the wire once")
        .hasSameSizeAs(sent(OUT.atStartOfDay()))
        .doesNotHaveDuplicates();
  }

  private int drafted() {
    return jdbc.sql(
            "SELECT count(*) FROM huiyin.supervision_notice WHERE case_id IN (:cases) AND state = 'DRAFTED'")
        .param("cases", cases)
        .query(Integer.class)
        .single();
  }
}
