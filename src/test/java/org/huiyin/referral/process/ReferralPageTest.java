package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.WrittenLetter;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referral;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The page of a referral over HTTP: what its receiver sees and does there, and that it is shut to
 * all others.
 */
class ReferralPageTest extends ReferralSituation {

  private static final long NONE = 987_654_321;
  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();
  private static final List<String> OTHERS =
      List.of(
          "head-land",
          "staff-land",
          "leader-g01",
          "leader-g02",
          "deputy1",
          "cadre-v01",
          "head-gov",
          "secretary",
          "head-discipline",
          "analyst",
          "manager",
          "admin");

  @LocalServerPort private int port;
  @Autowired private Documents documents;

  @AfterEach
  void sessionsEndWithTheirTime() {
    LOGGED_IN.clear();
  }

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(user, key -> HttpStaff.loggedIn(port, user, "Qingshan#2026"));
  }

  private String page() {
    return "/referral/" + parts.idOf(HOUSING);
  }

  private String api() {
    return "/api/referrals/" + parts.idOf(HOUSING);
  }

  private Answer upload(String user, String name, String type, byte[] content, boolean answer) {
    String boundary = "huiyin-boundary";
    String head =
        "--%1$s\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n%2$s\r\n"
            + "--%1$s\r\nContent-Disposition: form-data; name=\"answer\"\r\n\r\n%3$s\r\n"
            + "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\nContent-Type: %4$s\r\n\r\n";
    byte[] before = head.formatted(boundary, name, answer, type).getBytes(StandardCharsets.UTF_8);
    byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    return staff(user)
        .send(
            "POST",
            api() + "/documents",
            BodyPublishers.ofByteArrays(List.of(before, content, after)),
            "multipart/form-data; boundary=" + boundary);
  }

  private static byte[] pdf() {
    return "%PDF-1.4 answer".getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void theReceiverSeesLetterMatterClocksWithTheirReasonAndNothingOfTheCaseBeside() {
    atWork();
    String page = staff(HEAD).get(page()).body();

    assertThat(page)
        .contains(
            referral().letterNumber(),
            "邻居建房越过宅基地界址",
            "请求恢复原界址",
            "李秀英",
            "核实建房是否越界",
            "反馈",
            "青山乡人大主席团指定，至2026年7月10日止",
            "记一笔进展")
        .doesNotContain(onRecord().says("query_code"), "由主席团组织", "交由有权处理的单位限期办理", "提请督办", "研究");
    assertThat(staff(HEAD).get("/case/" + walk.caseId()).status()).isEqualTo(404);
  }

  @Test
  @Tag("L2022-23")
  void whoCouldHaveObjectedAndDidNotIsNotCalledLateForIt() {
    atWork();
    at(MONDAY.plusDays(20), 9, 0);

    assertThat(staff(HEAD).get(page()).body()).contains("提出异议", "已过").doesNotContain("超期");
  }

  @Test
  @Tag("L2022-30")
  @Tag("R53")
  void itIsShutToAllOthersWhoCannotTellItFromOneThatDoesNotExist() {
    atWork();
    long document = answer(HEAD, HOUSING);
    SoftAssertions all = new SoftAssertions();
    for (String user : OTHERS) {
      Map<String, Answer> unknown = doors(user, NONE, NONE);
      doors(user, parts.idOf(HOUSING), document)
          .forEach(
              (door, answer) -> {
                all.assertThat(answer.status()).as(user + " at " + door).isEqualTo(404);
                all.assertThat(answer.body())
                    .as(user + " at " + door)
                    .isEqualTo(unknown.get(door).body());
              });
      all.assertThat(staff(user).get("/referrals").body())
          .as("list of " + user)
          .doesNotContain(onRecord().says("register_number"));
    }
    all.assertAll();
  }

  private Map<String, Answer> doors(String user, long referral, long document) {
    HttpStaff staff = staff(user);
    String page = "/referral/" + referral;
    String api = "/api/referrals/" + referral;
    Map<String, Answer> answers = new HashMap<>();
    answers.put("page", staff.get(page));
    answers.put("document", staff.get(page + "/documents/" + document));
    answers.put("upload", staff.upload(api + "/documents", "照片", "application/pdf", pdf()));
    answers.put("letter's draft", staff.get(page + "/drafts/letter"));
    answers.put("notice's draft", staff.get(page + "/drafts/supervision/" + NONE));
    answers.put("receipt", staff.get(page + "/papers/referral-receipt"));
    answers.put("sheet", staff.get(page + "/papers/supervision-sheet?notice=1"));
    answers.put("note", staff.post(api + "/note", Map.of("wording", "电话联系一次")));
    answers.put("enclosure", staff.post(api + "/enclosure", Map.of("document", document)));
    answers.put("entering", staff.post(api + "/entering", Map.of()));
    answers.put(
        "supervision",
        staff.post(api + "/supervision", Map.of("reason", "OTHER", "wording", "不办")));
    answers.put(
        "supervision answer",
        staff.post(api + "/supervision/" + NONE + "/answer", Map.of("wording", "已办")));
    answers.put("striking off", staff.post(api + "/striking-off", Map.of("wording", "已办")));
    return answers;
  }

  @Test
  void whatAReceiverMayNotDoIsForTheOfficeToDo() {
    atWork();
    HttpStaff unit = staff(HEAD);
    for (String act : List.of("/enclosure", "/entering", "/supervision", "/striking-off")) {
      Answer answer =
          unit.post(api() + act, Map.of("document", 1, "reason", "OTHER", "wording", "不办"));
      assertThat(answer.status()).as(act).isEqualTo(404);
    }
    assertThat(staff("clerk").post(api() + "/entering", Map.of()).status()).isEqualTo(204);
    assertThat(referral().enteredByOffice()).isTrue();
  }

  /** Recused, or of a unit that is complained of by now: every door, and papers up and down. */
  @ParameterizedTest
  @CsvSource({"user_id, head-housing, RECUSED", "group_id, unit-HOUSING, COMPLAINED_OF"})
  @Tag("L2022-28")
  @Tag("L2022-30")
  void whoIsKeptFromTheCaseIsKeptFromItsReferralThoughHeWorksInTheUnit(
      String column, String who, String cause) {
    atWork();
    long document = answer(HEAD, HOUSING);
    assertThat(staff(HEAD).get(page() + "/documents/" + document).status()).isEqualTo(200);
    jdbc.sql(
            "INSERT INTO huiyin.shut_out (case_id, "
                + column
                + ", cause, since) VALUES (?, ?, ?, now())")
        .params(walk.caseId(), who, cause)
        .update();

    Map<String, Answer> unknown = doors(HEAD, NONE, NONE);
    SoftAssertions all = new SoftAssertions();
    doors(HEAD, parts.idOf(HOUSING), document)
        .forEach(
            (door, answer) -> {
              all.assertThat(answer.status()).as(door).isEqualTo(404);
              all.assertThat(answer.body()).as(door).isEqualTo(unknown.get(door).body());
            });
    all.assertThat(staff(HEAD).get("/referrals").body())
        .doesNotContain(onRecord().says("register_number"));
    all.assertAll();
  }

  @Test
  void aDraftIsNotShownToTheUnitBeforeItsLetterIsOut() {
    referred();
    assertThat(staff(HEAD).get(page()).status()).isEqualTo(404);
    assertThat(staff("clerk").get(page()).status()).isEqualTo(200);
  }

  @Test
  void aDraftThatWasCalledOffWasNeverSent() {
    referred();
    jdbc.sql("UPDATE huiyin.referral SET state = 'CALLED_OFF', ended_on = ? WHERE id = ?")
        .params(MONDAY, referral().id())
        .update();

    assertThat(staff(HEAD).get(page()).status()).isEqualTo(404);
    assertThat(staff("clerk").get(page()).status()).isEqualTo(200);
  }

  @Test
  void theLetterListsWhatTheOfficeEnclosedAndTheUnitTakesItDown() {
    referred();
    long photograph =
        documents.store(
            walk.caseId(),
            "UPLOAD",
            "现场照片",
            "application/pdf",
            pdf(),
            new Actor("clerk", Set.of()));
    long secret =
        documents.store(
            walk.caseId(),
            "UPLOAD",
            "内部材料",
            "application/pdf",
            pdf(),
            new Actor("clerk", Set.of()));
    assertThat(staff("clerk").post(api() + "/enclosure", Map.of("document", photograph)).status())
        .isEqualTo(204);
    parts.out(HOUSING);

    Referral out = referral();
    String letter = WrittenLetter.text(documents.open(out.documentId(), Actor.MACHINE).content());
    assertThat(letter)
        .contains(
            "村镇建设办公室：",
            "现交由你单位办理",
            "信访人：李秀英",
            "请求1：请求恢复原界址",
            "核实建房是否越界",
            "请在2026年7月10日前办结",
            "唐晓梅",
            "1．现场照片")
        .doesNotContain(onRecord().says("query_code"), "内部材料");
    assertThat(staff(HEAD).get(page() + "/documents/" + photograph).status()).isEqualTo(200);
    assertThat(staff(HEAD).get(page() + "/documents/" + out.documentId()).status()).isEqualTo(200);
    assertThat(staff(HEAD).get(page() + "/documents/" + secret).status()).isEqualTo(404);
  }

  @Test
  void anExecutableNamedPdfIsRefusedWithASentenceAndNothingIsStored() {
    atWork();
    byte[] executable = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};

    Answer refused = upload(HEAD, "答复意见书.pdf", "application/pdf", executable, true);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("pdf");
    assertThat(upload(HEAD, "run.exe", "application/x-msdownload", executable, false).status())
        .isEqualTo(400);
    assertThat(upload(HEAD, "空.pdf", "application/pdf", new byte[0], false).status())
        .isEqualTo(400);
    assertThat(documents.of(walk.caseId())).noneMatch(one -> one.kind().equals("REFERRAL_ANSWER"));
  }

  @Test
  void anUploadedAnswerIsOfferedInTheReportsFormAndAReportWithoutOneIsRefused() {
    atWork();
    parts.worked(HEAD, HOUSING);
    assertThat(
            refusal(
                () -> {
                  Map<String, Object> form = new HashMap<>(parts.report(0));
                  form.remove("answerDocument");
                  parts.submit(HEAD, HOUSING, "reportResult", form);
                }))
        .contains("答复");

    Answer uploaded = upload(HEAD, "答复意见书", "application/pdf", pdf(), true);
    assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(200);
    String id = uploaded.body();
    String gone = api();

    assertThat(parts.look(HEAD, HOUSING, "reportResult").get("papers").toString()).contains(id);
    parts.submit(HEAD, HOUSING, "reportResult", parts.report(Long.parseLong(id)));
    assertThat(referral().state()).isEqualTo(Referral.State.REPORTED);
    assertThat(staff(HEAD).post(gone + "/note", Map.of("wording", "还在办")).message())
        .as("it is reported")
        .isNotBlank();
  }

  @Test
  void aNoteIsALineAndHalfTheTermWithoutOneIsMarkedOnBothPages() {
    atWork();
    at(MONDAY.plusDays(29), 9, 0);
    assertThat(staff(HEAD).get(page()).body()).doesNotContain("时限过半，没有办理记录");
    at(MONDAY.plusDays(30), 9, 0);
    LOGGED_IN.clear();
    assertThat(staff(HEAD).get(page()).body()).contains("时限过半，没有办理记录");
    assertThat(staff("clerk").get("/case/" + walk.caseId()).body())
        .contains("时限过半，没有办理记录", referral().letterNumber(), "反馈（村镇建设办公室）");

    assertThat(staff(HEAD).post(api() + "/note", Map.of("wording", "已到现场")).status())
        .isEqualTo(204);
    assertThat(staff(HEAD).post(api() + "/note", Map.of("wording", " ")).status()).isEqualTo(400);
    assertThat(
            staff(HEAD)
                .post(api() + "/note", Map.of("wording", "明天", "occurredOn", "2026-12-31"))
                .status())
        .isEqualTo(400);
    assertThat(staff(HEAD).get(page()).body()).contains("已到现场").doesNotContain("时限过半，没有办理记录");
    assertThat(staff("clerk").get("/case/" + walk.caseId()).body())
        .contains("已到现场")
        .doesNotContain("时限过半，没有办理记录");
  }

  @Test
  void theListShowsOwnReferralsByCategoryAndVillageWithoutTitleOrName() {
    atWork();
    String number = onRecord().says("register_number");
    assertThat(staff(HEAD).get("/referrals").body())
        .contains(number, "青山村", "60")
        .doesNotContain("李秀英", "邻居建房");
    assertThat(staff("clerk").get("/referrals").body()).contains(number);
  }

  @Test
  void theCardOfTheUnitsStepShowsCategoryAndVillageAndItsOwnDays() {
    atWork();
    String task = parts.task(HOUSING, "workOnReferral").getId();
    Answer card = staff(HEAD).post("/api/tasks/cards", Map.of("taskIds", List.of(task)));

    assertThat(card.json().path(task).path("heading").asText())
        .contains("青山村")
        .doesNotContain("邻居建房");
    assertThat(card.json().path(task).path("daysLeft").asLong()).isEqualTo(60);
    assertThat(staff("head-land").post("/api/tasks/cards", Map.of("taskIds", List.of(task))).json())
        .isEmpty();
    assertThat(
            staff("clerk")
                .post("/api/tasks/cards", Map.of("taskIds", List.of(task)))
                .json()
                .path(task)
                .path("heading")
                .asText())
        .contains("邻居建房");
  }

  @Test
  void theTaskLeadsItsPeopleToTheirPageAndTheOfficeToTheCase() {
    atWork();
    String address = "/case/by-task/" + parts.task(HOUSING, "workOnReferral").getId();
    assertThat(staff(HEAD).get(address).header("Location")).endsWith(page());
    assertThat(staff("clerk").get(address).header("Location")).endsWith("/case/" + walk.caseId());
    assertThat(staff("head-land").get(address).status()).isEqualTo(404);
  }

  @Test
  void receiptReportAndExtensionArePrintedFromWhatWasEntered() {
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(HOUSING, true, 30)));
    parts.out(HOUSING);
    parts.signed(HEAD, HOUSING);
    assertThat(staff(HEAD).get(page() + "/papers/completion-report").status()).isEqualTo(400);
    parts.submit(
        HEAD,
        HOUSING,
        "workOnReferral",
        Map.of("workStep", "EXTEND", "extensionDays", 10, "extensionReason", "等测绘成果。"));
    assertThat(print("extension-approval")).contains("等测绘成果。", "10日", "村镇建设办公室");
    assertThat(print("referral-receipt"))
        .contains("葛新民", referral().letterNumber(), "村镇建设办公室", "2026年6月10日");
    parts.submit(
        CaseWalk.CHAIR,
        HOUSING,
        "approveExtension",
        Map.of("approval", "APPROVE", "days", 10, "reason", "确有必要。"));
    assertThat(print("extension-approval")).contains("同意延长：确有必要。", "2026年6月20日", "陆怀远");
    assertThat(documents.of(walk.caseId()))
        .filteredOn(paper -> paper.kind().equals("EXTENSION_REPLY"))
        .hasSize(1)
        .allSatisfy(
            paper ->
                assertThat(WrittenLetter.text(documents.open(paper.id(), Actor.MACHINE).content()))
                    .contains("青山乡人信复〔2026〕", "村镇建设办公室：", "同意延长。", "延长10日，至2026年6月20日止"));
    String address = page();
    reported();
    assertThat(WrittenLetter.text(staff(HEAD).download(address + "/papers/completion-report")))
        .contains("村镇建设办公室", "现场丈量，越界二十八厘米。", "青建答〔2026〕3号", "葛新民");
    assertThat(staff(HEAD).get(address + "/papers/no-such-paper").status()).isEqualTo(404);
  }

  private String print(String paper) {
    return WrittenLetter.text(staff(HEAD).download(page() + "/papers/" + paper));
  }

  @Test
  @Tag("R55")
  void aVillageGroupsReportIsThePaperOfTheVillage() {
    String group = "group-G02";
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(group, true, 30)));
    parts.out(group);
    parts.signed("leader-g02", group);
    parts.worked("leader-g02", group);
    String address = "/referral/" + parts.idOf(group);
    long answer = answer("leader-g02", group);
    parts.submit("leader-g02", group, "reportResult", parts.report(answer));

    assertThat(
            WrittenLetter.text(staff("leader-g02").download(address + "/papers/completion-report")))
        .contains("村级信访办理结果报告", "来件机关", "青山乡人大主席团", "交办", "收件登记");
  }

  @Test
  @Tag("L2022-32")
  void theAnswerOnTopNamesTheUnitsPaperAndDecidesNothingItself() {
    atWork();
    reported();
    accept();
    walk.submit(CaseWalk.CLERK, "draftReply", walk.drafted("SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));

    long paper = onRecord().letter("REPLY").documentId();
    assertThat(WrittenLetter.text(documents.open(paper, Actor.MACHINE).content()))
        .contains(
            "信访事项答复函",
            "李秀英：",
            "村镇建设办公室已经办理并书面答复您（青建答〔2026〕3号），于2026年5月11日送达。",
            "关于“请求恢复原界址”：",
            "不改变、不代替该意见");
  }

  @Test
  void lettersExtensionsAndSupervisionLieOnTheListToSignAndAreSignedSeveralAtOnce() {
    referred();
    String letter = parts.task(HOUSING, "approveReferral").getId();
    walk = anotherCase();
    anotherWalk();
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(HOUSING, true, 30)));
    parts.out(HOUSING);
    parts.signed(HEAD, HOUSING);
    parts.submit(
        HEAD,
        HOUSING,
        "workOnReferral",
        Map.of("workStep", "EXTEND", "extensionDays", 10, "extensionReason", "等测绘成果。"));
    staff("clerk")
        .post(api() + "/supervision", Map.of("reason", "SHIRKING", "wording", "三次约见都不到场。"));
    String extension = parts.task(HOUSING, "approveExtension").getId();
    String notice = parts.task(HOUSING, "signSupervisionNotice").getId();

    String list = staff("chair").get("/api/signing").body();
    assertThat(list).contains(letter, extension, notice, "村镇建设办公室", "等测绘成果。", "推诿、敷衍、拖延");
    assertThat(staff(HEAD).get("/api/signing").status()).isEqualTo(403);
    Answer signed =
        staff("chair")
            .post("/api/signing", Map.of("taskIds", List.of(letter, extension, notice, "none")));

    assertThat(signed.json()).hasSize(4);
    assertThat(signed.json().findValuesAsText("signed"))
        .containsExactly("true", "true", "true", "false");
    assertThat(referral().state()).isEqualTo(Referral.State.WORKING);
    assertThat(onRecord().dueOn(referral().reportBack())).isEqualTo(MONDAY.plusDays(40));
    assertThat(staff(HEAD).get(page()).body()).contains("青山乡人信督〔2026〕", "回复督办函");
  }

  @Test
  void letterAndNoticeAreReadAsTheyWouldGoOutBeforeTheyAreSignedAndNotByTheirReceiver() {
    referred();
    String letter = preview(parts.task(HOUSING, "approveReferral").getId());
    assertThat(read(letter)).contains("（未签发）", "村镇建设办公室", "核实建房是否越界", "恢复原界址", "2026年7月10日");
    shut(letter, 404);
    parts.out(HOUSING);
    assertThat(staff("chair").get(letter).status()).as("signed").isEqualTo(404);
    parts.signed(HEAD, HOUSING);
    staff("clerk")
        .post(api() + "/supervision", Map.of("reason", "SHIRKING", "wording", "三次约见都不到场。"));

    String notice = preview(parts.task(HOUSING, "signSupervisionNotice").getId());
    assertThat(read(notice)).contains("（未签发）", "三次约见都不到场", "2026年5月18日前书面回复");
    shut(notice, 404);
    parts.submit(
        "chair",
        HOUSING,
        "signSupervisionNotice",
        Map.of("supervision", "SIGN", "level", "ORDINARY"));
    assertThat(staff("chair").get(notice).status()).as("signed").isEqualTo(404);
  }

  private String preview(String task) {
    for (var line : staff("chair").get("/api/signing").json()) {
      if (line.path("taskId").asText().equals(task)) {
        return line.path("preview").asText();
      }
    }
    throw new AssertionError("not on the list to sign");
  }

  private String read(String draft) {
    return WrittenLetter.text(staff("chair").download(draft));
  }

  private void shut(String draft, int status) {
    for (String user : List.of(HEAD, "head-land", "leader-g01", "deputy1", "secretary", "admin")) {
      assertThat(staff(user).get(draft).status()).as(user).isEqualTo(status);
    }
  }

  @Test
  @Tag("R45")
  void theUnitAnswersASupervisionNoticeOnItsPageAndTheOfficeStrikesItOff() {
    atWork();
    staff("clerk")
        .post(api() + "/supervision", Map.of("reason", "SHIRKING", "wording", "三次约见都不到场。"));
    parts.submit(
        CaseWalk.CHAIR,
        HOUSING,
        "signSupervisionNotice",
        Map.of("supervision", "SIGN", "level", "ORDINARY"));
    String id =
        jdbc.sql("SELECT id::text FROM huiyin.supervision_notice WHERE referral_id = ?")
            .param(parts.idOf(HOUSING))
            .query(String.class)
            .single();

    Answer empty = staff(HEAD).post(api() + "/supervision/" + id + "/answer", Map.of());
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.message()).contains("请写明回复");
    assertThat(
            staff(HEAD)
                .post(api() + "/supervision/" + id + "/answer", Map.of("wording", "明天到场。"))
                .status())
        .isEqualTo(204);
    assertThat(staff("clerk").post(api() + "/striking-off", Map.of("wording", "已经到场。")).status())
        .isEqualTo(204);
    assertThat(
            WrittenLetter.text(
                staff(HEAD).download(page() + "/papers/supervision-sheet?notice=" + id)))
        .contains("信访事项督办单", "明天到场。", "已经到场。", "青山乡人信督〔2026〕");
  }
}
