package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.huiyin.deadline.Responsible;
import org.huiyin.deadline.Responsible.Reminded;
import org.huiyin.deadline.Responsible.RunningClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clock reminds those whose turn it is at the step where the case waits, and names that step. */
@Tag("R39")
class WhoIsRemindedTest extends Situation {

  @Autowired private List<Responsible> responsible;

  private void reminds(String clock, String step, String... people) {
    RunningClock running = new RunningClock(walk.caseId(), clock);
    List<Reminded> reminded =
        responsible.stream()
            .map(one -> one.of(List.of(running)))
            .map(Map::values)
            .flatMap(Collection::stream)
            .toList();
    assertThat(reminded).hasSize(1);
    assertThat(reminded.get(0).stepKey()).isEqualTo(step);
    assertThat(reminded.get(0).userIds()).as(step).containsExactlyInAnyOrder(people);
    assertThat(reminded.get(0).number()).isEqualTo(onRecord().says("register_number"));
  }

  @Test
  void theHandlingClockFollowsTheCaseFromTheSittingToTheService() {
    walk.register();
    reminds("HANDLING", "deliberate", "chair");
    reminds("DELIBERATION", "deliberate", "chair");

    walk.deliberate(Map.of());
    reminds("HANDLING", "handleDirectly", "member1");

    walk.submit(
        CaseWalk.MEMBER,
        "handleDirectly",
        Map.of("handlingStep", "EXTEND", "extensionDays", 20, "extensionReason", "须待县测绘队复测。"));
    reminds("HANDLING", "approveHandlingExtension", "chair");

    walk.submit(
            CaseWalk.CHAIR,
            "approveHandlingExtension",
            Map.of("approval", "RETURN", "reason", "可以先行调解。"))
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled());
    reminds("HANDLING", "reviewResult", "clerk", "clerk2", "clerk3");

    walk.submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted());
    reminds("HANDLING", "draftReply", "clerk", "clerk2", "clerk3");
    reminds("REPLY", "draftReply", "clerk", "clerk2", "clerk3");

    engine.getTaskService().claim(walk.task("draftReply").getId(), CaseWalk.CLERK);
    reminds("REPLY", "draftReply", "clerk");

    walk.submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"));
    reminds("HANDLING", "approveReply", "chair");
    reminds("REPLY", "approveReply", "chair");

    walk.submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));
    reminds("HANDLING", "serveReply", "clerk", "clerk2", "clerk3");
    reminds("REPLY", "serveReply", "clerk", "clerk2", "clerk3");
  }

  @Test
  void theResultOfAKeyCaseIsTheChairsToCheckUnlessTheChairHandledIt() {
    walk.register()
        .deliberate(Map.of("key", true))
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled());
    reminds("HANDLING", "reviewResult", "chair");

    walk = anotherCase();
    walk.register()
        .deliberate(Map.of("key", true, "responsiblePerson", "chair"))
        .submit(CaseWalk.CHAIR, "handleDirectly", walk.handled());
    reminds("HANDLING", "reviewResult", "clerk", "clerk2", "clerk3");
  }

  @Test
  void whatIsSentBackRemindsWhoDoesItAgain() {
    walk.register()
        .deliberate(Map.of())
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(
            CaseWalk.CLERK, "reviewResult", Map.of("verdict", "RETURN", "verdictReason", "未询问邻居。"));

    reminds("REWORK", "handleDirectly", "member1");
    reminds("HANDLING", "handleDirectly", "member1");
  }

  @Test
  void theNoticeRemindsWhoSignsCorrectsAndServesIt() {
    walk.register();
    reminds("NOTICE", "serveNotice", "clerk", "clerk2", "clerk3");

    walk.deliberate(Map.of());
    reminds("NOTICE", "approveNotice", "chair");

    walk.submit(
        CaseWalk.CHAIR, "approveNotice", Map.of("approval", "RETURN", "comment", "请写明联系人。"));
    assertThat(walk.waitsAt("draftNotice")).isTrue();
    reminds("NOTICE", "draftNotice", "clerk", "clerk2", "clerk3");

    walk = anotherCase();
    walk.register().deliberate(Map.of()).signNotice();
    reminds("NOTICE", "serveNotice", "clerk", "clerk2", "clerk3");
  }

  @Test
  void whereTheAnswerIsTheNoticeItsStepsAreWaitedFor() {
    walk.register(Map.of("category", "11"));
    Map<String, Object> sitting = walk.sitting();
    sitting.put("route", "REDIRECT");
    sitting.put("redirectTo", "云溪县人民法院");
    sitting.put("redirectBasis", "ART_31_1");
    walk.submit(CaseWalk.CHAIR, "deliberate", sitting);
    reminds("NOTICE", "draftReply", "clerk", "clerk2", "clerk3");
    String remedy = walk.look(CaseWalk.CLERK, "draftReply").get("remedy").toString();
    walk.submit(
        CaseWalk.CLERK,
        "draftReply",
        Map.of("text", "请向云溪县人民法院提出。", "remedy", remedy, "remedyConfirmed", true));

    reminds("NOTICE", "approveReply", "chair");
    reminds("REPLY", "approveReply", "chair");
  }

  @Test
  void aCaseThatWaitsForAConferenceIsTheOfficesToWatch() {
    walk.register().deliberate(Map.of("route", "CONFERENCE"));

    reminds("HANDLING", "HANDLING", "clerk", "clerk2", "clerk3");
  }
}
