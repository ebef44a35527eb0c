package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.CaseTrail;
import org.huiyin.document.WrittenLetter;
import org.huiyin.notification.MessageState;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.OutboxView;
import org.huiyin.notification.Urgency;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be done with a case without a task, through its own door; each act leaves its row in the
 * audit trail.
 */
@HuiyinTest
class CaseActsTest {

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();
  private static final String ID_NUMBER = "11010519491231002X";

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Outbox outbox;
  @Autowired private PetitionCases cases;
  @Autowired private JdbcClient jdbc;
  @Autowired private CaseTrail trail;
  @Autowired private Clock clock;

  @Autowired private PrintedPapers papers;

  private CaseWalk walk;

  @BeforeEach
  void newCase() {
    walk = new CaseWalk(engine, organisation, actors, clock);
  }

  @Test
  @Tag("R60")
  void aSupplementStandsInTheFileWithWhoBroughtItInAndWhen() {
    long caseId = walk.register().caseId();

    done(act("clerk2", caseId, "supplement", Map.of("wording", "补交宅基地使用证复印件")));

    assertThat(page("clerk", caseId)).contains("补充材料", "补交宅基地使用证复印件", "邱志诚");
    assertAudited(caseId, "SUPPLEMENT", "clerk2", null);
    refused(act("clerk", caseId, "supplement", Map.of("wording", " ")), "请填写内容。");
    refused(
        act("clerk", caseId, "supplement", Map.of("wording", "补交", "occurredOn", tomorrow())),
        "日期不能晚于今天");
  }

  @Test
  @Tag("R42")
  void guidanceIsWrittenDownOnAnyWayAlsoWhereNobodyHereHandlesTheMatter() {
    Map<String, Object> toCourt = new HashMap<>(walk.register(Map.of("category", "11")).sitting());
    toCourt.putAll(
        Map.of("route", "REDIRECT", "redirectTo", "云溪县人民法院", "redirectBasis", "ART_31_1"));
    walk.submit("chair", "deliberate", toCourt);
    long caseId = walk.caseId();

    done(act("member1", caseId, "guidance", Map.of("wording", "说明了起诉的期限和证据要求")));

    assertThat(page("clerk", caseId)).contains("教育引导", "说明了起诉的期限和证据要求", "傅长庚");
    assertAudited(caseId, "GUIDANCE", "member1", null);
    refused(act("member1", caseId, "guidance", Map.of("wording", " ")), "请填写内容。");
    refused(
        act("member1", caseId, "guidance", Map.of("wording", "说明", "occurredOn", tomorrow())),
        "日期不能晚于今天");
    assertThat(act("head-land", caseId, "guidance", Map.of("wording", "说明")).status())
        .isEqualTo(404);
  }

  @Test
  void onTheResultOfAKeyCaseTheOfficeProposesAndTheChairDecides() {
    long caseId = walk.register().deliberate(Map.of("key", true)).caseId();
    refused(act("clerk", caseId, "result-proposal", Map.of("wording", "建议通过")), "等待主席审核的重点件");
    walk.submit("member1", "handleDirectly", walk.handled());
    refused(act("member2", caseId, "result-proposal", Map.of("wording", "建议通过")), "由人大办工作人员");
    refused(act("clerk", caseId, "result-proposal", Map.of()), "请填写内容");
    assertThat(walk.look("chair", "reviewResult").get("proposalText")).isNull();

    done(act("clerk", caseId, "result-proposal", Map.of("wording", "建议退回：没有双方签字。")));

    assertThat(walk.look("chair", "reviewResult").get("proposalText").toString())
        .contains("唐晓梅", "建议退回：没有双方签字。");
    assertThat(page("chair", caseId)).contains("拟审核意见");
    assertAudited(caseId, "PROPOSE_RESULT", "clerk", null);
    walk.submit("chair", "reviewResult", Map.of("verdict", "RETURN", "verdictReason", "请补签字。"))
        .submit("member1", "handleDirectly", walk.handled());
    assertThat(walk.look("chair", "reviewResult").get("proposalText"))
        .as("it was on the result before")
        .isNull();
  }

