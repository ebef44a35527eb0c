package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A browser that once logged in at {@code /engine-rest} sends name and password along by itself,
 * also for a page of another site.
 */
@HuiyinTest
class OwnPagesOnlyTest {

  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @LocalServerPort int port;

  @BeforeEach
  void anAnalyst() {
    TestAccounts.ensure(identity, "doorAnalyst", "analysts");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, nonsense",
    "Origin, https://evil.example",
    "Origin, http://localhost:1",
    "Origin, https://localhost:{port}",
    "Origin, null"
  })
  void anotherSitesPageDeploysNothing(String header, String value) {
    long before = repository.createDeploymentQuery().count();

    Answer answer =
        analyst().with(header, value.replace("{port}", "" + port)).deploy("forged", files());

    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.message()).isEqualTo("这个操作来自别的网站，没有执行。");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    assertThat(
            analyst()
                .with(header, value.replace("{port}", "" + port))
                .engine("PUT", "/user/doorAnalyst/credentials", Map.of())
                .message())
        .isEqualTo("这个操作来自别的网站，没有执行。");
  }

  @Test
  void bothThatSpeakForItMustBeOurs() {
    assertThat(
            analyst()
                .with("Sec-Fetch-Site", "same-origin")
                .with("Origin", "https://evil.example")
                .deploy("forged", files())
                .status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "Accept, application/json",
    "Sec-Fetch-Site, none",
    "Sec-Fetch-Site, same-origin",
    "Origin, http://localhost:{port}",
    "Origin, file://"
  })
  void modelerAndOurOwnPagesDeploy(String header, String value) {
    Answer answer =
        analyst().with(header, value.replace("{port}", "" + port)).deploy("own", files());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void whoOnlyReadsIsNotAsked() {
    assertThat(
            analyst()
                .with("Sec-Fetch-Site", "cross-site")
                .with("Origin", "https://evil.example")
                .engine("GET", "/version", null)
                .status())
        .isEqualTo(200);
  }

  private HttpStaff analyst() {
    return HttpStaff.withBasic(port, "doorAnalyst", TestAccounts.PASSWORD);
  }

  private static Map<String, String> files() {
    return Probe.files(
        "<bpmn:userTask id=\"look\" name=\"看一看\" camunda:formRef=\"door-probe-look\""
            + " camunda:formRefBinding=\"deployment\" />");
  }
}
