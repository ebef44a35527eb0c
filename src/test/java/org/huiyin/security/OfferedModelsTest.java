package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final String NOTICE = "forms/petition-handling/serveNotice.form";

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
  void anAdministratorTakesInWhatIsNewer() throws IOException {
    TestAccounts.ensure(identity, "doorAdmin", "camunda-admin");
    HttpStaff admin = HttpStaff.loggedIn(port, "doorAdmin", TestAccounts.PASSWORD);
    repository
        .createDeployment()
        .name("huiyin")
        .source("huiyin")
        .addString(NOTICE, earlier())
        .deploy();
    long before = deployments();

    Answer taken = admin.post("/api/models/offered", Map.of());

    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(taken.json().path("files").toString()).contains(NOTICE);
    assertThat(deployments()).isEqualTo(before + 1);
    assertThat(admin.get("/api/models/offered").json().path("files")).isEmpty();
  }

  /** As an earlier version shipped it. */
  private static String earlier() throws IOException {
    return Files.readString(Path.of(NOTICE)).replaceFirst("\"label\": \"", "\"label\": \"旧");
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