  @Test
  @Tag("R45")
  void urgingTellsThoseWhoseTurnItIsAndStopsNoClock() {
    long caseId = walk.register().caseId();
    int running = runningClocks(caseId);
    done(act("clerk", caseId, "urging", Map.of("wording", "信访人来电催问")));
    assertThat(told(caseId, "urging")).containsExactly("chair");

    walk.deliberate(Map.of());
    walk.signNotice().submit("clerk2", "serveNotice", walk.served());
    done(act("clerk", caseId, "urging", Map.of("wording", "信访人再次催问")));

    assertThat(told(caseId, "urging")).containsExactly("chair", "member1");
    assertThat(running).isPositive();
    assertAudited(caseId, "URGING", "clerk", null);
    assertThat(page("clerk", caseId)).contains("催办", "待发").doesNotContain(">urging<");
  }

  @Test
  @Tag("L2022-28")
  void aCaseIsPassedOnOnlyToSomebodyWhoMayReadIt() {
    long caseId = walk.register(Map.of("complainedOf", person("member1"))).caseId();

    done(act("clerk", caseId, "passing-on", Map.of("to", "clerk3", "wording", "请核对界址")));
    refused(
        act("clerk", caseId, "passing-on", Map.of("to", "member1", "wording", "请看")), "该人员不能接触本件");
    refused(
        act("clerk", caseId, "passing-on", Map.of("to", "head-land", "wording", "请看")),
        "该人员不能接触本件");
    refused(
        act("clerk", caseId, "passing-on", Map.of("to", "nobody", "wording", "请看")), "该人员不能接触本件");
    refused(act("clerk", caseId, "passing-on", Map.of("wording", "请看")), "请选择人员");

    assertThat(told(caseId, "passingOn")).containsExactly("clerk3");
    assertAudited(caseId, "PASSING_ON", "clerk", null);
  }

