package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.petition.process.CaseWalk;
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
      UNITS.forEach(unit -> parts.out("unit-" + unit));
      cases.add(walk.caseId());
    }
  }

  private void sweep() {
    ReflectionTestUtils.invokeMethod(context.getBean("reminderSweep"), "run");
  }

  /** Messages about the reports of these cases, put since a moment. */
  private List<Map<String, Object>> reminders(LocalDateTime since) {
    return jdbc.sql(
            """
            SELECT dedupe_key, recipient FROM huiyin.outbox_message
            WHERE case_id IN (:cases) AND step_key = 'reportResult' AND dedupe_key LIKE 'reminder:%'
              AND queued_at >= :since
            """)
        .param("cases", cases)
        .param("since", since.atZone(clock.getZone()).toOffsetDateTime())
        .query()
        .listOfRows();
  }

  private static long clocks(List<Map<String, Object>> reminders) {
    return reminders.stream().map(row -> row.get("dedupe_key")).distinct().count();
  }

  @Test
  void oneSweepRemindsAllNobodyTwiceNobodyBeforeTheOfficeOpensAndNobodyInTheHolidays()
      throws Exception {
    hundredGoOut();
    at(LAST_WORKING_DAY.minusDays(1), 17, 0);
    sweep();
    LocalDateTime morning = LAST_WORKING_DAY.atStartOfDay();

    at(LAST_WORKING_DAY, 8, 29);
    sweep();
    assertThat(reminders(morning)).as("before the office opens").isEmpty();

    at(LAST_WORKING_DAY, 14, 0);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    List<Future<?>> running = List.of(nodes.submit(this::sweep), nodes.submit(this::sweep));
    for (Future<?> one : running) {
      one.get();
    }
    nodes.shutdown();
    sweep();
    List<Map<String, Object>> dueDay = reminders(morning);
    assertThat(clocks(dueDay)).as("one for each referral, before the holidays").isEqualTo(100);
    assertThat(dueDay).doesNotHaveDuplicates();

    LocalDateTime holidays = LAST_WORKING_DAY.plusDays(1).atStartOfDay();
    for (LocalDate day = LAST_WORKING_DAY.plusDays(1);
        day.isBefore(FIRST_WORKING_DAY);
        day = day.plusDays(1)) {
      at(day, 10, 0);
      sweep();
    }
    at(FIRST_WORKING_DAY, 8, 29);
    sweep();
    assertThat(reminders(holidays)).as("in the holidays, on the day itself").isEmpty();

    at(FIRST_WORKING_DAY, 8, 30);
    sweep();
    sweep();
    List<Map<String, Object>> late = reminders(holidays);
    assertThat(clocks(late)).isEqualTo(100);
    assertThat(late).doesNotHaveDuplicates();
    assertThat(late).extracting(row -> row.get("recipient")).contains(HEAD, CaseWalk.CLERK);
    assertThat(dueDay).extracting(row -> row.get("recipient")).doesNotContain(CaseWalk.CLERK);
  }
}
