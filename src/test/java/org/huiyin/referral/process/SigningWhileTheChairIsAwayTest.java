package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.HttpStaff;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.OrganisationChanges;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referral;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * On the days on which the chair is on record as away, the vice-chair finds on the list to sign
 * what the chair would. Leaves another township behind, so it has its own.
 */
@Tag("own-jvm")
@Tag("R43")
@DirtiesContext
@Tag("thorough")
class SigningWhileTheChairIsAwayTest extends ReferralSituation {

  private static final Actor ADMIN = new Actor("admin", Set.of("camunda-admin"));
  private static final String VICE = "vicechair";

  @Autowired private OrganisationChanges changes;
  @LocalServerPort private int port;

  @Test
  void theViceChairSignsFromTheListAndDecidesUntilTheChairIsBack() {
    referred();
    String letter = parts.task(HOUSING, "approveReferral").getId();
    assertThat(line(VICE, letter)).as("the chair is there").isNull();
    assertThat(line(CaseWalk.CHAIR, letter)).isNotNull();
    long chair = organisation.personOf(CaseWalk.CHAIR).orElseThrow().id();

    changes.beAway(chair, MONDAY, MONDAY.plusDays(2), ADMIN);

    assertThat(line(CaseWalk.CHAIR, letter)).as("who is away signs nothing").isNull();
    assertThat(line(VICE, letter).path("atOnce").asBoolean()).isTrue();
    JsonNode signed =
        staff(VICE).post("/api/signing", Map.of("taskIds", List.of(letter))).json().get(0);
    assertThat(signed.path("signed").asBoolean()).as(signed.toString()).isTrue();
    assertThat(referral().approvedBy()).isEqualTo(VICE);
    assertThat(referral().state()).isEqualTo(Referral.State.OUT);

    parts.signed(HEAD, HOUSING);
    parts.submit(
        HEAD,
        HOUSING,
        "workOnReferral",
        Map.of("workStep", "OBJECT", "objectedOn", today(), "objectionReason", "审批归自然资源所。"));
    String objection = parts.task(HOUSING, "decideObjection").getId();
    told("decideObjection", VICE);
    assertThat(line(VICE, objection).path("atOnce").asBoolean()).isFalse();

    at(MONDAY.plusDays(3), 9, 0);
    changes.bringFollowersInStep();
    assertThat(line(VICE, objection)).as("the chair is back").isNull();
    assertThat(line(CaseWalk.CHAIR, objection)).isNotNull();
  }

  private JsonNode line(String user, String taskId) {
    for (JsonNode line : staff(user).get("/api/signing").json()) {
      if (line.path("taskId").asText().equals(taskId)) {
        return line;
      }
    }
    return null;
  }

  private HttpStaff staff(String user) {
    return HttpStaff.loggedIn(port, user, "Qingshan#2026");
  }
}
