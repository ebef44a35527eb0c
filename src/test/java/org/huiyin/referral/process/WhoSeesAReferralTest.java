package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.HttpStaff;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.WrittenLetter;
import org.huiyin.organisation.WorkingOnPaper;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.EnteringFromPaper;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralDoors;
import org.huiyin.referral.ReferralNotes;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A unit sees its referrals and nothing else; the office enters for one that works on paper. */
class WhoSeesAReferralTest extends ReferralSituation {

  @Autowired private ReferralDoors doors;
  @Autowired private CaseDoors caseDoors;
  @Autowired private ReferralNotes notes;
  @Autowired private EnteringFromPaper paper;
  @Autowired private WorkingOnPaper onPaper;
  @Autowired private Documents documents;
  @LocalServerPort private int port;

  private boolean sees(String user) {
    return doors.mayRead(people.actor(user), referral());
  }

  @Test
  void theReceiversPeopleFromTheDayOnWhichTheLetterIsOutAndNobodyOfAnotherUnit() {
    referred();
    assertThat(sees(HEAD)).as("a draft").isFalse();
    parts.out(HOUSING);

    assertThat(sees(HEAD)).isTrue();
    assertThat(caseDoors.mayRead(people.actor(HEAD), parts.caseId())).as("the case").isFalse();
    for (String other : List.of("head-civil", "leader-g01", "deputy1", "secretary", "manager")) {
      assertThat(sees(other)).as(other).isFalse();
    }
    assertThat(sees(CaseWalk.CLERK)).isTrue();
    assertThat(sees(CaseWalk.CHAIR)).isTrue();
    assertThat(tasksOf(HEAD)).extracting(Task::getTaskDefinitionKey).contains("signForReferral");
    assertThat(tasksOf("head-civil"))
        .extracting(Task::getId)
        .doesNotContain(parts.task(HOUSING, "signForReferral").getId());
  }

  private List<Task> tasksOf(String user) {
    return parts.as(
        user, () -> engine.getTaskService().createTaskQuery().taskCandidateUser(user).list());
  }

  @Test
  void theUnitsCardShowsCategoryAndVillageAndItsOwnDay() {
    out();
    String task = parts.task(HOUSING, "signForReferral").getId();

    JsonNode card = cards(HEAD, task).get(task);
    assertThat(card.path("heading").asText()).isEqualTo("建房、相邻纠纷 · 青山村");
    assertThat(card.path("dueOn").asText()).isEqualTo(MONDAY.plusDays(60).toString());
    assertThat(cards("head-civil", task).has(task)).as("another unit's").isFalse();
  }

  private JsonNode cards(String user, String task) {
    return HttpStaff.loggedIn(port, user, "Qingshan#2026")
        .post("/api/tasks/cards", Map.of("taskIds", List.of(task)))
        .json();
  }

  @Test
  @Tag("L2022-23")
  void theNoticeSaysWhereTheMatterWent() {
    out();
    walk.submit(CaseWalk.CHAIR, "approveNotice", Map.of("approval", "APPROVE"));

    var notice = onRecord().letter("NOTICE");
    assertThat(notice.template()).isEqualTo("notice-referred");
    assertThat(WrittenLetter.text(documents.open(notice.documentId(), Actor.MACHINE).content()))
        .contains("已于2026年5月11日交办村镇建设办公室");
  }

  @Test
  @Tag("L2022-28")
  void nobodyOfTheUnitWhoIsKeptFromTheCase() {
    atWork();
    jdbc.sql(
            """
            INSERT INTO huiyin.shut_out (case_id, user_id, cause, since) VALUES (?, ?, 'RECUSED', now())
            """)
        .params(parts.caseId(), HEAD)
        .update();

    assertThat(sees(HEAD)).isFalse();
    Actor head = people.actor(HEAD);
    long id = referral().id();
    assertThatThrownBy(() -> notes.add(id, MONDAY, "看看。", head)).isInstanceOf(NoSuchCase.class);
    assertThat(refusal(() -> parts.worked(HEAD, HOUSING))).isNotEmpty();
    assertThat(parts.waitsAt(HOUSING, "workOnReferral")).isTrue();
  }

