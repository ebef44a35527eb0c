package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HuiyinTest
class OfferedModelsTest {

  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @LocalServerPort int port;

  @Test
  void analystsAndAdministratorsAreShownWhatIsOffered() {
    TestAccounts.ensure(identity, "doorAnalyst", "analysts");
    TestAccounts.ensure(identity, "doorAdmin", "camunda-admin");

    for (String person : new String[] {"doorAnalyst", "doorAdmin"}) {
      HttpStaff staff = HttpStaff.loggedIn(port, person, TestAccounts.PASSWORD);

      assertThat(staff.get("/api/models/offered").json().path("files").isArray()).isTrue();
      Answer taken = staff.post("/api/models/offered", Map.of());
      assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    }
  }

  /** He has no right to deploy, and needs none: what comes in is the house's own. */
  @Test
  void anAdministratorTakesInWhatIsNewer() {
    TestAccounts.ensure(identity, "doorAdmin", "camunda-admin");
    HttpStaff admin = HttpStaff.loggedIn(port, "doorAdmin", TestAccounts.PASSWORD);
    repository
        .createDeployment()
        .name("huiyin")
        .addString("earlier.bpmn", Probe.model("doorEarlier", "<bpmn:task id=\"look\"/>"))
        .deploy();
    long before = deployments();

    Answer taken = admin.post("/api/models/offered", Map.of());

    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(taken.json().path("files")).hasSizeGreaterThan(5);
    assertThat(deployments()).isEqualTo(before + 1);
    assertThat(admin.get("/api/models/offered").json().path("files")).isEmpty();
  }

  private long deployments() {
    return repository.createDeploymentQuery().deploymentName("huiyin").count();
  }

  @Test
  void othersAreNot() {
    TestAccounts.ensure(identity, "doorClerk", "petition-office");
    HttpStaff clerk = HttpStaff.loggedIn(port, "doorClerk", TestAccounts.PASSWORD);

    assertThat(clerk.get("/api/models/offered").status()).isEqualTo(403);
    assertThat(clerk.post("/api/models/offered", Map.of()).status()).isEqualTo(403);
    assertThat(HttpStaff.nobody(port).get("/api/models/offered").status()).isEqualTo(401);
  }
}
