package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.deliberation.Recusals;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.Corrections;
import org.huiyin.petition.process.CaseOnRecord;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The neighbouring deputy is told the result, and writes down that he explained it (F22). */
@HuiyinTest
@Tag("R99")
class DeputyExplainsTest {

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Recusals recusals;
  @Autowired private Corrections corrections;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private CaseWalk walk;
  private long caseId;
  private String number;

  @BeforeEach
  void deputyOneTakesPart() {
    walk = new CaseWalk(engine, organisation, actors, clock).register();
    caseId = walk.caseId();
    number = walk.running().getBusinessKey();
  }

  private void answeredWith(String deputy) {
    long person =
        deputy == null
            ? organisation.deputies().stream()
                .filter(one -> organisation.person(one.person()).orElseThrow().userId() == null)
                .findFirst()
                .orElseThrow()
                .person()
            : organisation.personOf(deputy).orElseThrow().id();
    walk.deliberate(Map.of("neighbouringDeputy", String.valueOf(person), "deputyConsent", true))
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("EXPLAINED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));
  }

  private void served() {
    walk.submit(
        CaseWalk.CLERK, "serveReply", CaseWalk.with(walk.served(), Map.of("deputyTold", true)));
  }

  @Test
  void heIsToldAndWritesDownOnHisOwnPageWhatHeExplained() {
    answeredWith("deputy1");
    refused(explain("deputy1", "解释了。", today()), 404, "");
    assertThat(page("deputy1")).doesNotContain(number);
    served();

    CaseOnRecord record = new CaseOnRecord(jdbc, caseId);
    assertThat(record.messages("deputyResult")).containsExactly("NORMAL deputy1");
    assertThat(page("deputy1"))
        .contains(number, "请求恢复原界址", "解释", "答复送达")
        .doesNotContain("李秀英", "邻居建房越过宅基地界址", "0855", "越界二十八厘米");
    assertThat(
            record.rows(
                "SELECT user_id FROM huiyin.audit_entry WHERE case_id = ? AND act = 'READ_RESULT'"))
        .containsExactly(Map.of("user_id", "deputy1"));

    done(explain("deputy1", "上门解释了丈量结果，李家表示接受。", today()));

    assertThat(page("deputy1")).contains("上门解释了丈量结果");
    assertThat(staff("clerk").get("/case/" + caseId).body()).contains("代表解释", "上门解释了丈量结果", "钱满仓");
    assertThat(record.acts()).contains("DEPUTY_EXPLAINED");
  }

  @Test
  void ofADeputyWithoutAnAccountTheOfficeWritesItDownAlsoAfterTheCaseIsClosed() {
    answeredWith(null);
    refused(explain("clerk", "解释了。", today()), 400, "答复还没有送达");
    served();
    assertThat(new CaseOnRecord(jdbc, caseId).messages("deputyResult")).isEmpty();
    walk.submit(CaseWalk.CLERK, "recordRating", walk.rated());
    assertThat(new CaseOnRecord(jdbc, caseId).says("state")).isEqualTo("CLOSED");

    assertThat(staff("clerk").get("/case/" + caseId).body())
        .contains("data-act=\"deputy-explained\"");
    done(explain("clerk", "代表当面解释了答复。", today()));

    assertThat(staff("clerk").get("/case/" + caseId).body()).contains("代表当面解释了答复。");
  }

  @Test
  void aDayBeforeTheAnswerATomorrowAndNoWordsAreRefused() {
    answeredWith("deputy1");
    served();
    LocalDate day = LocalDate.now(clock);

    refused(explain("deputy1", "解释了。", day.minusDays(1).toString()), 400, "不能早于答复送达之日");
    refused(explain("deputy1", "解释了。", day.plusDays(1).toString()), 400, "不能晚于今天");
    refused(explain("deputy1", " ", today()), 400, "请填写内容");
  }

  @Test
  @Tag("L2022-28")
  void nobodyElseWritesItDownAndWhoIsRecusedSeesNothing() {
    answeredWith("deputy1");
    served();

    for (String other : List.of("deputy3", "leader-g01", "head-land", "manager")) {
      refused(explain(other, "解释了。", today()), 404, "");
      assertThat(page(other)).doesNotContain(number);
    }
    assertThat(staff("deputy1").get("/case/" + caseId).status()).isEqualTo(404);
    walk.does(CaseWalk.CHAIR, chair -> recusals.recuse(caseId, "deputy1", "近亲属。", chair));
    assertThat(page("deputy1")).doesNotContain(number);
    refused(explain("deputy1", "解释了。", today()), 404, "");
  }

  @Test
  @Tag("L2022-30")
  void ofACaseThatIsSealedAfterwardsTheDeputySeesNothingMore() {
    answeredWith("deputy1");
    served();

    walk.does(
        CaseWalk.CLERK,
        by ->
            corrections.correct(
                caseId, number, Corrections.Field.PURPOSE, "ACCUSATION", "登记时看错", by));

    assertThat(page("deputy1")).doesNotContain(number);
    refused(explain("deputy1", "解释了。", today()), 404, "");
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }

  private Answer explain(String by, String wording, String on) {
    return staff(by)
        .post(
            "/api/cases/" + caseId + "/deputy-explained",
            Map.of("wording", wording, "occurredOn", on));
  }

  private String page(String user) {
    Answer answer = staff(user).get("/explanations");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private static void refused(Answer answer, int status, String sentence) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.message()).contains(sentence);
  }

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(
        port + user, key -> HttpStaff.loggedIn(port, user, "Qingshan#2026"));
  }
}