  @Test
  @Tag("R25")
  void aWithdrawalInWritingEndsTheCaseItsClocksAndItsWork() {
    long caseId = walk.register().caseId();
    String instance = walk.instance();
    refused(act("clerk", caseId, "withdrawal", Map.of()), "请填写内容");
    refused(
        act("clerk", caseId, "withdrawal", Map.of("wording", "本人撤回", "occurredOn", tomorrow())),
        "不能晚于今天");
    refused(
        act("clerk", caseId, "withdrawal", Map.of("wording", "本人撤回", "occurredOn", "2020-01-01")),
        "不能早于");
    refused(act("member1", caseId, "withdrawal", Map.of("wording", "本人撤回")), "由人大办工作人员或者主席办理");

    done(act("clerk", caseId, "withdrawal", Map.of("wording", "双方已和解，本人撤回")));

    assertThat(cases.get(caseId).state()).isEqualTo("WITHDRAWN");
    assertThat(cases.get(caseId).outcome()).isEqualTo("WITHDRAWN");
    assertThat(runningClocks(caseId)).isZero();
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .count())
        .isZero();
    assertAudited(caseId, "WITHDRAWAL", "clerk", null);
    for (String act : List.of("withdrawal", "urging", "supplement", "urgent-report")) {
      refused(act("clerk", caseId, act, Map.of("wording", "再来一次")), "已经办结");
    }
    refused(act("clerk", caseId, "passing-on", Map.of("to", "clerk2", "wording", "请看")), "已经办结");
    refused(act("chair", caseId, "recusal", Map.of("to", "member5", "wording", "近亲属")), "已经办结");
  }

  @Test
  void anAccusationGoesOnWhoeverWithdraws() {
    long caseId = walk.register(Map.of("purpose", "ACCUSATION")).caseId();

    refused(act("clerk", caseId, "withdrawal", Map.of("wording", "本人撤回")), "检举控告不因撤回而终止");

    assertThat(cases.get(caseId).state()).isEqualTo("OPEN");
  }

  @Test
  void whatHasBeenAnsweredCanNeitherBeWithdrawnNorVoided() {
    walk.toServedReply();
    long caseId = walk.caseId();

    refused(act("clerk", caseId, "withdrawal", Map.of("wording", "本人撤回")), "已经答复");
    refused(
        act("chair", caseId, "voiding", Map.of("number", number(caseId), "wording", "登记错误")),
        "已经答复");

    assertThat(cases.get(caseId).state()).isEqualTo("OPEN");
  }

  @Test
  void oneOfSeveralPetitionersEndsOnlyHisPart() {
    long caseId =
        walk.register(
                Map.of(
                    "headcount",
                    2,
                    "jointSigned",
                    true,
                    "representatives",
                    List.of(Map.of("name", "王桂兰", "phone", "13900000002"))))
            .caseId();
    List<Long> petitioners = petitioners(caseId);

    done(
        act(
            "clerk",
            caseId,
            "withdrawal",
            Map.of("petitioner", petitioners.get(0), "wording", "本人退出")));
    assertThat(cases.get(caseId).state()).isEqualTo("OPEN");
    assertThat(page("clerk", caseId)).contains("部分撤回", LocalDate.now(clock) + " 撤回");
    refused(
        act(
            "clerk",
            caseId,
            "withdrawal",
            Map.of("petitioner", petitioners.get(0), "wording", "又退")),
        "请选择本件的信访人");

    done(
        act(
            "clerk",
            caseId,
            "withdrawal",
            Map.of("petitioner", petitioners.get(1), "wording", "也退出")));
    assertThat(cases.get(caseId).state()).isEqualTo("WITHDRAWN");
  }

  @Test
  void whenThoseWithANameWithdrawTheOthersWhoCameWithThemStillGetAnAnswer() {
    long caseId = walk.register(Map.of("headcount", 4)).caseId();

    done(
        act(
            "clerk",
            caseId,
            "withdrawal",
            Map.of("petitioner", petitioners(caseId).get(0), "wording", "本人退出")));

    assertThat(cases.get(caseId).state()).isEqualTo("OPEN");
  }

  @Test
  @Tag("L2022-25")
  void anUrgentMatterIsReportedAtOnceAndWaitsForWhoWasTelephoned() {
    long caseId = walk.register().caseId();

    done(act("member1", caseId, "urgent-report", Map.of("wording", "数十人准备赴县")));

    assertThat(outbox.of(caseId))
        .filteredOn(m -> m.stepKey().equals("reportUrgently"))
        .extracting(OutboxView::recipient, OutboxView::urgency)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("chair", Urgency.URGENT));
    assertThat(walk.waitsAt("reportUrgently")).isTrue();
    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertAudited(caseId, "URGENT_REPORT", "member1", null);
    refused(act("clerk", caseId, "urgent-report", Map.of()), "请填写内容");
  }

  @Test
  @Tag("R40")
  void aWrongEntryIsVoidedByTheChairItsNumberIsKeptAndTheWorkEnds() {
    long caseId = walk.register().caseId();
    String instance = walk.instance();
    String number = number(caseId);
    refused(
        act("clerk", caseId, "voiding", Map.of("number", number, "wording", "重复登记")), "作废须由主席批准");
    refused(act("chair", caseId, "voiding", Map.of("number", number)), "请填写理由");
    refused(
        act("chair", caseId, "voiding", Map.of("number", "RDXF-2026-9999", "wording", "重复登记")),
        "请选择本件的登记编号");

    done(act("chair", caseId, "voiding", Map.of("number", number, "wording", "重复登记")));

    assertThat(cases.get(caseId).state()).isEqualTo("VOIDED");
    assertThat(number(caseId)).isEqualTo(number);
    assertThat(runningClocks(caseId)).isZero();
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .count())
        .isZero();
    assertAudited(caseId, "VOIDING", "chair", "重复登记");
    assertThat(page("clerk", caseId)).contains("作废");
  }

  @Test
  void anEntryThatOthersFollowedIsVoidedAfterThem() {
    long caseId = walk.register().caseId();
    String first = number(caseId);
    new CaseWalk(engine, organisation, actors, clock)
        .register(Map.of("earlier", "SAME_MATTER", "earlierNumber", first));
    String later =
        jdbc.sql("SELECT max(register_number) FROM huiyin.register_entry WHERE case_id = ?")
            .param(caseId)
            .query(String.class)
            .single();

    refused(
        act("chair", caseId, "voiding", Map.of("number", first, "wording", "重复登记")), "请先处理后面的登记");
    assertThat(cases.get(caseId).state()).isEqualTo("OPEN");
    done(act("chair", caseId, "voiding", Map.of("number", later, "wording", "重复登记")));
    done(act("chair", caseId, "voiding", Map.of("number", first, "wording", "重复登记")));

    assertThat(cases.get(caseId).state()).isEqualTo("VOIDED");
  }

  @Test
  void aCaseIsNotVoidedThroughTheDoorOfAnother() {
    long one = walk.register().caseId();
    long other = new CaseWalk(engine, organisation, actors, clock).register().caseId();

    refused(
        act("chair", one, "voiding", Map.of("number", number(other), "wording", "登记错误")),
        "请选择本件的登记编号");
    refused(correct("clerk", one, number(other), "PHONE", "13900000005", "登记错误"), "请选择本件的登记编号");

    assertThat(cases.get(other).state()).isEqualTo("OPEN");
  }

  @Test
  void norIsAPaperOpenedThroughIt() {
    long one = walk.register().caseId();
    long other = new CaseWalk(engine, organisation, actors, clock).register().caseId();
    byte[] pdf = "%PDF-1.4 %%EOF".getBytes(StandardCharsets.US_ASCII);
    assertThat(
            staff("clerk")
                .upload("/api/cases/" + other + "/documents", "土地证复印件", "application/pdf", pdf)
                .status())
        .isEqualTo(200);
    long paper =
        jdbc.sql("SELECT max(id) FROM huiyin.document WHERE case_id = ?")
            .param(other)
            .query(Long.class)
            .single();

    assertThat(staff("clerk").get("/case/" + other + "/documents/" + paper).status())
        .isEqualTo(200);
    Answer refused = staff("clerk").get("/case/" + one + "/documents/" + paper);
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.body())
        .isEqualTo(staff("clerk").get("/case/" + one + "/documents/987654321").body());
  }

  @Test
  void aCorrectedDayCountsTheClocksAnewAndMovesTheTask() {
    long caseId =
        walk.register(Map.of("occurredOn", LocalDate.now(clock).minusDays(3).toString()))
            .deliberate(Map.of())
            .caseId();
    Date before = walk.task("approveNotice").getDueDate();

    done(
        correct(
            "clerk",
            caseId,
            number(caseId),
            "OCCURRED_ON",
            LocalDate.now(clock).minusDays(1).toString(),
            "日期写错"));

    assertThat(walk.task("approveNotice").getDueDate().toInstant())
        .isEqualTo(before.toInstant().plus(Duration.ofDays(2)));
    assertThat(cases.get(caseId).receivedOn()).isEqualTo(LocalDate.now(clock).minusDays(1));
  }

  @Test
  @Tag("L2022-22")
  void theReportToTheOrganAboveIsOwedOnThePageUntilTheOfficeWritesItDown() {
    LocalDate today = LocalDate.now(clock);
    long caseId =
        walk.register(
                Map.of(
                    "source",
                    "ASSIGNED_FROM_ABOVE",
                    "sourceOrgan",
                    "云溪县信访局",
                    "reportDueOn",
                    today.plusDays(30).toString()))
            .caseId();
    assertThat(page("clerk", caseId)).contains("data-act=\"own-report\"");
    assertThat(page("member1", caseId)).doesNotContain("data-act=\"own-report\"");
    refused(act("clerk", caseId, "own-report", Map.of()), "请填写报告日期", "请选择报告方式", "请写明报告的内容");
    Map<String, Object> report =
        Map.of("madeOn", today.toString(), "way", "SYSTEM", "wording", "已受理，正在调查。");
    refused(act("member1", caseId, "own-report", report), "由人大办工作人员或者主席办理");

    done(act("clerk", caseId, "own-report", report));

    assertThat(page("clerk", caseId))
        .contains("向上级报告（云溪县信访局）", "信访信息系统 · 已受理，正在调查。")
        .doesNotContain("data-act=\"own-report\"");
    assertAudited(caseId, "OWN_REPORT", "clerk", null);
  }

  @Test
  void aCorrectionAsksForAReasonAndARightValue() {
    long caseId = walk.register().caseId();
    String number = number(caseId);

    refused(correct("clerk", caseId, number, "PHONE", "139", ""), "请填写理由", "请核对电话");
    refused(correct("clerk", caseId, number, "ID_NUMBER", "110105194912310021", "写错"), "请核对身份证号");
    refused(correct("clerk", caseId, number, "PETITIONER_NAME", "", "写错"), "请填写更正后的内容");
    refused(correct("clerk", caseId, number, "BODY", "x", "写错"), "请选择要更正的项目");
    refused(correct("member1", caseId, number, "PHONE", "13900000005", "写错"), "由人大办工作人员或者主席办理");
  }

  @Test
  @Tag("L2022-28")
  void theChairDecidesOnTheRecusalOfOthersAndWhoIsRecusedLosesEveryLaterStep() {
    long caseId = walk.register().deliberate(Map.of()).caseId();
    assertThat(walk.task("handleDirectly").getAssignee()).isEqualTo("member1");
    refused(act("clerk", caseId, "recusal", Map.of("to", "member1", "wording", "近亲属")), "由主席决定");
    refused(act("chair", caseId, "recusal", Map.of("to", "member1")), "请填写回避原因");

    done(act("chair", caseId, "recusal", Map.of("to", "member1", "wording", "近亲属")));

    assertThat(walk.task("handleDirectly").getAssignee()).isNull();
    assertThat(staff("member1").get("/case/" + caseId).status()).isEqualTo(404);
    assertThat(
            staff("member1")
                .engine("POST", "/task", Map.of("processInstanceId", walk.instance()))
                .json())
        .isEmpty();
    assertAudited(caseId, "RECUSE", "chair", "近亲属");
    done(act("clerk", caseId, "urging", Map.of("wording", "请抓紧")));
    assertThat(told(caseId, "urging")).contains("chair").doesNotContain("member1");
  }

  @Test
  @Tag("L2022-28")
  void thePresidiumDecidesOnTheChairsRecusalAndThenTheViceChairSigns() {
    long caseId = walk.register().caseId();
    refused(
        act("chair", caseId, "recusal", Map.of("to", "chair", "wording", "近亲属")), "主席的回避由主席团决定");
    refused(
        act("clerk", caseId, "recusal", Map.of("to", "chair", "wording", "近亲属")), "主席的回避由主席团决定");

    done(act("member5", caseId, "recusal", Map.of("to", "chair", "wording", "近亲属")));

    assertThat(staff("chair").get("/case/" + caseId).status()).isEqualTo(404);
    done(act("vicechair", caseId, "recusal", Map.of("to", "member2", "wording", "当事人的邻居")));
    done(act("vicechair", caseId, "voiding", Map.of("number", number(caseId), "wording", "重复登记")));
    assertThat(cases.get(caseId).state()).isEqualTo("VOIDED");
  }

  @Test
  void numbersAreMaskedUntilSomebodyWritesDownWhyHeMustSeeThem() {
    long caseId = walk.register(Map.of("idNumber", ID_NUMBER, "phone", "13812345678")).caseId();
    assertThat(page("clerk", caseId))
        .contains("110105**********2X", "138******78")
        .doesNotContain(ID_NUMBER, "13812345678");
    refused(act("clerk", caseId, "unmasking", Map.of()), "请填写理由");

    Answer shown = act("clerk", caseId, "unmasking", Map.of("wording", "核对身份"));

    assertThat(shown.json().get(0).get("idNumber").asText()).isEqualTo(ID_NUMBER);
    assertAudited(caseId, "UNMASK", "clerk", "核对身份");
    assertThat(staff("clerk").get("/case/" + caseId + "/papers/register-visit").status())
        .isEqualTo(200);
    assertThat(staff("member1").get("/case/" + caseId + "/papers/register-visit").status())
        .isEqualTo(400);
  }

  @Test
  void theNumbersAreForTheOfficeTheChairAndWhoHandlesTheCaseNow() {
    long caseId = walk.register(Map.of("phone", "13812345678")).caseId();
    Map<String, String> why = Map.of("wording", "约见");
    refused(act("member1", caseId, "unmasking", why), "正在办理的人查看");
    assertThat(page("member1", caseId)).doesNotContain("data-act=\"unmasking\"");
    assertThat(act("chair", caseId, "unmasking", why).status()).isEqualTo(200);

    walk.deliberate(Map.of());

    assertThat(walk.task("handleDirectly").getAssignee()).isEqualTo("member1");
    assertThat(page("member1", caseId)).contains("data-act=\"unmasking\"");
    assertThat(act("member1", caseId, "unmasking", why).body()).contains("13812345678");
    refused(act("member5", caseId, "unmasking", why), "正在办理的人查看");
  }

  @Test
  void aRegisterFormHasTheNumbersInFullOnlyForAReasonThatIsRecorded() {
    long caseId = walk.register(Map.of("idNumber", ID_NUMBER, "phone", "13812345678")).caseId();
    String form = "/case/" + caseId + "/papers/register-visit";

    assertThat(WrittenLetter.text(staff("clerk").download(form)))
        .contains("110105**********2X", "138******78")
        .doesNotContain(ID_NUMBER, "13812345678");
    assertThat(posted("clerk", form, "").status()).isEqualTo(400);
    assertThat(posted("member1", form, "核对").status()).isEqualTo(400);
    assertThat(posted("clerk", "/case/" + caseId + "/papers/slip", "核对").status()).isEqualTo(404);

    assertThat(posted("clerk", form, "存档用印").status()).isEqualTo(200);
    assertAudited(caseId, "UNMASK", "clerk", "存档用印");
    assertThat(
            WrittenLetter.text(
                papers.print(caseId, "register-visit", null, true, actors.actor("clerk"))))
        .contains(ID_NUMBER, "13812345678");
  }

  private Answer posted(String user, String path, String reason) {
    return staff(user)
        .send(
            "POST",
            path,
            BodyPublishers.ofString("reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8)),
            "application/x-www-form-urlencoded");
  }

  @Test
  void aMessageThatDidNotGoIsSentOnceMoreByThePersonWhoSaysSo() {
    long caseId = walk.register().caseId();
    done(act("clerk", caseId, "urging", Map.of("wording", "请抓紧")));
    long message = outbox.of(caseId).get(0).id();
    refused(
        staff("clerk")
            .post("/api/cases/" + caseId + "/messages/" + message + "/resending", Map.of()),
        "正在发送或者已经送达");
    jdbc.sql("UPDATE huiyin.outbox_message SET state = 'UNCLEAR' WHERE id = ?")
        .param(message)
        .update();
    assertThat(page("clerk", caseId)).contains("不明，须人工确认", "再发一次");
    refused(
        staff("member1")
            .post("/api/cases/" + caseId + "/messages/" + message + "/resending", Map.of()),
        "由人大办");

    done(
        staff("clerk")
            .post("/api/cases/" + caseId + "/messages/" + message + "/resending", Map.of()));

    assertThat(outbox.of(caseId).get(0).state()).isEqualTo(MessageState.QUEUED);
    assertAudited(caseId, "RESEND_MESSAGE", "clerk", null);
    long other = new CaseWalk(engine, organisation, actors, clock).register().caseId();
    assertThat(
            staff("clerk")
                .post("/api/cases/" + other + "/messages/" + message + "/resending", Map.of())
                .status())
        .isEqualTo(404);
  }

  @Test
  @Tag("R92")
  void whoSawAndDidWhatIsShownToTheChairAndTheHeadOfTheOfficeOnly() {
    long caseId = walk.register().caseId();
    page("member1", caseId);

    assertThat(page("chair", caseId)).contains("谁看过、办过");
    assertThat(page("clerk", caseId)).contains("谁看过、办过");
    assertThat(page("clerk2", caseId)).doesNotContain("谁看过、办过");
    assertThat(page("member1", caseId)).doesNotContain("谁看过、办过");
    assertAudited(caseId, "READ_CASE_FILE", "member1", null);
  }

  private Answer act(String user, long caseId, String act, Map<String, ?> said) {
    return staff(user).post("/api/cases/" + caseId + "/" + act, said);
  }

  private Answer correct(
      String user, long caseId, String number, String field, String value, String reason) {
    return act(
        user,
        caseId,
        "correction",
        Map.of("number", number, "field", field, "value", value, "wording", reason));
  }

  private String page(String user, long caseId) {
    Answer answer = staff(user).get("/case/" + caseId);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private static void refused(Answer answer, String... sentences) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.message()).contains(sentences);
  }

  private void assertAudited(long caseId, String act, String userId, String reason) {
    assertThat(trail.of(caseId, Long.MAX_VALUE, 1_000))
        .filteredOn(row -> row.act().equals(act))
        .as(act)
        .anySatisfy(
            row -> {
              assertThat(row.userId()).isEqualTo(userId);
              assertThat(row.reason()).isEqualTo(reason);
              assertThat(row.at()).isNotNull();
            });
  }

  private List<String> told(long caseId, String step) {
    return outbox.of(caseId).stream()
        .filter(m -> m.stepKey().equals(step))
        .map(OutboxView::recipient)
        .toList();
  }

  private int runningClocks(long caseId) {
    return jdbc.sql("SELECT count(*) FROM huiyin.deadline WHERE case_id = ? AND stopped_on IS NULL")
        .param(caseId)
        .query(Integer.class)
        .single();
  }

  private List<Long> petitioners(long caseId) {
    return jdbc.sql(
            """
            SELECT p.id FROM huiyin.petitioner p JOIN huiyin.register_entry e ON e.id = p.entry_id
            WHERE e.case_id = ? ORDER BY p.id
            """)
        .param(caseId)
        .query(Long.class)
        .list();
  }

  private String number(long caseId) {
    return cases.get(caseId).registerNumber();
  }

  private List<Map<String, String>> person(String userId) {
    return List.of(
        Map.of("person", String.valueOf(organisation.personOf(userId).orElseThrow().id())));
  }

  private String tomorrow() {
    return LocalDate.now(clock).plusDays(1).toString();
  }

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(
        port + user, key -> HttpStaff.loggedIn(port, user, "Qingshan#2026"));
  }
}
