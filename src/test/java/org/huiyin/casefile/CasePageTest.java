package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.LetterTemplates;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.reply.LetterContent;
import org.huiyin.reply.Letters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a case, {@code /case/{id}}: who sees it, what stands on it, what is done from it. */
@HuiyinTest
class CasePageTest {

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Documents documents;
  @Autowired private Letters letters;
  @Autowired private LetterContent content;
  @Autowired private PetitionCases cases;
  @Autowired private Clock clock;

  private CaseWalk walk;

  @BeforeEach
  void newCase() {
    walk = new CaseWalk(engine, organisation, actors, clock);
  }

  @Test
  @Tag("L2022-28")
  void isOpenToThoseWhoWorkOnTheCaseAndAForeignerFindsNoSuchCase() {
    long caseId = walk.register().caseId();

    for (String user : List.of("clerk", "clerk2", "chair", "vicechair", "member1")) {
      assertThat(get(user, caseId).status()).as(user).isEqualTo(200);
    }
    for (String user : List.of("head-land", "leader-g01", "deputy1", "analyst", "manager")) {
      assertThat(get(user, caseId).status()).as(user).isEqualTo(404);
      assertThat(get(user, caseId).body()).as(user).doesNotContain("邻居建房", "李秀英");
    }
    assertThat(HttpStaff.nobody(port).get("/case/" + caseId).status()).isEqualTo(401);
  }

  @Test
  void masksIdentityNumberAndPhone() {
    long caseId =
        walk.register(Map.of("idNumber", "11010519491231002X", "phone", "13812345678")).caseId();

    assertThat(get("chair", caseId).body())
        .contains("110105**********2X", "138******78")
        .doesNotContain("11010519491231002X", "13812345678");
  }

  @Test
  void anAddressOfGroupAndHouseIsShownAndWrittenWithItsVillageOnce() {
    long caseId = walk.register(Map.of("address", "塘湾组18号")).caseId();
    long other =
        new CaseWalk(engine, organisation, actors, clock)
            .register(Map.of("address", "云溪县青山村三组12号"))
            .caseId();

    assertThat(get("clerk", caseId).body()).contains("青山村塘湾组18号");
    assertThat(get("clerk", other).body()).contains("云溪县青山村三组12号").doesNotContain("青山村云溪县");
    assertThat(content.of(cases.get(caseId))).containsEntry("petitionerAddress", "青山村塘湾组18号");
    assertThat(content.of(cases.get(other))).containsEntry("petitionerAddress", "云溪县青山村三组12号");
  }

  @Test
  @Tag("R67")
  void saysOfEachRequestWhetherItIsLawfulAndReasonableAndWhyNot() {
    long caseId = walk.register().caseId();
    assertThat(get("clerk", caseId).body()).doesNotContain("不合理");

    walk.deliberate(
        Map.of(
            "requests", List.of(Map.of("lawful", "YES", "reasonable", "NO", "reason", "超出原界址"))));

    assertThat(get("clerk", caseId).body()).contains("合法、不合理：超出原界址");
  }

  @Test
  void saysOfEachLetterOnceItsNumberAndWhetherItIsServed() {
    walk.register().deliberate(Map.of()).signNotice();
    long caseId = walk.caseId();
    String number = letters.of(caseId).get(0).number();

    String before = get("clerk", caseId).body();
    assertThat(before).contains("信访事项接收情况告知书", "待送达").containsOnlyOnce(number);
    walk.submit(CaseWalk.CLERK, "serveNotice", walk.served());
    assertThat(get("clerk", caseId).body()).contains("已送达").doesNotContain("待送达");
  }

  @Test
  void showsWhatEachEntrySaysAsksForAndUnderWhatPaperItCame() {
    long caseId = walk.register().caseId();
    new CaseWalk(engine, organisation, actors, clock)
        .register(
            Map.of(
                "earlier", "SAME_MATTER",
                "earlierNumber", walk.running().getBusinessKey(),
                "title", "施工又已开始",
                "body", "昨日夜间继续砌墙。",
                "requests", List.of(Map.of("wording", "请求先行停工")),
                "source", "ASSIGNED_FROM_ABOVE",
                "sourceOrgan", "云溪县信访局",
                "sourceNumber", "云信交〔2026〕8号"));

    assertThat(get("clerk", caseId).body())
        .contains("施工又已开始", "昨日夜间继续砌墙。", "请求先行停工", "云溪县信访局 · 云信交〔2026〕8号")
        .contains("上级交办");
    assertThat(get("head-land", caseId).body()).doesNotContain("施工又已开始", "云溪县信访局");
  }

  @Test
  void saysHowTheCheckOfTheResultEnded() {
    long caseId = walk.toReplyDraft().caseId();

    assertThat(get("clerk", caseId).body()).containsPattern("审核结果[\\s\\S]{0,200}通过");
  }

