package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.deadline.Responsible;
import org.huiyin.deadline.Responsible.RunningClock;
import org.huiyin.petition.UntakenTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who heads a unit is told of a part that nobody took, names somebody, and is reminded of it. */
@Tag("R39")
class UntakenPartTest extends ReferralSituation {

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();

  @LocalServerPort private int port;
  @Autowired private UntakenTasks untaken;
  @Autowired private List<Responsible> responsible;

  @BeforeEach
  void aPartIsWithTheLandOffice() {
    jdbc.sql("UPDATE huiyin.step SET pressed_at = created_at WHERE pressed_at IS NULL").update();
    walk.register();
    parts.refer(List.of(ReferralWalk.with(parts.part(LAND, true, 60), Map.of("kind", "REQUEST"))));
  }

  @AfterEach
  void sessionsEndWithTheirTime() {
    LOGGED_IN.clear();
  }

  @Test
  void theHeadOfTheUnitIsToldOfAPartThatNobodyTook() {
    parts.out(LAND);

    at(MONDAY.plusDays(1), 16, 0);
    untaken.press();
    told("untaken");
    at(MONDAY.plusDays(2), 9, 0);
    untaken.press();
    untaken.press();

    told("untaken", "head-land");
    assertThat(
            onRecord()
                .rows(
                    "SELECT detail, page FROM huiyin.outbox_message WHERE case_id = ? AND step_key = 'untaken'"))
        .containsExactly(Map.of("detail", "签收交办函", "page", "/referrals"));
  }

  @Test
  void theHeadNamesOneOfItsPeopleAndNobodyElseDoes() {
    parts.out(LAND);
    String task = parts.task(LAND, "signForReferral").getId();

    assertThat(page("head-land")).contains("指定专人办理");
    assertThat(page("staff-land")).doesNotContain("data-act=\"naming\"");
    assertThat(page("clerk")).doesNotContain("data-act=\"naming\"");
    assertThat(name("staff-land", "head-land").message()).contains("由本单位、本小组的负责人指定专人");
    assertThat(name("clerk", "staff-land").status()).isEqualTo(400);
    assertThat(name("head-housing", "staff-land").status()).isEqualTo(404);
    assertThat(name("head-land", "clerk").message()).contains("另一位同志");
    assertThat(name("head-land", null).status()).isEqualTo(400);

    assertThat(name("head-land", "staff-land").status()).isEqualTo(204);

    assertThat(parts.task(LAND, "signForReferral").getAssignee()).isEqualTo("staff-land");
    assertThat(onRecord().acts()).contains("NAME_WORKER");
    assertThat(onRecord().messages("signForReferral")).contains("NORMAL staff-land");
    assertThat(
            jdbc.sql("SELECT taken_by FROM huiyin.step WHERE task_id = ?")
                .param(task)
                .query(String.class)
                .single())
        .isEqualTo("staff-land");
    parts.signed("staff-land", LAND);
    assertThat(parts.waitsAt(LAND, "workOnReferral")).isTrue();
  }

  @Test
  void theHandlingClockRemindsTheUnitThatWorksAndWhoWatchesIt() {
    assertThat(reminded()).containsExactlyInAnyOrder("chair", "clerk", "clerk2", "clerk3");

    parts.out(LAND);

    assertThat(reminded()).containsExactlyInAnyOrder("head-land", "clerk", "clerk2", "clerk3");
  }

  private List<String> reminded() {
    RunningClock running = new RunningClock(walk.caseId(), "HANDLING");
    return responsible.stream()
        .flatMap(one -> one.of(List.of(running)).values().stream())
        .flatMap(people -> people.userIds().stream())
        .toList();
  }

  private String page(String user) {
    return staff(user).get("/referral/" + parts.idOf(LAND)).body();
  }

  private Answer name(String by, String to) {
    return staff(by)
        .post(
            "/api/referrals/" + parts.idOf(LAND) + "/naming",
            to == null ? Map.of() : Map.of("to", to));
  }

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(user, key -> HttpStaff.loggedIn(port, user, "Qingshan#2026"));
  }
}
