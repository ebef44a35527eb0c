package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.petition.process.CaseWalk.with;
import static org.huiyin.petition.process.CaseWalk.without;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.conference.Organs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office enters for a unit that works on paper, or in which nobody is left. */
@Tag("R45")
class ActionItemFromPaperTest extends ConferenceSituation {

  @LocalServerPort private int port;
  @Autowired private Organs organs;

  @Test
  void anItemOfAUnitThatWorksOnPaperIsTheOfficesToEnterWithTheRealDayAndTheScan() {
    jdbc.sql(
            "INSERT INTO huiyin.works_on_paper (engine_group, noted_by, noted_at) VALUES ('unit-HOUSING', 'clerk', now())")
        .update();
    try {
      decided();
    } finally {
      jdbc.sql("DELETE FROM huiyin.works_on_paper WHERE engine_group = 'unit-HOUSING'").update();
    }
    assertThat(offeredToOffice()).isTrue();
    at(MONDAY.plusDays(9), 9, 0);
    Map<String, Object> done = Map.of("doneOn", MONDAY.plusDays(7).toString(), "result", "界石已经埋设。");
    evidenceOf(item());

    assertThat(work(done)).contains("人大办代录的", "扫描件");
    long scan =
        actionItems.evidence(
            item().id(),
            "村建办来函",
            "application/pdf",
            "%PDF-1.7 paper".getBytes(StandardCharsets.US_ASCII),
            actors.actor("clerk"));
    conference.submit(
        ConferenceWalk.CLERK, "workOnActionItem", with(done, Map.of("scan", String.valueOf(scan))));

    assertThat(item().state()).isEqualTo("REPORTED");
    assertThat(page("vicechair")).contains("2026-05-18", "村建办来函", "唐晓梅");
  }

  @Test
  void theOfficeTakesAnItemOverWhenTheUnitBringsPaperAndNobodyElseDoes() {
    decided();
    String path = "/api/action-items/" + item().id() + "/entering";
    assertThat(offeredToOffice()).isFalse();

    assertThat(staff("head-housing").post(path, Map.of()).status()).isEqualTo(400);
    assertThat(staff("member5").post(path, Map.of()).message()).contains("人大办");
    assertThat(staff("head-land").post(path, Map.of()).status()).isEqualTo(404);
    assertThat(page("clerk")).contains(path);
    assertThat(staff("clerk").post(path, Map.of()).status()).isEqualTo(204);

    assertThat(offeredToOffice()).isTrue();
    assertThat(page("clerk")).contains("由人大办按牵头单位的纸质材料代录").doesNotContain(path);
  }

  @Test
  void anItemOfAUnitInWhichNobodyMayWorkOnItGoesToTheOffice() {
    invited();
    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        with(
            conference.minutes(List.of(without(conference.decision(walk.caseId()), "person"))),
            Map.of("attendees", "陆怀远")));
    for (String user : organs.accountsOf("HOUSING")) {
      jdbc.sql(
              "INSERT INTO huiyin.shut_out (case_id, user_id, cause, since) VALUES (?, ?, 'RECUSED', now())")
          .params(walk.caseId(), user)
          .update();
    }

    conference.submit(ConferenceWalk.CHAIR, "approveMinutes", Map.of("approval", "APPROVE"));

    assertThat(offeredToOffice()).isTrue();
    assertThat(
            jdbc.sql("SELECT recipient FROM huiyin.outbox_message WHERE dedupe_key LIKE ?")
                .param("action-item:" + item().id() + ":charged%")
                .query(String.class)
                .list())
        .contains("clerk")
        .doesNotContain("head-housing");
  }

  private String work(Map<String, Object> form) {
    return refusal(() -> conference.submit(ConferenceWalk.CLERK, "workOnActionItem", form));
  }

  private boolean offeredToOffice() {
    return engine
            .getTaskService()
            .createTaskQuery()
            .taskId(conference.task("workOnActionItem").getId())
            .taskCandidateGroupIn(List.of("petition-office"))
            .includeAssignedTasks()
            .count()
        == 1;
  }

  private String page(String user) {
    return staff(user).get("/action-items/" + item().id()).body();
  }

  private HttpStaff staff(String user) {
    return HttpStaff.loggedIn(port, user, "Qingshan#2026");
  }
}
