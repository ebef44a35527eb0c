package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ResultReturnedTest extends Situation {

  @BeforeEach
  void handledOnce() {
    walk.register().deliberate(Map.of()).submit(CaseWalk.MEMBER, "handleDirectly", walk.handled());
  }

  @Test
  @Tag("R85")
  void goesBackForReworkWithTheReasonAndTheHandlingClockRunsOn() {
    walk.submit(
        CaseWalk.CLERK, "reviewResult", Map.of("verdict", "RETURN", "verdictReason", "未询问邻居。"));

    BpmnAwareTests.assertThat(walk.process())
        .isWaitingAt("handleDirectly")
        .hasNotPassed("draftReply");
    assertThat(walk.look(CaseWalk.MEMBER, "handleDirectly").get("returnReason"))
        .isEqualTo("未询问邻居。");
    assertThat(onRecord().clocksRunning()).contains("HANDLING", "REWORK");
    assertThat(onRecord().dueOn("REWORK")).isEqualTo(MONDAY.plusDays(10));
    assertThat(onRecord().dueOn("HANDLING")).isEqualTo(MONDAY.plusDays(60));
    assertThat(onRecord().acts()).contains("RETURN_RESULT");

    walk.submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.CLERK, "reviewResult", walk.accepted());

    assertThat(walk.waitsAt("draftReply")).isTrue();
    assertThat(onRecord().stoppedOn("REWORK")).isEqualTo(MONDAY);
    assertThat(onRecord().says("origin")).isEqualTo("VILLAGER_GROUP");
  }

  @Test
  void goesBackAsOftenAsItMust() {
    for (int time = 0; time < 3; time++) {
      walk.submit(
              CaseWalk.CLERK, "reviewResult", Map.of("verdict", "RETURN", "verdictReason", "仍不清楚。"))
          .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled());
    }

    assertThat(walk.waitsAt("reviewResult")).isTrue();
    assertThat(onRecord().clocksRunning()).contains("HANDLING").doesNotContain("REWORK");
  }

  @Test
  void ofAKeyCaseIsCheckedByTheChair() {
    walk = anotherCase();
    walk.register()
        .deliberate(Map.of("key", true))
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled());

    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .taskId(walk.task("reviewResult").getId())
                .taskCandidateGroup("chair")
                .count())
        .isEqualTo(1);
    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .taskId(walk.task("reviewResult").getId())
                .taskCandidateGroup("petition-office")
                .count())
        .isZero();
  }

  @Test
  void isNotForWhoHandledTheCaseToDecide() {
    walk = anotherCase();
    walk.register()
        .deliberate(Map.of("responsiblePerson", CaseWalk.CLERK))
        .submit(CaseWalk.CLERK, "handleDirectly", walk.handled());

    assertThat(refusal(() -> walk.submit(CaseWalk.CLERK, "reviewResult", walk.accepted())))
        .contains("承办人不能审核");
    assertThat(
            refusal(
                () ->
                    walk.submit(
                        CaseWalk.CLERK,
                        "reviewResult",
                        Map.of("verdict", "RETURN", "verdictReason", "不清楚。"))))
        .contains("承办人不能审核");
    assertThat(walk.waitsAt("reviewResult")).isTrue();
  }
}
