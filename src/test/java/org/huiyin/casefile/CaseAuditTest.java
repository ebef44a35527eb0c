package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which a case tells who saw and did what. */
@Tag("R92")
@HuiyinTest
class CaseAuditTest {

  private static final long NONE = 999_999_999;

  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private AuditTrail audit;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private long caseId;

  @BeforeEach
  void aCase() {
    caseId = new CaseWalk(engine, organisation, actors, clock).register().caseId();
  }

  private HttpStaff staff(String user) {
    return HttpStaff.loggedIn(port, user, "Qingshan#2026");
  }

  private Answer page(String user, long id) {
    return staff(user).get("/case/" + id + "/audit");
  }

  @Test
  void theChairAndTheHeadOfTheOfficeReadPersonRoleMinuteActSubjectAndReason() {
    staff("member1").get("/case/" + caseId);
    staff("clerk").post("/api/cases/" + caseId + "/unmasking", Map.of("wording", "回访核对号码"));

    for (String user : new String[] {"chair", "clerk"}) {
      assertThat(page(user, caseId).body())
          .contains("傅长庚", "主席团成员", "查看案卷", "查看完整号码", "回访核对号码", "待封存", "登记")
          .containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d")
          .doesNotContain("READ_", "UNMASK", "petition-office", "code.");
    }
  }

  @Test
  void readingItIsARowOfItsOwn() {
    page("chair", caseId);

    assertThat(page("clerk", caseId).body()).contains("查看谁看过、办过");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"clerk2", "member1", "head-land", "leader-g01", "deputy1", "manager", "admin"})
  void whoMayNotReadItGetsWhatAnUnknownCaseGets(String user) {
    Answer answer = page(user, caseId);
    Answer unknown = page(user, NONE);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo(unknown.body());
  }

  @Test
  void anUnknownCaseIsNoneForTheChairToo() {
    assertThat(page("chair", NONE).status()).isEqualTo(404);
  }

  @Test
  void aHundredRowsStandOnAPageAndTheRestBehindIt() {
    Actor member = actors.actor("member1");
    for (int i = 0; i < 130; i++) {
      audit.record(member, "READ_STEP", "deliberate:x" + i, caseId, null);
    }

    String first = page("chair", caseId).body();

    assertThat(first.split("傅长庚", -1)).hasSizeLessThanOrEqualTo(101);
    assertThat(first).contains("更早的记录").doesNotContain("REGISTER");
    String before = first.replaceAll("(?s).*audit\\?before=(\\d+).*", "$1");
    String second = staff("chair").get("/case/" + caseId + "/audit?before=" + before).body();
    assertThat(second).contains("傅长庚", "登记").doesNotContain("更早的记录");
  }
}
