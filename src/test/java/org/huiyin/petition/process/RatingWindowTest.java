package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R77")
@Tag("L2022-21")
class RatingWindowTest extends Situation {

  /** Thirty days after Monday 11 May is Wednesday 10 June. */
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 10);

  private CaseOnRecord record;

  @BeforeEach
  void served() {
    walk.toServedReply();
    record = onRecord();
  }

  @Test
  void isOpenOnTheLastDayAndOverAtItsEnd() {
    assertThat(record.dueOn("RATING")).isEqualTo(LAST_DAY);
    at(LAST_DAY.minusDays(1), 23, 59);
    assertThat(runDueTimers()).isZero();
    at(LAST_DAY, 23, 58);
    assertThat(runDueTimers()).isZero();
    BpmnAwareTests.assertThat(walk.process()).isWaitingAt("recordRating");

    at(LAST_DAY.plusDays(1), 0, 0);
    assertThat(runDueTimers()).isEqualTo(1);

    BpmnAwareTests.assertThat(walk.process())
        .isEnded()
        .hasPassedInOrder("ratingWindowOver", "closeCase", "closed");
    assertThat(record.says("state")).isEqualTo("CLOSED");
    assertThat(record.rows("SELECT satisfaction FROM huiyin.rating WHERE case_id = ?")).isEmpty();
    assertThat(record.stepsCancelled()).contains("recordRating");
    assertThat(record.clocksRunning()).containsExactly("REVIEW_APPLY");
  }

  @ParameterizedTest
  @CsvSource({"-1, 早于答复送达的日期（2026-05-11）", "2, 不能晚于今天"})
  void isNotRatedBeforeTheAnswerNorInTheFuture(int days, String sentence) {
    at(MONDAY.plusDays(1), 9, 0);

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "recordRating",
                        CaseWalk.with(
                            walk.rated(), Map.of("ratedOn", MONDAY.plusDays(days).toString())))))
        .contains("评价日期", sentence);

    walk.submit(
        CaseWalk.CLERK,
        "recordRating",
        CaseWalk.with(walk.rated(), Map.of("ratedOn", MONDAY.toString())));
    BpmnAwareTests.assertThat(walk.process()).isEnded();
  }

  @Test
  void takesTheRatingDownWithItsDay() {
    at(LAST_DAY, 17, 0);
    walk.submit(
        CaseWalk.CLERK,
        "recordRating",
        Map.of("satisfaction", "DISSATISFIED", "ratedOn", today(), "comment", "时间太长。"));

    BpmnAwareTests.assertThat(walk.process()).isEnded().hasNotPassed("ratingWindowOver");
    assertThat(
            record.rows("SELECT satisfaction, rated_on::text FROM huiyin.rating WHERE case_id = ?"))
        .containsExactly(Map.of("satisfaction", "DISSATISFIED", "rated_on", "2026-06-10"));
  }
}