  @Test
  void aNoteIsALineAndADayWhileThePartIsOpen() {
    atWork();
    long id = referral().id();
    notes.add(id, MONDAY, "已约双方到场。", people.actor(HEAD));

    assertThat(notes.readable(id)).isEqualTo("2026-05-11 已约双方到场。");
    assertThatThrownBy(() -> notes.add(id, MONDAY, "字".repeat(4001), people.actor(HEAD)))
        .hasMessageContaining("words.too-long");
    assertThatThrownBy(() -> notes.add(id, MONDAY.plusDays(1), "明天。", people.actor(HEAD)))
        .isInstanceOf(Refusal.class);
    reported();
    assertThatThrownBy(() -> notes.add(id, MONDAY, "太晚。", people.actor(HEAD)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void whoMayOnlyReadItNotesNothing() {
    atWork();
    long id = referral().id();

    for (String user : List.of("member1", CaseWalk.CHAIR)) {
      assertThat(sees(user)).as(user).isTrue();
      assertThatThrownBy(() -> notes.add(id, MONDAY, "已办结。", people.actor(user)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("referral.not-yours-to-note");
    }
    notes.add(id, MONDAY, "来函告知。", people.actor(CaseWalk.CLERK));
    assertThat(notes.readable(id)).isEqualTo("2026-05-11 来函告知。");
  }

  @Test
  @Tag("R55")
  void theOfficeEntersFromPaperWithTheRealDaysAndTheScan() {
    out();
    at(MONDAY.plusDays(2), 9, 0);
    assertThatThrownBy(() -> paper.take(referral().id(), people.actor(HEAD)))
        .isInstanceOf(Refusal.class);
    long id = referral().id();
    walk.does(CaseWalk.CLERK, clerk -> paper.take(id, clerk));
    Map<String, Object> signed =
        Map.of("signing", "SIGNED", "receivedOn", MONDAY.plusDays(1).toString(), "signedBy", "葛新民");

    assertThat(refusal(() -> parts.submit(CaseWalk.CLERK, HOUSING, "signForReferral", signed)))
        .contains("必须附纸质材料的扫描件");
    long scan = answer(CaseWalk.CLERK, HOUSING);
    parts.submit(
        CaseWalk.CLERK,
        HOUSING,
        "signForReferral",
        ReferralWalk.with(signed, Map.of("scan", String.valueOf(scan))));

    assertThat(referral().receivedOn()).isEqualTo(MONDAY.plusDays(1));
    assertThat(onRecord().acts()).contains("ENTER_FOR_RECEIVER", "SIGN_FOR_REFERRAL");
    assertThat(tasksOf(CaseWalk.CLERK))
        .as("the next step is offered, too")
        .extracting(Task::getId)
        .contains(parts.task(HOUSING, "workOnReferral").getId());
  }

  @Test
  @Tag("R53")
  void aGroupThatAlwaysWorksOnPaperIsTheOfficesToEnterFromTheStart() {
    walk.does(CaseWalk.CLERK, clerk -> onPaper.note("group-G06", true, clerk));
    try {
      walk.register(Map.of("category", "0102"));
      parts.refer(List.of(parts.part("group-G06", true, 30)));
      parts.out("group-G06");

      assertThat(referral().enteredByOffice()).isTrue();
      assertThat(tasksOf(CaseWalk.CLERK))
          .extracting(Task::getId)
          .contains(parts.task("group-G06", "signForReferral").getId());
    } finally {
      walk.does(CaseWalk.CLERK, clerk -> onPaper.note("group-G06", false, clerk));
    }
  }

  @Test
  @Tag("R53")
  void whoWorksOnPaperIsSaidByOfficeAndAdministratorOnTheirPages() {
    for (String user : List.of(HEAD, "leader-g01", "chair", "deputy1", "manager", "analyst")) {
      assertThat(saysOnPaper(user, "unit-CIVIL", true)).as(user).isEqualTo(403);
    }
    assertThat(saysOnPaper(CaseWalk.CLERK, "unit-NOWHERE", true)).isEqualTo(400);
    assertThat(saysOnPaper(CaseWalk.CLERK, "unit-CIVIL", true)).isEqualTo(204);
    assertThat(onPaper.groups()).contains("unit-CIVIL");
    assertThat(staff(CaseWalk.CLERK).get("/referrals").body()).contains("纸质往来的单位和小组", "改为网上办理");
    assertThat(staff(HEAD).get("/referrals").body()).doesNotContain("纸质往来");
    assertThat(staff("admin").get("/organisation").body()).contains("改为网上办理");

    assertThat(saysOnPaper("admin", "unit-CIVIL", false)).isEqualTo(204);
    assertThat(onPaper.groups()).doesNotContain("unit-CIVIL");
  }

  private int saysOnPaper(String user, String group, boolean on) {
    return staff(user)
        .post("/api/organisation/paper", Map.of("group", group, "onPaper", on))
        .status();
  }

  private HttpStaff staff(String user) {
    return HttpStaff.loggedIn(port, user, "Qingshan#2026");
  }

  @Test
  void anybodyOfTheUnitMaySignAndWorkNotItsHeadAlone() {
    walk.register(Map.of("category", "0101"));
    parts.refer(List.of(ReferralWalk.with(parts.part(LAND, true, 30), Map.of("kind", "REQUEST"))));
    Referral referral = referral();
    assertThat(referral.engineGroup()).isEqualTo(LAND);
    parts.out(LAND);

    assertThat(tasksOf("staff-land"))
        .extracting(Task::getId)
        .contains(parts.task(LAND, "signForReferral").getId());
    parts.signed("staff-land", LAND);
    assertThat(parts.waitsAt(LAND, "workOnReferral")).isTrue();
  }
}
