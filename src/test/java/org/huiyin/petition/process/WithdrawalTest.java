package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.WrittenLetter;
import org.huiyin.petition.Withdrawal;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 撤回: ends the case with a note; an accusation goes on; one of several petitioners ends only his
 * part.
 */
class WithdrawalTest extends Situation {

  @Autowired private Withdrawal withdrawal;
  @Autowired private Documents documents;

  private void withdraw(Long petitioner, LocalDate on, String note) {
    long caseId = walk.caseId();
    walk.does(CaseWalk.CLERK, clerk -> withdrawal.withdraw(caseId, petitioner, on, note, clerk));
  }

  @Test
  void endsTheCaseAndAllThatIsDueInIt() {
    walk.register().deliberate(Map.of());
    CaseOnRecord record = onRecord();

    withdraw(null, MONDAY, "双方已和解，自愿撤回。");

    BpmnAwareTests.assertThat(walk.process())
        .isEnded()
        .hasPassedInOrder("petitionWithdrawn", "recordWithdrawal", "withdrawn")
        .hasNotPassed("closeCase");
    assertThat(record.says("state")).isEqualTo("WITHDRAWN");
    assertThat(record.says("outcome")).isEqualTo("WITHDRAWN");
    assertThat(record.clocksRunning()).isEmpty();
    assertThat(record.stepsCancelled()).containsExactly("approveNotice", "handleDirectly");
    assertThat(
            record.rows(
                "SELECT wording FROM huiyin.case_act WHERE case_id = ? AND kind = 'WITHDRAWAL'"))
        .containsExactly(Map.of("wording", "双方已和解，自愿撤回。"));
    assertThat(record.acts()).contains("WITHDRAWAL");
  }

  /** A model may lead there as an analyst likes. */
  @Test
  void nothingEndsAsWithdrawnThatNobodyTookBack() {
    walk.register().deliberate(Map.of());
    long caseId = walk.caseId();

    assertThatThrownBy(() -> withdrawal.end(caseId)).isInstanceOf(IllegalStateException.class);

    assertThat(onRecord().says("state")).isEqualTo("OPEN");
  }

  @ParameterizedTest
  @CsvSource({"true, DIRECT, Y30", "false, LEADER_INSTRUCTION, Y30", "false, DIRECT, Y10"})
  void keepsTheCaseAsLongAsIfItHadBeenAnswered(boolean key, String source, String kept) {
    Map<String, Object> from =
        source.equals("DIRECT")
            ? Map.of()
            : Map.of("source", source, "sourceOrgan", "云溪县人大常委会", "sourceWording", "请查处。");
    walk.register(from).deliberate(Map.of("key", key));
    CaseOnRecord record = onRecord();

    withdraw(null, MONDAY, "双方已和解，自愿撤回。");

    assertThat(record.says("retention")).isEqualTo(kept);
  }

  @Test
  void ofAnAccusationEndsNothing() {
    walk.register(Map.of("purpose", "ACCUSATION", "category", "0402"));

    assertThatThrownBy(() -> withdraw(null, MONDAY, "不告了。")).isInstanceOf(Refusal.class);

    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertThat(onRecord().says("state")).isEqualTo("OPEN");
  }

  @Test
  void ofACaseThatBecameAnAccusationByALaterVisitEndsNothing() {
    walk.register();
    anotherCase()
        .register(
            Map.of(
                "earlier",
                "SAME_MATTER",
                "earlierNumber",
                walk.running().getBusinessKey(),
                "purpose",
                "ACCUSATION",
                "category",
                "0402"));

    assertThatThrownBy(() -> withdraw(null, MONDAY, "不告了。")).isInstanceOf(Refusal.class);

    assertThat(onRecord().says("state")).isEqualTo("OPEN");
    assertThat(refusal(() -> walk.deliberate(Map.of("requests", twoFindings()))))
        .as("nor can it be handled here as a dispute to be mediated")
        .contains("检举控告");
  }

