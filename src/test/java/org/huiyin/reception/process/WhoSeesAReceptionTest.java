package org.huiyin.reception.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huiyin.HttpStaff;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.Tier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the reception days and who comes through their doors, over real HTTP. */
class WhoSeesAReceptionTest extends ReceptionSituation {

  private static final List<String> ALL =
      List.of(
          "clerk",
          "chair",
          "member1",
          "leader-g01",
          "deputy1",
          "leader-g02",
          "head-land",
          "secretary",
          "manager",
          "analyst",
          "admin");

  @LocalServerPort private int port;

  private final Map<String, HttpStaff> staff = new HashMap<>();

  @BeforeEach
  void everybodyLogsIn() {
    ALL.forEach(user -> staff.put(user, HttpStaff.loggedIn(port, user, "Qingshan#2026")));
  }

  private TreeSet<String> whoGets(String path) {
    TreeSet<String> let = new TreeSet<>();
    ALL.stream().filter(user -> staff.get(user).get(path).status() == 200).forEach(let::add);
    return let;
  }

  /** What is read of a session, and what is printed, stands on the trail by the reader's name. */
  @Test
  void whoReadsALogOrPrintsANoticeOrAPlateIsOnTheTrail() {
    reception.begin().publish();
    Map<String, List<String>> readings =
        Map.of(
            "GET /receptions/days/{id:\\d+}",
            List.of("/receptions/days/" + reception.day(Tier.CHAIR).id(), "READ_SESSION_LOG"),
            "GET /receptions/rotas/{id}/notice.docx",
            List.of(
                "/receptions/rotas/" + reception.rota("OFFICE").id() + "/notice.docx",
                "PRINT_ROTA"),
            "GET /receptions/plates/{group}/plate.docx",
            List.of("/receptions/plates/G01/plate.docx", "PRINT_PLATE"));

    readings.forEach(
        (door, reading) -> {
          long before = rowsOf("member1", reading.get(1));
          assertThat(staff.get("member1").get(reading.get(0)).status()).as(door).isEqualTo(200);
          assertThat(rowsOf("member1", reading.get(1))).as(door).isEqualTo(before + 1);
        });
  }

  private long rowsOf(String user, String act) {
    return jdbc.sql("SELECT count(*) FROM huiyin.audit_entry WHERE user_id = ? AND act = ?")
        .params(user, act)
        .query(Long.class)
        .single();
  }

  @Test
  void theLogOfATownshipSessionIsForOfficeAndPresidiumAndThatOfAGroupForThatGroupToo() {
    reception.begin().publish();

    assertThat(whoGets("/receptions/days/" + reception.day(Tier.PRESIDIUM).id()))
        .containsExactly("chair", "clerk", "member1");
    assertThat(whoGets("/receptions/days/" + reception.day(Tier.GROUP).id()))
        .contains("chair", "clerk", "deputy1", "leader-g01", "member1")
        .doesNotContain("leader-g02", "head-land", "manager", "analyst", "admin");
    assertThat(
            staff.get("head-land").get("/receptions/days/" + reception.day(Tier.CHAIR).id()).body())
        .isEqualTo(staff.get("head-land").get("/receptions/days/987654321").body());
  }

  @Test
  void aRotaThatIsNotPublishedIsForThoseWhoArrangeItAndTheOfficeAfterwardsForAll() {
    reception.begin();
    String office = "/receptions/rotas/" + reception.rota("OFFICE").id();
    String group = "/receptions/rotas/" + reception.rota("G01").id();
    assertThat(whoGets(office)).containsExactly("clerk");
    assertThat(whoGets(office + "/notice.docx")).containsExactly("clerk");
    assertThat(whoGets(group)).containsExactly("clerk", "leader-g01");

    reception.publish();

    assertThat(whoGets(office)).hasSize(ALL.size());
    assertThat(whoGets(group + "/notice.docx")).hasSize(ALL.size());
  }

  @Test
  void theSettingsAreTheOfficesAndNobodyElseFindsThem() {
    assertThat(whoGets("/receptions/settings")).containsExactly("clerk");
    for (String user : ALL) {
      if (!user.equals("clerk")) {
        assertThat(staff.get(user).post("/api/receptions/settings", Map.of()).status())
            .as(user)
            .isEqualTo(404);
        assertThat(
                staff
                    .get(user)
                    .post("/api/receptions/rotas", Map.of("month", reception.month().toString()))
                    .status())
            .as(user)
            .isEqualTo(404);
      }
    }
    assertThat(rotas.of(reception.month())).isEmpty();
  }

