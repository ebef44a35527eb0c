package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.audit.CaseTrail;
import org.huiyin.audit.CaseTrail.Trace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was searched for and shown stays on the trail, and each reason with the act it was for. */
@Tag("R92")
class ReasonsAndSearchesTest extends Situation {

  @Autowired private CaseTrail trail;

  private List<String> acts(long caseId) {
    return trail.of(caseId, Long.MAX_VALUE, 1_000).stream()
        .map(row -> row.act() + " " + row.userId())
        .toList();
  }

  private String reasonOf(long caseId, String act) {
    return trail.of(caseId, Long.MAX_VALUE, 1_000).stream()
        .filter(row -> row.act().equals(act))
        .map(Trace::reason)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Tag("R78")
  void whoeverIsShownAnEarlierPetitionWhenRegisteringIsOnItsTrailThoughTheStepWasRefused() {
    String name = "查重" + UUID.randomUUID().toString().substring(0, 6);
    walk.register(Map.of("petitionerName", name));
    long earlier = walk.caseId();

    CaseWalk again = anotherCase().start();
    Map<String, Object> visit =
        CaseWalk.without(CaseWalk.with(again.visit(), Map.of("petitionerName", name)), "earlier");

    String sentence = refusal(() -> again.submit(CaseWalk.CLERK, "register", visit));

    assertThat(sentence).contains(onRecord().says("register_number"));
    assertThat(acts(earlier)).contains("FIND_EARLIER clerk");
  }

  @Test
  void whoIsToldNoMoreThanThatThereIsOneIsOnItsTrailToo() {
    String name = "查重" + UUID.randomUUID().toString().substring(0, 6);
    walk.register(Map.of("petitionerName", name));
    CaseWalk again = anotherCase().start();
    Map<String, Object> visit =
        CaseWalk.without(CaseWalk.with(again.visit(), Map.of("petitionerName", name)), "earlier");
    shutOut("clerk");

    String sentence = refusal(() -> again.submit(CaseWalk.CLERK, "register", visit));

    assertThat(sentence).doesNotContain(onRecord().says("register_number"));
    assertThat(acts(walk.caseId()))
        .contains("HEAR_OF_EARLIER clerk")
        .doesNotContain("FIND_EARLIER clerk");
  }

  private void shutOut(String user) {
    jdbc.sql(
            "INSERT INTO huiyin.shut_out (case_id, user_id, cause, since) VALUES (?, ?, 'RECUSED', now())")
        .params(walk.caseId(), user)
        .update();
  }

  @Test
  void soIsWhoeverAsksForANumber() {
    walk.register();
    long earlier = walk.caseId();

    refusal(
        () ->
            anotherCase()
                .register(
                    Map.of(
                        "petitionerName",
                        "别人",
                        "earlier",
                        "SAME_MATTER",
                        "earlierNumber",
                        onRecord().says("register_number"))));

    assertThat(acts(earlier)).contains("FIND_BY_NUMBER clerk");
  }

  @Test
  void aReasonStandsOnTheTrailAndUnreadableInTheTable() {
    walk.register();
    walk.deliberate(Map.of())
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(
            CaseWalk.COLLEAGUE,
            "reviewResult",
            Map.of("verdict", "RETURN", "verdictReason", "丈量没有邻居签字，赵大娘不认。"));

    assertThat(reasonOf(walk.caseId(), "RETURN_RESULT")).isEqualTo("丈量没有邻居签字，赵大娘不认。");
    assertThat(
            jdbc.sql(
                    "SELECT reason FROM huiyin.audit_entry WHERE case_id = ? AND act = 'RETURN_RESULT'")
                .param(walk.caseId())
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .single())
        .doesNotContain("赵大娘");
  }

  @Test
  void aReturnedReplyNamesItsReason() {
    walk.toReplyDraft()
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"))
        .submit(
            CaseWalk.CHAIR, "approveReply", Map.of("approval", "RETURN", "comment", "依据写错了条文。"));

    assertThat(reasonOf(walk.caseId(), "RETURN_REPLY")).isEqualTo("依据写错了条文。");
  }

  @Test
  void theRoleIsTheOneThatThePersonHadThen() {
    walk.register();

    assertThat(trail.of(walk.caseId(), Long.MAX_VALUE, 1_000))
        .filteredOn(row -> row.act().equals("REGISTER"))
        .singleElement()
        .satisfies(
            row -> assertThat(Set.copyOf(row.groups())).isEqualTo(actors.actor("clerk").groups()));
  }
}
