package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.petition.process.CaseWalk.without;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.conference.ActionItem;
import org.huiyin.document.Binders;
import org.huiyin.document.Documents;
import org.huiyin.document.WrittenLetter;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A unit sees its part of a conference and nothing else (rules.md, "Who must not see"). */
@Tag("L2022-30")
class WhoSeesAConferenceTest extends ConferenceSituation {

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();
  private static final String NONE = "/conferences/987654321";

  @LocalServerPort private int port;
  @Autowired private Binders binders;
  @Autowired private Documents documents;

  private CaseWalk second;

  @Test
  void theWholeIsForOfficePresidiumAndConvenerAndForAllOthersThereIsNone() {
    decided();
    String page = "/conferences/" + conference.id();
    String minutes = page + "/papers/" + onTheTable().minutesPaper();
    SoftAssertions all = new SoftAssertions();

    for (String user : List.of("clerk", "clerk2", "chair", "vicechair", "member5")) {
      all.assertThat(get(user, page).body()).as(user).contains("会议认为应当恢复原界址");
      all.assertThat(get(user, minutes).status()).as(user).isEqualTo(200);
    }
    for (String user :
        List.of(
            "head-land", "head-gov", "secretary", "leader-g02", "deputy1", "analyst", "manager")) {
      all.assertThat(get(user, page).status()).as(user).isEqualTo(404);
      all.assertThat(get(user, page).body()).as(user).isEqualTo(get(user, NONE).body());
      all.assertThat(get(user, minutes).status()).as(user).isEqualTo(404);
    }
    all.assertAll();
    assertThat(HttpStaff.nobody(port).get(page).status()).isEqualTo(401);
  }

  @Test
  void thePartyCommitteesSecretaryAndTheHeadOfGovernmentSeeWhatTheyCalled() {
    called();
    Map<String, Object> plan = conference.called(walk.caseId());
    plan.put("convener", "PARTY");
    conference.call(plan);
    String page = "/conferences/" + conference.id();

    assertThat(get("secretary", page).status()).isEqualTo(200);
    assertThat(get("head-gov", page).status()).isEqualTo(404);
  }

  @Test
  void whatIsPreparedHasItsPageAndItsCardForTheOfficeAndNoOneElse() {
    called();
    String task = conference.task("prepareConference").getId();
    String number = onRecord().says("register_number");

    assertThat(get("clerk", "/case/by-task/" + task).header("Location"))
        .endsWith("/conferences/preparation");
    assertThat(get("clerk", "/conferences/preparation").body()).contains(number, "等待研究的信访事项");
    JsonNode card = card("clerk", task);
    assertThat(card.path("number").asText()).isEqualTo("筹备中");
    assertThat(card.path("heading").asText()).isEqualTo("等待研究的事项1件");
    for (String user : List.of("head-housing", "secretary", "deputy1", "manager")) {
      assertThat(get(user, "/case/by-task/" + task).status()).as(user).isEqualTo(404);
      assertThat(get(user, "/conferences/preparation").status()).as(user).isEqualTo(404);
      assertThat(card(user, task)).as(user).isNull();
    }
  }

  @Test
  @Tag("L2022-28")
  void aCaseThatWaitsIsNotNamedToWhoIsKeptFromIt() {
    walk.register(Map.of("complainedOf", List.of(Map.of("person", conference.personId("clerk2")))));
    putBefore(walk.caseId());
    conference.start();

    assertThat(get("clerk2", "/conferences/preparation").body())
        .doesNotContain(onRecord().says("register_number"));
  }

  @Test
  void twoDecisionsOfOneCaseDifferOnTheirCards() {
    invited();
    Map<String, Object> second = conference.decision(walk.caseId());
    second.put("dueOn", MONDAY.plusDays(13).toString());
    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        conference.minutes(List.of(conference.decision(walk.caseId()), second)));
    conference.submit(ConferenceWalk.CHAIR, "approveMinutes", Map.of("approval", "APPROVE"));