  @Test
  void badSettingsAreToldByFieldInTheReadersLanguage() {
    HttpStaff.Answer answer =
        staff
            .get("clerk")
            .post(
                "/api/receptions/settings",
                Map.of(
                    "policy", "POSTPONE",
                    "hours", "9:00",
                    "chairDays", "三十二日",
                    "chairPlace", "RDB",
                    "presidiumDays", "10日",
                    "presidiumPlace", "XFB"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("faults").get(0).path("field").asText()).isEqualTo("chairDays");
    assertThat(answer.json().path("faults").get(0).path("message").asText())
        .isEqualTo("“三十二日”不是每月的日子，请写成“5日、15日、25日”，1日到31日。");
  }

  @Test
  @Tag("R14")
  void theCalendarOfTheMonthShowsAllTiersAndMarksWhatIsProvisional() {
    assertThat(
            staff
                .get("clerk")
                .post("/api/receptions/rotas", Map.of("month", reception.month().toString()))
                .status())
        .isEqualTo(204);
    assertThat(calendar("manager")).doesNotContain("主席接待日");

    reception.publish();

    assertThat(calendar("manager"))
        .contains("主席接待日", "主席团成员接访日", "青石代表小组·代表组长接访日", "成员轮流接访日")
        .contains("人大办", "乡信访办", "青山村代表小组接访室")
        .contains("暂定", "放假安排没有公布");
    assertThat(staff.get("clerk").get("/receptions?month=二月").status()).isEqualTo(400);
  }

  private String calendar(String user) {
    return staff.get(user).get("/receptions?month=" + reception.month()).body();
  }

  @Test
  void aVisitIsLoggedByWhoKeepsTheLogAndByNobodyElse() {
    reception.begin().publish();
    ReceptionDay day = reception.day(Tier.GROUP);
    dayOf(day);
    reception.open(day, "leader-g01");
    String path = "/api/receptions/days/" + day.id() + "/visits";
    Map<String, Object> visit =
        Map.of(
            "arrivedAt",
            "09:20",
            "headcount",
            2,
            "waited",
            0,
            "manner",
            "TALK",
            "receivedBy",
            reception.person("leader-g01"),
            "outcome",
            "TO_REGISTER");

    for (String user : List.of("clerk", "chair", "leader-g02", "head-land", "manager", "admin")) {
      assertThat(staff.get(user).post(path, visit).status()).as(user).isEqualTo(404);
    }
    assertThat(staff.get("deputy1").post(path, visit).status()).isEqualTo(204);
    assertThat(staff.get("deputy1").get("/receptions/days/" + day.id()).body())
        .contains("接谈", "待登记");

    long line = visits.of(day, actors.actor("clerk")).get(0).id();
    String registration = "/api/receptions/days/" + day.id() + "/registration";
    assertThat(staff.get("deputy1").post(registration, Map.of("visit", line)).status())
        .isEqualTo(404);
    HttpStaff.Answer begun = staff.get("clerk").post(registration, Map.of("visit", line));
    assertThat(begun.status()).isEqualTo(200);
    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .taskId(begun.json().path("task").asText())
                .singleResult()
                .getTaskDefinitionKey())
        .isEqualTo("register");
    assertThat(
            staff.get("deputy1").post(path + "/" + line + "/entry", Map.of("number", "x")).status())
        .isEqualTo(404);
  }

  @Test
  @Tag("R52")
  void dutyIsChangedThroughItsDoorByTheLeaderOnly() {
    reception.begin();
    ReceptionDay day = reception.days("G01").get(1);
    Map<String, Object> change = Map.of("person", reception.person("deputy1"), "reason", "农忙");
    String path = "/api/receptions/days/" + day.id() + "/duty";
    for (String user : ALL) {
      int status = staff.get(user).post(path, change).status();
      assertThat(status).as(user).isEqualTo(user.equals("leader-g01") ? 204 : 404);
    }
    assertThat(reception.again(day).person()).isEqualTo(reception.person("deputy1"));
  }

  @Test
  @Tag("R32")
  void thereIsAPlateForEachGroupThatNamesRoomDeputiesAndDays() {
    String page = staff.get("manager").get("/receptions/plates").body();
    assertThat(page).contains("共" + organisation.deputyGroups().size() + "块");
    organisation
        .deputyGroups()
        .forEach(
            group -> {
              assertThat(page).contains("/receptions/plates/" + group.code() + "/plate.docx");
              assertThat(words("/receptions/plates/" + group.code() + "/plate.docx"))
                  .contains(group.name(), group.room(), "受理范围", "接访流程");
            });
    assertThat(words("/receptions/plates/G01/plate.docx"))
        .contains("每月6日", "每月8日、18日", "周有德", "钱满仓", "乡人大代表", "遇节假日顺延");
    assertThat(staff.get("manager").get("/receptions/plates/G99/plate.docx").status())
        .isEqualTo(404);
  }

  @Test
  @Tag("R38")
  void theNoticeNamesDayPlaceAndPersonOfEachSession() {
    reception.begin().publish();
    ReceptionDay day = reception.day(Tier.CHAIR);

    assertThat(words("/receptions/rotas/" + reception.rota("OFFICE").id() + "/notice.docx"))
        .contains("接访日安排的公告", "主席接待日", "陆怀远", "人大办", "9:00—11:30", "暂定")
        .contains(day.day().getMonthValue() + "月" + day.day().getDayOfMonth() + "日");
  }

  private String words(String path) {
    try (java.util.zip.ZipInputStream zip =
        new java.util.zip.ZipInputStream(
            new java.io.ByteArrayInputStream(staff.get("manager").download(path)))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
      }
      throw new AssertionError("no document in " + path);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}