  @Test
  void bringsTheTokenAlongAndSpeaksNoEnglishForFiles() {
    long caseId = walk.register().caseId();

    assertThat(get("clerk", caseId).body()).contains("data-token=\"", "选择文件");
  }

  @Test
  @Tag("L2022-34")
  void showsANoticeOfExtensionAsOwedUntilTheOfficeRecordsItsService() {
    walk.register().deliberate(Map.of());
    long caseId = walk.caseId();
    walk.submit(
            CaseWalk.MEMBER,
            "handleDirectly",
            Map.of("handlingStep", "EXTEND", "extensionDays", 20, "extensionReason", "待复测。"))
        .submit(
            CaseWalk.CHAIR,
            "approveHandlingExtension",
            Map.of("approval", "APPROVE", "days", 20, "reason", "复测确需时间。"));
    String owed = "还没有送达信访人";
    assertThat(get("clerk", caseId).body()).contains(owed, "记录送达");
    assertThat(get("member1", caseId).body()).contains(owed).doesNotContain(">记录送达<");
    Map<String, Object> service =
        Map.of("servedOn", LocalDate.now(clock).toString(), "serviceWay", "POST");

    String act = "/api/cases/" + caseId + "/extension-service";
    assertThat(staff("member1").post(act, service).status()).isEqualTo(400);
    assertThat(staff("head-land").post(act, service).status()).isEqualTo(404);
    assertThat(staff("clerk").post(act, Map.of("serviceWay", "POST")).message()).contains("送达日期");
    assertThat(staff("clerk").post(act, service).status()).isEqualTo(204);

    assertThat(get("clerk", caseId).body()).doesNotContain(owed);
    assertThat(staff("clerk").post(act, service).message()).contains("没有待送达");
  }

  @Test
  void aSignedLetterIsCorrectedByWhoSignsAndKeepsItsNumberUntilItIsServed() {
    walk.register().deliberate(Map.of()).signNotice();
    long caseId = walk.caseId();
    Letters.Letter signed = letters.of(caseId).get(0);
    byte[] page = documents.open(signed.documentId(), Actor.MACHINE).content();

    assertThat(putBack("clerk", caseId, signed.documentId(), page, "错字").message())
        .contains("由签发人");
    assertThat(putBack("chair", caseId, signed.documentId(), page, " ").message()).contains("理由");
    assertThat(putBack("head-land", caseId, signed.documentId(), page, "错字").status())
        .isEqualTo(404);
    assertThat(putBack("chair", caseId, signed.documentId(), page, "错字").status()).isEqualTo(200);

    Letters.Letter corrected = letters.of(caseId).get(0);
    assertThat(corrected.number()).isEqualTo(signed.number());
    assertThat(corrected.documentId()).isNotEqualTo(signed.documentId());
    assertThat(documents.of(caseId))
        .filteredOn(paper -> signed.number().equals(paper.letterNumber()))
        .hasSize(2)
        .anyMatch(paper -> "错字".equals(paper.reason()) && paper.latest());
    walk.submit(CaseWalk.CLERK, "serveNotice", walk.served());
    assertThat(putBack("chair", caseId, corrected.documentId(), page, "又错").message())
        .contains("已经送达");
  }

  @Test
  void whatTheOfficeTookInTheOfficeReplaces() {
    long caseId = walk.register().caseId();
    byte[] page = documents.open(anyLetter(), Actor.MACHINE).content();
    long paper =
        documents.store(
            caseId, "UPLOAD", "情况说明", LetterTemplates.DOCX, page, actors.actor("clerk"));

    assertThat(putBack("clerk2", caseId, paper, page, "补盖章").status()).isEqualTo(200);
    assertThat(putBack("member1", caseId, paper, page, "改").status()).isEqualTo(400);
    assertThat(putBack("clerk2", caseId, 987_654_321, page, "改").status()).isEqualTo(404);
  }

  private long anyLetter() {
    CaseWalk other =
        new CaseWalk(engine, organisation, actors, clock).register().deliberate(Map.of());
    return letters.of(other.signNotice().caseId()).get(0).documentId();
  }

  private Answer putBack(String user, long caseId, long document, byte[] page, String reason) {
    String boundary = "huiyin-boundary";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"reason\"\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
                + reason
                + "\r\n--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"page.docx\"\r\n"
                + "Content-Type: "
                + LetterTemplates.DOCX
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(page);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return staff(user)
        .send(
            "POST",
            "/api/cases/" + caseId + "/documents/" + document + "/versions",
            BodyPublishers.ofByteArray(body.toByteArray()),
            "multipart/form-data; boundary=" + boundary);
  }

  private Answer get(String user, long caseId) {
    return staff(user).get("/case/" + caseId);
  }

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(
        port + user, key -> HttpStaff.loggedIn(port, user, "Qingshan#2026"));
  }
}
