package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L2022-34")
class HandlingOverdueTest extends Situation {

  private static final LocalDate DAY_60 = LocalDate.of(2026, 7, 10);

  @BeforeEach
  void inHand() {
    walk.register()
        .deliberate(Map.of())
        .signNotice()
        .submit(CaseWalk.CLERK, "serveNotice", walk.served());
  }

  @Test
  void isHeldUntilTheLastDayEndsAndNotedAtTwentyFourHours() {
    at(DAY_60.minusDays(1), 23, 59);
    assertThat(runDueTimers()).isZero();
    at(DAY_60, 23, 58);
    assertThat(runDueTimers()).isZero();

    at(DAY_60.plusDays(1), 0, 0);
    assertThat(runDueTimers()).isEqualTo(1);

    BpmnAwareTests.assertThat(walk.process())
        .hasPassedInOrder("handlingOverdue", "noteHandlingOverdue", "overdueNoted")
        .isWaitingAt("handleDirectly");
    assertThat(onRecord().acts()).contains("DEADLINE_OVERDUE");
  }

  @Test
  void changesNothingInTheOrderOfWork() {
    at(DAY_60.plusDays(3), 9, 0);
    runDueTimers();

    walk.submit(CaseWalk.MEMBER, "handleDirectly", walk.handled());

    assertThat(walk.waitsAt("reviewResult")).isTrue();
    assertThat(onRecord().clocksRunning()).contains("HANDLING");
  }

  @Test
  void isWrittenDownOnceHoweverOftenTheResultIsSentBack() {
    at(DAY_60.plusDays(1), 9, 0);
    runDueTimers();
    walk.submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(
            CaseWalk.COLLEAGUE,
            "reviewResult",
            Map.of("verdict", "RETURN", "verdictReason", "未询问对方当事人。"));

    at(DAY_60.plusDays(2), 9, 0);
    assertThat(runDueTimers()).as("the timer is armed anew and fires at once").isEqualTo(1);

    assertThat(onRecord().acts()).containsOnlyOnce("DEADLINE_OVERDUE");
    assertThat(walk.waitsAt("handleDirectly")).isTrue();
  }
}