  private static List<Map<String, Object>> twoFindings() {
    Map<String, Object> finding = Map.of("lawful", "YES", "reasonable", "YES");
    return List.of(finding, finding);
  }

  @Test
  void ofOneOfSeveralPetitionersEndsOnlyHisPart() {
    walk.register(
        Map.of(
            "headcount",
            3,
            "jointSigned",
            true,
            "representatives",
            List.of(Map.of("name", "王桂兰"), Map.of("name", "陈福生"))));
    List<Map<String, Object>> petitioners =
        onRecord()
            .rows(
                """
                SELECT p.id FROM huiyin.petitioner p JOIN huiyin.register_entry e ON e.id = p.entry_id
                WHERE e.case_id = ? ORDER BY p.id
                """);
    assertThat(petitioners).hasSize(3);

    withdraw((Long) petitioners.get(2).get("id"), MONDAY, "陈福生撤回本人部分。");

    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertThat(onRecord().says("state")).isEqualTo("OPEN");
    assertThat(onRecord().acts()).contains("PARTIAL_WITHDRAWAL");

    withdraw((Long) petitioners.get(1).get("id"), MONDAY, "王桂兰撤回。");
    CaseOnRecord record = onRecord();
    withdraw((Long) petitioners.get(0).get("id"), MONDAY, "李秀英撤回。");

    assertThat(record.says("state")).as("when the last one has withdrawn").isEqualTo("WITHDRAWN");
  }

  @Test
  void ofTheOneWhoLedLeavesTheNoticeAndTheAnswerToTheFirstWhoStands() {
    walk.register(
        Map.of(
            "headcount",
            3,
            "jointSigned",
            true,
            "representatives",
            List.of(Map.of("name", "王桂兰"), Map.of("name", "陈福生"))));
    long lead =
        jdbc.sql(
                """
                SELECT min(p.id) FROM huiyin.petitioner p JOIN huiyin.register_entry e ON e.id = p.entry_id
                WHERE e.case_id = ?
                """)
            .param(walk.caseId())
            .query(Long.class)
            .single();
    walk.deliberate(Map.of());

    withdraw(lead, MONDAY, "李秀英撤回本人部分。");
    walk.signNotice()
        .submit(CaseWalk.CLERK, "serveNotice", walk.served())
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));

    for (String kind : List.of("NOTICE", "REPLY")) {
      long page = onRecord().letter(kind).documentId();
      assertThat(WrittenLetter.text(documents.open(page, Actor.MACHINE).content()))
          .as(kind)
          .contains("王桂兰")
          .doesNotContain("李秀英");
    }
  }

  @Test
  void isWrittenAndNotOfTomorrow() {
    walk.register();

    assertThatThrownBy(() -> withdraw(null, MONDAY.plusDays(1), " "))
        .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.faults()).hasSize(2));

    assertThat(onRecord().says("state")).isEqualTo("OPEN");
  }

  @Test
  void ofOneLeavesHisNamesakeStanding() {
    walk.register(
        Map.of(
            "headcount",
            3,
            "jointSigned",
            true,
            "representatives",
            List.of(Map.of("name", "王桂兰"), Map.of("name", "王桂兰"))));
    Long one =
        jdbc.sql(
                """
                SELECT max(p.id) FROM huiyin.petitioner p JOIN huiyin.register_entry e ON e.id = p.entry_id
                WHERE e.case_id = ?
                """)
            .param(walk.caseId())
            .query(Long.class)
            .single();

    withdraw(one, MONDAY, "王桂兰撤回本人部分。");

    assertThat(
            onRecord()
                .rows(
                    """
                    SELECT p.id FROM huiyin.petitioner p JOIN huiyin.register_entry e ON e.id = p.entry_id
                    WHERE e.case_id = ? AND p.withdrawn_on IS NOT NULL
                    """))
        .containsExactly(Map.of("id", one));
  }
}