    for (String user : List.of("head-housing", "chair")) {
      for (ActionItem item : actionItems.of(onTheTable())) {
        JsonNode card = card(user, conference.itemTask("workOnActionItem", item.id()).getId());
        assertThat(card.path("number").asText()).as(user).isEqualTo(item.number());
        assertThat(card.path("dueOn").asText()).as(user).isEqualTo(item.dueOn().toString());
        assertThat(card.path("heading").asText()).startsWith(item.caseNumber() + " · ");
      }
    }
  }

  private JsonNode card(String user, String task) {
    return post(user, "/api/tasks/cards", Map.of("taskIds", List.of(task))).json().get(task);
  }

  @Test
  void aUnitSeesItsTopicItsDecisionsAndNoOther() {
    twoCasesOneForEachUnit();
    String page = "/conferences/" + conference.id();

    String housing = get("head-housing", page).body();
    assertThat(housing)
        .contains("拆除围墙", "与您单位有关")
        .doesNotContain("修复水渠", "会议认为应当恢复原界址", "县法律援助中心", "水利服务站");
    String water = get("head-water", page).body();
    assertThat(water).contains("修复水渠").doesNotContain("拆除围墙");
    assertThat(get("cadre-v02", page).body()).contains("围墙议题").doesNotContain("水渠议题");
    assertThat(get("head-housing", "/conferences").body()).contains(onTheTable().number());
    assertThat(get("head-land", "/conferences").body()).doesNotContain(onTheTable().number());
  }

  @Test
  @Tag("R44")
  void theInvitedHaveTheirOwnLetterAndNoOtherPaper() {
    twoCasesOneForEachUnit();
    String page = "/conferences/" + conference.id();
    Map<String, String> letters = new HashMap<>();
    for (Binders.Entry paper : binders.of(onTheTable().binder())) {
      letters.put(paper.title().replaceAll(".* ", ""), page + "/papers/" + paper.id());
    }
    String own = letters.get("村镇建设办公室");

    assertThat(get("head-housing", page).body()).contains(own).doesNotContain(letters.get("水利服务站"));
    assertThat(WrittenLetter.text(staff("head-housing").download(own)))
        .contains("围墙议题", "09:00")
        .doesNotContain("水渠议题");
    letters.values().stream()
        .filter(other -> !other.equals(own))
        .forEach(other -> assertThat(get("head-housing", other).status()).as(other).isEqualTo(404));
    assertThat(get("head-land", own).status()).isEqualTo(404);
  }

  @Test
  @Tag("L2022-28")
  void whoOfAnInvitedUnitIsRecusedFromOneCaseReadsNoLetterThatTellsOfIt() {
    called();
    second = anotherCase();
    second.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号"));
    putBefore(second.caseId());
    Map<String, Object> plan = conference.called(walk.caseId(), second.caseId());
    plan.put(
        "agenda",
        List.of(
            topic(walk.caseId(), "围墙议题", List.of("LAND")),
            topic(second.caseId(), "水渠议题", List.of("LAND"))));
    conference.call(plan);
    String page = "/conferences/" + conference.id();
    String letter = page + "/papers/" + letterOf("自然资源所");
    assertThat(get("staff-land", letter).status()).isEqualTo(200);

    jdbc.sql(
            "INSERT INTO huiyin.shut_out (case_id, user_id, cause, since) VALUES (?, 'staff-land', 'RECUSED', now())")
        .param(walk.caseId())
        .update();

    assertThat(get("staff-land", page).body()).contains("水渠议题").doesNotContain("围墙议题", "/papers/");
    assertThat(get("staff-land", letter).status()).isEqualTo(404);
    assertThat(get("head-land", page).body()).contains("围墙议题", letter);
    assertThat(get("head-land", letter).status()).isEqualTo(200);
  }

  private long letterOf(String organ) {
    return binders.of(onTheTable().binder()).stream()
        .filter(paper -> paper.title().endsWith(" " + organ))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  @Tag("R45")
  void aConvenerOutsideThePresidiumFollowsWhatHisConferenceDecided() {
    called();
    Map<String, Object> plan = conference.called(walk.caseId());
    plan.put("convener", "GOVERNMENT");
    conference.call(plan);
    at(MONDAY.plusDays(3), 15, 0);
    conference
        .submit(
            ConferenceWalk.CLERK,
            "recordMinutes",
            conference.minutes(List.of(conference.decision(walk.caseId()))))
        .submit("head-gov", "approveMinutes", Map.of("approval", "APPROVE"));
    String item = "/action-items/" + item().id();

    assertThat(get("head-gov", "/conferences/" + conference.id()).body()).contains(item);
    assertThat(get("head-gov", item).body()).contains("按原界址恢复").doesNotContain("data-note");
    assertThat(get("head-gov", "/action-items").body()).contains(item().number());
    assertThat(get("head-gov", "/api/action-items").body()).contains(item().number());
    for (String user : List.of("secretary", "secretary2", "head-land")) {
      assertThat(get(user, item).status()).as(user).isEqualTo(404);
      assertThat(get(user, "/api/action-items").body()).doesNotContain(item().number());
    }
    jdbc.sql(
            "INSERT INTO huiyin.shut_out (case_id, user_id, cause, since) VALUES (?, 'head-gov', 'RECUSED', now())")
        .param(walk.caseId())
        .update();
    assertThat(get("head-gov", item).status()).isEqualTo(404);
  }

  @Test
  @Tag("R44")
  void theMailToTheInvitedSaysHourAndPlaceAndLeadsToTheirPage() {
    called();
    conference.call(conference.called(walk.caseId()));

    assertThat(
            jdbc.sql(
                    "SELECT DISTINCT detail || page FROM huiyin.outbox_message WHERE number = ? AND step_key = 'conferenceInvitation'")
                .param(onTheTable().number())
                .query(String.class)
                .list())
        .containsExactly("会议时间：2026-05-14 09:00，地点见会议通知/conferences/" + conference.id());
  }

  @Test
  @Tag("R45")
  void caseConferenceDecisionAndLedgerLeadToEachOther() {
    decided();
    String file = "/case/" + walk.caseId();
    String page = "/conferences/" + conference.id();
    String decision = "/action-items/" + item().id();

    assertThat(get("clerk", file).body())
        .contains(page, decision, onTheTable().minutesNumber(), "href=\"/action-items\"");
    assertThat(get("clerk", page).body())
        .contains(file, decision, "href=\"/conferences\"", "href=\"/action-items\"");
    assertThat(get("clerk", decision).body()).contains(page, "href=\"/action-items\"");
    assertThat(get("head-housing", decision).body()).contains(page).doesNotContain(file + "\"");
    assertThat(get("head-housing", page).body()).doesNotContain(file + "\"");
  }

  @Test
  @Tag("R45")
  void aChargedUnitTakesAnExtractOfTheMinutesWithItsDecisionsAndNoOther() {
    twoCasesOneForEachUnit();
    String path = "/conferences/" + conference.id() + "/extract.docx";

    String extract = WrittenLetter.text(staff("head-housing").download(path));
    assertThat(extract)
        .contains("纪要（摘录）", onTheTable().minutesNumber(), "拆除围墙", "请村镇建设办公室按时限落实", "责任人：")
        .doesNotContain("修复水渠", "会议认为", "配合单位");
    assertThat(get("head-housing", "/conferences/" + conference.id()).body()).contains(path);
    assertThat(WrittenLetter.text(staff("head-water").download(path)))
        .contains("修复水渠")
        .doesNotContain("拆除围墙", "责任人：");
    for (String user : List.of("cadre-v02", "head-land", "deputy1")) {
      assertThat(get(user, path).status()).as(user).isEqualTo(404);
    }
  }

  @Test
  @Tag("R45")
  void thePrintedLedgerSaysWhoStruckADecisionOff() {
    decided();
    String number = item().number();
    evidenceOf(item());
    conference
        .submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut())
        .submit(ConferenceWalk.SUPERVISOR, "strikeOff", conference.struckOff());

    assertThat(get("clerk", "/action-items").body()).doesNotContain(number);
    assertThat(WrittenLetter.text(staff("clerk").download("/action-items/ledger.docx")))
        .contains(number, "销号", "现场查看，已经落实", "沈若兰");
    assertThat(WrittenLetter.text(staff("head-land").download("/action-items/ledger.docx")))
        .doesNotContain(number);
  }

  @Test
  void theLedgerHoldsForAUnitItsOwnItemsOnly() {
    twoCasesOneForEachUnit();
    List<ActionItem> items = actionItems.of(onTheTable());

    assertThat(get("clerk", "/action-items").body()).contains("拆除围墙", "修复水渠");
    assertThat(get("head-housing", "/action-items").body()).contains("拆除围墙").doesNotContain("修复水渠");
    assertThat(get("head-housing", "/api/action-items").body())
        .contains(items.get(0).number())
        .doesNotContain(items.get(1).number());
    assertThat(get("head-land", "/api/action-items").body()).doesNotContain(onTheTable().number());
    assertThat(get("clerk", "/action-items/ledger.docx").header("Content-Disposition"))
        .contains("attachment");
    assertThat(get("head-housing", "/action-items/" + items.get(0).id()).status()).isEqualTo(200);
    assertThat(get("head-housing", "/action-items/" + items.get(1).id()).status()).isEqualTo(404);
    assertThat(get("head-land", "/action-items/" + items.get(0).id()).status()).isEqualTo(404);
    // Of the case itself the unit sees nothing.
    assertThat(get("head-housing", "/case/" + walk.caseId()).status()).isEqualTo(404);
  }

  @Test
  void progressIsNotedByThoseWhoseItemItIs() {
    twoCasesOneForEachUnit();
    long item = actionItems.of(onTheTable()).get(0).id();
    Map<String, Object> said = Map.of("wording", "已与双方约定时间。", "percent", 40);

    assertThat(post("head-housing", "/api/action-items/" + item + "/notes", said).status())
        .isEqualTo(204);
    assertThat(actionItems.get(item).percent()).isEqualTo(40);
    assertThat(post("head-water", "/api/action-items/" + item + "/notes", said).status())
        .isEqualTo(404);
    assertThat(
            post("head-housing", "/api/action-items/" + item + "/notes", Map.of("percent", 140))
                .message())
        .contains("请写明进展");
    assertThat(
            post(
                    "head-housing",
                    "/api/action-items/" + item + "/notes",
                    Map.of("wording", "过半。", "percent", 50.5))
                .message())
        .contains("0到100之间的整数");
    assertThat(get("head-housing", "/action-items/" + item).body()).contains("已与双方约定时间");
  }

  @Test
  @Tag("R45")
  void whoMayOnlyReadAnItemWritesNothingOnIt() {
    twoCasesOneForEachUnit();
    long item = actionItems.of(onTheTable()).get(0).id();
    String path = "/action-items/" + item;
    Map<String, Object> said = Map.of("wording", "已全部完成。", "percent", 100);

    for (String user : List.of("member5", "chair", "vicechair")) {
      Answer note = post(user, "/api" + path + "/notes", said);
      assertThat(note.status()).as(user).isEqualTo(400);
      assertThat(note.message()).contains("只有牵头单位、配合单位和责任人");
      assertThat(upload(user, item, "照片", "application/pdf", pdf()).message())
          .contains("只有牵头单位、配合单位和责任人");
      assertThat(get(user, path).body())
          .contains("拆除围墙")
          .doesNotContain("data-note", "data-upload");
    }
    assertThat(actionItems.get(item).percent()).isZero();
  }

  @Test
  @Tag("R45")
  void theResponsiblePersonOutsideTheUnitsAndTheOfficeWriteAndThePageNamesWhoDid() {
    twoCasesOneForEachUnit();
    long item = actionItems.of(onTheTable()).get(0).id();
    String path = "/action-items/" + item;
    assertThat(get("head-land", path).status()).isEqualTo(404);
    jdbc.sql("UPDATE huiyin.action_item SET person_id = ? WHERE id = ?")
        .params(Long.valueOf(conference.personId("head-land")), item)
        .update();

    assertThat(get("head-land", path).body()).contains("data-note");
    assertThat(post("head-land", "/api" + path + "/notes", Map.of("wording", "已丈量。")).status())
        .isEqualTo(204);
    assertThat(post("clerk", "/api" + path + "/notes", Map.of("wording", "来函告知。")).status())
        .isEqualTo(204);
    String land = organisation.personOf("head-land").orElseThrow().name();
    String clerk = organisation.personOf("clerk").orElseThrow().name();
    assertThat(get("vicechair", path).body()).contains("已丈量。", land, "来函告知。", clerk);
  }

  @Test
  void evidenceIsOpenToThoseWhoseItemItIsAndNoOtherPaperOfTheCase() {
    twoCasesOneForEachUnit();
    long item = actionItems.of(onTheTable()).get(0).id();
    long other =
        documents.store(
            walk.caseId(), "UPLOAD", "来信", "application/pdf", pdf(), actors.actor("clerk"));

    Answer kept = upload("head-housing", item, "照片", "application/pdf", pdf());
    assertThat(kept.status()).isEqualTo(200);
    String path = "/action-items/" + item + "/papers/";
    assertThat(get("head-housing", path + kept.body()).status()).isEqualTo(200);
    assertThat(get("clerk", path + kept.body()).status()).isEqualTo(200);
    assertThat(get("head-water", path + kept.body()).status()).isEqualTo(404);
    assertThat(get("head-housing", path + other).status()).isEqualTo(404);
    assertThat(upload("head-housing", item, "程序", "application/pdf", "MZ..".getBytes()).message())
        .contains("不");
    assertThat(upload("head-water", item, "照片", "application/pdf", pdf()).status()).isEqualTo(404);
  }

  @Test
  void scansAreTakenInByTheOfficeAlone() {
    recorded();
    String path = "/api/conferences/" + conference.id() + "/papers";

    assertThat(staff("chair").upload(path, "签字件", "application/pdf", pdf()).status())
        .isEqualTo(404);
    assertThat(staff("head-housing").upload(path, "签字件", "application/pdf", pdf()).status())
        .isEqualTo(404);
    assertThat(staff("clerk").upload(path, "签字件", "application/pdf", pdf()).status())
        .isEqualTo(200);
  }

  @Test
  void whoIsComplainedOfInACaseOfTheAgendaSeesNothingOfTheConferenceNorItsTasks() {
    walk.register(Map.of("complainedOf", List.of(Map.of("person", conference.personId("clerk2")))));
    putBefore(walk.caseId());
    conference.start();
    Map<String, Object> plan = conference.called(walk.caseId());
    conference.call(plan);

    assertThat(get("clerk", "/conferences/" + conference.id()).status()).isEqualTo(200);
    assertThat(get("clerk2", "/conferences/" + conference.id()).status()).isEqualTo(404);
    String task = conference.task("recordMinutes").getId();
    assertThat(offered(task, "clerk2")).isZero();
    assertThat(offered(task, "clerk3")).isEqualTo(1);
    assertThat(staff("clerk2").engine("GET", "/task/" + task, null).status()).isNotEqualTo(200);
    assertThat(staff("clerk2").engine("GET", "/task/" + task + "/form-variables", null).status())
        .isNotEqualTo(200);
  }

  @Test
  void whoIsRecusedAfterwardsIsShutOut() {
    decided();
    String page = "/conferences/" + conference.id();
    assertThat(get("member5", page).status()).isEqualTo(200);

    jdbc.sql(
            """
            INSERT INTO huiyin.shut_out (case_id, user_id, cause, reason, decided_by, since)
            VALUES (?, 'member5', 'RECUSED', '亲属', 'chair', now())
            """)
        .param(walk.caseId())
        .update();

    assertThat(get("member5", page).status()).isEqualTo(404);
    assertThat(get("member5", "/action-items/" + item().id()).status()).isEqualTo(404);
    assertThat(get("member5", "/api/action-items").body()).doesNotContain(item().number());
  }

  @Test
  @Tag("R44")
  void aConvenerOutsideThePresidiumFindsTheMinutesOnHisListAndNothingElse() {
    called();
    Map<String, Object> plan = conference.called(walk.caseId());
    plan.put("convener", "PARTY");
    conference.call(plan);
    at(MONDAY.plusDays(3), 15, 0);
    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        conference.minutes(List.of(conference.decision(walk.caseId()))));
    String task = conference.task("approveMinutes").getId();

    for (String user : List.of("secretary2", "head-gov", "head-discipline", "chair")) {
      assertThat(offered(task, user)).as(user).isZero();
      assertThat(get(user, "/sign").body()).as(user).doesNotContain("会议认为应当恢复原界址");
    }
    assertThat(offered(task, "secretary")).isEqualTo(1);
    assertThat(get("secretary", "/sign").body()).contains("审定会议纪要", "会议认为应当恢复原界址");
    assertThat(get("secretary", "/api/signing/count").json().path("count").asInt()).isEqualTo(1);
    assertThat(get("secretary", "/api/signing").json()).hasSize(1);
    assertThat(get("head-gov", "/api/signing").json()).as("another convener").isEmpty();
    for (String user : List.of("clerk", "secretary2", "head-housing", "deputy1", "manager")) {
      assertThat(get(user, "/sign").status()).as(user).isEqualTo(403);
    }
    assertThat(post("secretary", "/api/signing", Map.of("taskIds", List.of(task))).body())
        .contains("\"signed\":true");
    assertThat(onTheTable().minutesNumber()).isNotNull();
    assertThat(get("secretary", "/sign").body()).contains("没有");
  }

  @Test
  @Tag("R44")
  void theMinutesOfTheGovernmentAreItsHeadsToApproveAndNobodyElsesOfIt() {
    called();
    Map<String, Object> plan = conference.called(walk.caseId());
    plan.put("convener", "GOVERNMENT");
    conference.call(plan);
    at(MONDAY.plusDays(3), 15, 0);
    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        conference.minutes(List.of(conference.decision(walk.caseId()))));
    String task = conference.task("approveMinutes").getId();

    assertThat(offered(task, "head-gov")).isEqualTo(1);
    for (String user : List.of("secretary", "chair", "head-housing")) {
      assertThat(offered(task, user)).as(user).isZero();
    }
    assertThat(post("head-gov", "/api/signing", Map.of("taskIds", List.of(task))).body())
        .contains("\"signed\":true");
    assertThat(onTheTable().minutesNumber()).isNotNull();
  }

  @Test
  void theMinutesAreOnTheChairsListToSign() {
    recorded();
    String task = conference.task("approveMinutes").getId();

    assertThat(get("chair", "/api/signing").body()).contains(task, "会议认为应当恢复原界址");
    assertThat(post("chair", "/api/signing", Map.of("taskIds", List.of(task))).body())
        .contains("\"signed\":true");
    assertThat(onTheTable().minutesNumber()).isNotNull();
  }

  @Test
  void minutesAndAnotherPaperAreSignedAtOnce() {
    recorded();
    CaseWalk other = anotherCase();
    other.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号")).deliberate(Map.of());
    String minutes = conference.task("approveMinutes").getId();
    String notice = other.task("approveNotice").getId();

    JsonNode outcomes =
        post("chair", "/api/signing", Map.of("taskIds", List.of(minutes, notice))).json();

    assertThat(outcomes).hasSize(2).allMatch(one -> one.path("signed").asBoolean());
    assertThat(onTheTable().minutesNumber()).isNotNull();
    assertThat(other.waitsAt("serveNotice")).isTrue();
  }

  /** Housing and village V02 come for the wall, the water station for the ditch. */
  private void twoCasesOneForEachUnit() {
    called();
    second = anotherCase();
    second.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号"));
    putBefore(second.caseId());
    Map<String, Object> plan = conference.called(walk.caseId(), second.caseId());
    plan.put(
        "agenda",
        List.of(
            topic(walk.caseId(), "围墙议题", List.of("HOUSING", "V02")),
            topic(second.caseId(), "水渠议题", List.of("WATER"))));
    conference.call(plan);
    at(MONDAY.plusDays(3), 15, 0);
    Map<String, Object> wall = without(conference.decision(walk.caseId()), "coUnits");
    wall.put("wording", "拆除围墙。");
    Map<String, Object> ditch = without(conference.decision(second.caseId()), "coUnits", "person");
    ditch.put("wording", "修复水渠。");
    ditch.put("leadUnit", "WATER");
    conference
        .submit(ConferenceWalk.CLERK, "recordMinutes", conference.minutes(List.of(wall, ditch)))
        .submit(ConferenceWalk.CHAIR, "approveMinutes", Map.of("approval", "APPROVE"));
  }

  private static Map<String, Object> topic(long caseId, String topic, List<String> organs) {
    return Map.of("caseId", String.valueOf(caseId), "topic", topic, "organs", organs);
  }

  private long offered(String task, String user) {
    return engine.getTaskService().createTaskQuery().taskId(task).taskCandidateUser(user).count();
  }

  private Answer upload(String user, long item, String title, String type, byte[] content) {
    return staff(user).upload("/api/action-items/" + item + "/evidence", title, type, content);
  }

  private static byte[] pdf() {
    return "%PDF-1.7 paper".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private Answer get(String user, String path) {
    return staff(user).get(path);
  }

  private Answer post(String user, String path, Map<String, Object> json) {
    return staff(user).post(path, json);
  }

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(user, one -> HttpStaff.loggedIn(port, one, "Qingshan#2026"));
  }
}
