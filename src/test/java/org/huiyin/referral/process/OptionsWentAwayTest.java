package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.EveryRow;
import org.huiyin.engine.form.FourDoors;
import org.huiyin.organisation.Appointments;
import org.huiyin.organisation.OrganisationChanges;
import org.huiyin.petition.Voiding;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Somebody has a form open, and what it offers is no more when it is sent. Leaves another township
 * behind, so it has its own.
 */
@Tag("own-jvm")
@DirtiesContext
@Tag("thorough")
class OptionsWentAwayTest extends ReferralSituation {

  private static final Actor ADMIN = new Actor("admin", Set.of("camunda-admin"));

  @Autowired private Appointments appointments;
  @Autowired private OrganisationChanges changes;
  @Autowired private Voiding voiding;
  @LocalServerPort private int port;

  @Test
  void aUnitThatWasClosedMeanwhile() {
    walk.register();
    assertThat(offered("receivers")).contains("unit-ENV");
    changes.closeUnit("ENV", MONDAY.minusDays(1), ADMIN, "机构改革。");

    Map<String, Object> form = walk.sitting();
    form.put("route", "REFER");
    form.put("legalRoute", "ART_31_6");
    form.put("referrals", List.of(parts.part("unit-ENV", true, 30)));
    form.put("letterContact", "唐晓梅 0855-1234567");

    refused(form, "referrals[0].to", "撤销");
  }

  @Test
  void aPersonWhoLeftMeanwhile() {
    walk.register();
    assertThat(offered("handlers")).contains("member5");
    long person = organisation.personOf("member5").orElseThrow().id();
    appointments.leave(person, MONDAY.minusDays(1), ADMIN, "调离");

    refused(
        CaseWalk.with(walk.direct(), Map.of("responsiblePerson", "member5")),
        "responsiblePerson",
        "可选范围");
    refused(
        CaseWalk.with(walk.direct(), Map.of("chairedBy", String.valueOf(person))),
        "chairedBy",
        "可选范围");
  }

  /** With the entry that asked for it. */
  @Test
  void aRequestThatIsNoLongerAskedFor() {
    walk.register();
    asksForMore();
    Object finding = Map.of("lawful", "YES", "reasonable", "YES");
    assertThat(walk.look(CaseWalk.CHAIR, "deliberate").get("requests").toString()).contains("请求赔偿");
    String second = onRecord().entries().get(1);
    long caseId = walk.caseId();
    walk.does(CaseWalk.CHAIR, chair -> voiding.voidEntry(caseId, second, "重复登记", chair));

    refused(
        CaseWalk.with(walk.direct(), Map.of("requests", List.of(finding, finding))),
        "requests",
        "1");
    walk.deliberate(Map.of());
  }

  private void asksForMore() {
    anotherCase()
        .register(
            Map.of(
                "earlier",
                "SAME_MATTER",
                "earlierNumber",
                walk.running().getBusinessKey(),
                "requests",
                List.of(Map.of("wording", "请求赔偿"))));
  }

  private String offered(String list) {
    return walk.look(CaseWalk.CHAIR, "deliberate").get(list).toString();
  }

  private void refused(Map<String, Object> content, String field, String says) {
    String task = walk.task("deliberate").getId();
    FourDoors chair = new FourDoors(port, CaseWalk.CHAIR);
    String before = EveryRow.of(jdbc);

    for (Answer answer : chair.send(task, content)) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.json().path("faults").findValuesAsText("field")).containsExactly(field);
      assertThat(answer.json().path("faults").findValuesAsText("label").get(0)).isNotBlank();
      assertThat(answer.message()).contains(says);
    }
    assertThat(EveryRow.of(jdbc)).isEqualTo(before);
  }
}
