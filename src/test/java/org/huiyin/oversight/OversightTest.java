package org.huiyin.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.document.WrittenLetter;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.Situation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Topics of oversight from key cases and hotspots, and hotspots fed back to the government. */
class OversightTest extends Situation {

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();

  @LocalServerPort private int port;

  private String number;
  private String subject;

  @BeforeEach
  void aKeyCase() {
    walk.register().deliberate(Map.of("key", true));
    number = onRecord().says("register_number");
    subject = "宅基地审批办理情况之" + walk.caseId();
  }

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(
        user, u -> HttpStaff.loggedIn(port, u, "Qingshan#2026").speaking("zh-CN"));
  }

  private Map<String, Object> topic() {
    Map<String, Object> topic = new HashMap<>();
    topic.put("tool", "HEAR_REPORT");
    topic.put("subject", subject);
    topic.put("reason", "同类来访接连不断，群众反映审批拖延。");
    topic.put("unit", "GOV");
    topic.put("numbers", List.of(number));
    return topic;
  }

  private long proposed() {
    Answer answer = staff(CaseWalk.CHAIR).post("/api/oversight/topics", topic());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("id").asLong();
  }

  private static Map<String, Object> letter() {
    return new HashMap<>(
        Map.of(
            "unit", "GOV",
            "category", "02",
            "village", "V02",
            "wording", "今年九月以来反映九件，多因公益性墓地没有划定。",
            "answerDueOn", "2026-06-11"));
  }

  private long drafted() {
    Answer answer = staff(CaseWalk.CLERK).post("/api/oversight/letters", letter());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("id").asLong();
  }

  @Test
  @Tag("R68")
  @Tag("R9")
  void fromAKeyCaseTheChairProposesATopicThatIsLinkedBothWays() {
    proposed();

    String caseId = String.valueOf(walk.caseId());
    assertThat(staff(CaseWalk.MEMBER).get("/oversight").body())
        .contains("听取专项工作报告", subject, "青山乡人民政府", "/case/" + caseId, number);
    assertThat(staff(CaseWalk.CLERK).get("/case/" + caseId).body())
        .contains("监督议题", subject, "已提出", "/oversight");
  }

  @Test
  @Tag("R82")
  void theOpenTopicsGoOnTheAgendaAsAPaperWithoutNumbers() {
    long id = proposed();
    assertThat(
            staff(CaseWalk.CLERK)
                .post("/api/oversight/topics/" + id + "/agenda", Map.of("agendaOn", "2026-06-18"))
                .status())
        .isEqualTo(204);

    String paper = WrittenLetter.text(staff(CaseWalk.CLERK).download("/oversight/topics.docx"));

    assertThat(paper)
        .contains("拟提请主席团会议的监督议题", subject, "重点信访件1件", "2026年6月18日")
        .doesNotContain(number, "{{");
  }

  @Test
  @Tag("R68")
  void itEndsWithWhatCameOfItAndStaysAsItIs() {
    String path = "/api/oversight/topics/" + proposed() + "/end";
    Map<String, Object> end =
        Map.of("carriedOut", true, "endedOn", today(), "result", "政府已报告，审批时限缩短为十个工作日。");

    assertThat(staff(CaseWalk.CHAIR).post(path, end).status()).isEqualTo(204);

    assertThat(staff(CaseWalk.CHAIR).get("/oversight").body()).contains("已开展", "审批时限缩短");
    assertThat(staff(CaseWalk.CHAIR).post(path, end).message()).contains("已经办结");
  }

  @Test
  void everyFaultOfATopicIsToldAtOnce() {
    Answer answer =
        staff(CaseWalk.CHAIR)
            .post(
                "/api/oversight/topics",
                Map.of(
                    "subject", "议".repeat(101),
                    "unit", "NOBODY",
                    "category", "0402",
                    "village", "V99",
                    "numbers", List.of("RDXF-2020-9999")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("faults").findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "tool", "subject", "reason", "unit", "category", "village", "numbers[0]");
  }

  @Test
  void aTopicFromNothingIsRefused() {
    Map<String, Object> topic = topic();
    topic.remove("numbers");

    assertThat(staff(CaseWalk.CHAIR).post("/api/oversight/topics", topic).message())
        .contains("请选择热点");
  }

  @Test
  void aCaseThatIsNoKeyCaseIsNoTopic() {
    jdbc.sql("UPDATE huiyin.petition_case SET key_case = false WHERE id = ?")
        .param(walk.caseId())
        .update();

    assertThat(staff(CaseWalk.CHAIR).post("/api/oversight/topics", topic()).message())
        .contains("没有标为重点信访件");
  }

  @Test
  void aSealedCaseIsNoTopicAndOneThatIsSealedLaterLiesOnNoTable() {
    proposed();
    jdbc.sql("UPDATE huiyin.petition_case SET sealed = true WHERE id = ?")
        .param(walk.caseId())
        .update();

    assertThat(staff(CaseWalk.CHAIR).post("/api/oversight/topics", topic()).message())
        .contains("密封的件不能列入");
    assertThat(WrittenLetter.text(staff(CaseWalk.CHAIR).download("/oversight/topics.docx")))
        .doesNotContain(subject);
    assertThat(staff("member2").get("/oversight").body()).doesNotContain(subject);
  }

  @Test
  void whoIsKeptFromTheCaseFindsNeitherTheTopicNorADifferenceToNone() {
    long id = proposed();
    jdbc.sql(
            "INSERT INTO huiyin.shut_out (case_id, user_id, cause, since) VALUES (?, 'clerk2', 'RECUSED', now())")
        .param(walk.caseId())
        .update();

    assertThat(staff("clerk2").get("/oversight").body()).doesNotContain(subject);
    Answer hidden =
        staff("clerk2")
            .post("/api/oversight/topics/" + id + "/agenda", Map.of("agendaOn", "2026-06-18"));
    Answer none =
        staff("clerk2")
            .post("/api/oversight/topics/99999999/agenda", Map.of("agendaOn", "2026-06-18"));
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(none.body());
    Map<String, Object> letter = letter();
    letter.put("topic", id);
    assertThat(staff("clerk2").post("/api/oversight/letters", letter).message()).contains("没有这个议题");
  }

  @ParameterizedTest
  @CsvSource({"member1", "clerk", "leader-g01", "head-gov", "manager", "admin"})
  void onlyTheChairProposes(String user) {
    assertThat(staff(user).post("/api/oversight/topics", topic()).status()).isEqualTo(403);
  }

  @Test
  @Tag("R98")
  void aHotspotGoesToTheGovernmentUnderANumberAndItsAnswerIsKept() {
    long id = drafted();
    String path = "/api/oversight/letters/" + id;
    assertThat(staff(CaseWalk.CLERK).post(path + "/answer", answered()).message())
        .contains("还没有签发");
    assertThat(staff(CaseWalk.CHAIR).post(path + "/signature", Map.of()).status()).isEqualTo(204);

    String page = staff(CaseWalk.CLERK).get("/oversight").body();
    assertThat(page).contains("青山乡人信馈〔2026〕", "石桥村 · 坟地纠纷", "已发出");
    String paper = paperOf(id);
    assertThat(WrittenLetter.text(staff(CaseWalk.CLERK).download(paper)))
        .contains("青山乡人民政府：", "公益性墓地没有划定", "2026年6月11日", "不作为人大代表建议")
        .doesNotContain("{{", number);

    assertThat(staff(CaseWalk.CLERK).post(path + "/answer", answered()).status()).isEqualTo(204);
    assertThat(staff(CaseWalk.CLERK).get("/oversight").body()).contains("部分采纳", "年内划定两处");
    assertThat(staff(CaseWalk.CLERK).post(path + "/answer", answered()).message())
        .contains("已经登记回复");
    assertThat(staff(CaseWalk.CHAIR).post(path + "/signature", Map.of()).message())
        .contains("已经签发");
  }

  private Map<String, Object> answered() {
    return Map.of("answeredOn", today(), "adoption", "PARTLY_ADOPTED", "answer", "年内划定两处公益性墓地。");
  }

  private String paperOf(long letter) {
    return jdbc.sql(
            "SELECT '/oversight/letters/' || id || '/' || paper_id FROM huiyin.government_feedback WHERE id = ?")
        .param(letter)
        .query(String.class)
        .single();
  }

  @Test
  void anAnswerThatDoesNotComeInTimeIsMarked() {
    long id = drafted();
    staff(CaseWalk.CHAIR).post("/api/oversight/letters/" + id + "/signature", Map.of());
    at(MONDAY.plusMonths(2), 9, 0);

    assertThat(staff(CaseWalk.CLERK).get("/oversight").body()).contains("逾期未回复");
  }

  @Test
  void nobodySignsHisOwnLetter() {
    long id =
        staff(CaseWalk.CHAIR).post("/api/oversight/letters", letter()).json().path("id").asLong();

    assertThat(
            staff(CaseWalk.CHAIR)
                .post("/api/oversight/letters/" + id + "/signature", Map.of())
                .message())
        .contains("自己拟写的反馈函要由别人签发");
  }

  @Test
  void aLetterToNoOrganOfTheGovernmentOrWithoutADayIsRefused() {
    Answer answer =
        staff(CaseWalk.CLERK)
            .post(
                "/api/oversight/letters",
                Map.of(
                    "unit",
                    "PARTY",
                    "category",
                    "XX",
                    "broughtBy",
                    999_999,
                    "answerDueOn",
                    today()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("faults").findValuesAsText("field"))
        .containsExactlyInAnyOrder("unit", "category", "wording", "answerDueOn", "broughtBy");
  }

  @ParameterizedTest
  @CsvSource({"member1", "leader-g01", "head-gov", "manager", "admin"})
  void onlyTheOfficeAndTheChairWriteLetters(String user) {
    assertThat(staff(user).post("/api/oversight/letters", letter()).status()).isEqualTo(403);
  }
}
