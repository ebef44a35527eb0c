package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReplyReturnedTest extends Situation {

  @BeforeEach
  void drafted() {
    walk.toReplyDraft().submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"));
  }

  @Test
  void goesBackToTheDrafterWithTheCommentAndGetsNoNumber() {
    walk.submit(
        CaseWalk.CHAIR, "approveReply", Map.of("approval", "RETURN", "comment", "请引用完整条文。"));

    BpmnAwareTests.assertThat(walk.process()).isWaitingAt("draftReply").hasNotPassed("issueReply");
    assertThat(onRecord().letter("REPLY").letterNumber()).isNull();
    assertThat(walk.look(CaseWalk.CLERK, "draftReply"))
        .containsEntry("returnReason", "请引用完整条文。")
        .containsEntry("grounds", "双方在2008年登记时确认过界址。");

    walk.submit(CaseWalk.COLLEAGUE, "draftReply", walk.drafted("EXPLAINED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));

    assertThat(walk.waitsAt("serveReply")).isTrue();
    assertThat(onRecord().outcomes()).containsExactly("EXPLAINED");
    assertThat(onRecord().letters()).hasSize(2);
    assertThat(onRecord().letter("REPLY").draftedBy()).isEqualTo(CaseWalk.COLLEAGUE);
    assertThat(onRecord().letter("REPLY").letterNumber()).isNotNull();
  }

  @Test
  @Tag("R92")
  void isNotSignedByItsDrafter() {
    TestAccounts.ensure(engine.getIdentityService(), "bothHats", "petition-office", "chair");
    walk.submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "RETURN", "comment", "重写。"))
        .submit("bothHats", "draftReply", walk.drafted("EXPLAINED"));

    assertThat(
            refusal(() -> walk.submit("bothHats", "approveReply", Map.of("approval", "APPROVE"))))
        .contains("签发意见");

    assertThat(walk.waitsAt("approveReply")).isTrue();
    assertThat(onRecord().letter("REPLY").approvedBy()).isNull();
  }
}
