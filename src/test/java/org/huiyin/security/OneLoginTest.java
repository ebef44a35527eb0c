package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HuiyinTest
class OneLoginTest {

  @Autowired IdentityService identity;
  @LocalServerPort int port;

  @BeforeEach
  void anAccount() {
    TestAccounts.ensure(identity, "doorClerk", "petition-office");
  }

  @Test
  void theWebAppsLogInIsTheHousesLogIn() {
    HttpStaff clerk = HttpStaff.loggedIn(port, "doorClerk", TestAccounts.PASSWORD);

    HttpStaff.Answer answer = clerk.get("/api/test/who");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("userId").asText()).isEqualTo("doorClerk");
    assertThat(answer.json().path("groups").toString()).contains("petition-office");
    assertThat(answer.json().path("engineUser").asText()).isEqualTo("doorClerk");
  }

  @Test
  void nobodyIsToldToLogIn() {
    HttpStaff.Answer answer = HttpStaff.nobody(port).get("/api/test/who");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.message()).isEqualTo("请先登录。");
  }

  @Test
  void aChangeNeedsTheTokenOfThePage() {
    HttpStaff clerk = HttpStaff.loggedIn(port, "doorClerk", TestAccounts.PASSWORD);
    assertThat(clerk.post("/api/test/act", Map.of()).status()).isEqualTo(200);

    assertThat(clerk.withoutToken().post("/api/test/act", Map.of()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /task/count",
    "POST, /task/x/claim",
    "POST, /task/x/submit-form",
    "POST, /process-definition/key/doorProbe/start",
    "PUT, /user/doorClerk/credentials"
  })
  void theEngineBehindTheWebAppsWantsTheTokenToo(String method, String path) {
    HttpStaff clerk = HttpStaff.loggedIn(port, "doorClerk", TestAccounts.PASSWORD);
    Map<String, String> body = path.endsWith("claim") ? Map.of("userId", "doorClerk") : Map.of();

    HttpStaff.Answer answer = clerk.withoutToken().engine(method, path, body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.message()).isEqualTo("您的账号没有这个操作的权限，或者登录已过期。请重新登录后再试。");
  }

  @Test
  void modelerComesInWithNameAndPasswordAndGetsNoSession() {
    TestAccounts.ensure(identity, "doorModeler", "analysts");
    HttpStaff analyst = HttpStaff.withBasic(port, "doorModeler", TestAccounts.PASSWORD);

    HttpStaff.Answer answer = analyst.engine("GET", "/version", null);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Set-Cookie")).isNull();
    assertThat(
            HttpStaff.withBasic(port, "doorModeler", "wrong")
                .engine("GET", "/version", null)
                .status())
        .isEqualTo(401);
    assertThat(HttpStaff.nobody(port).get("/engine-rest/version").status()).isEqualTo(401);
  }

  @Test
  void logInDrawsANewSession() {
    HttpStaff clerk = HttpStaff.nobody(port);
    clerk.get("/camunda/app/welcome/default/");
    String before = clerk.cookie("JSESSIONID");

    clerk.login("doorClerk", TestAccounts.PASSWORD);

    assertThat(before).isNotNull();
    assertThat(clerk.cookie("JSESSIONID")).isNotNull().isNotEqualTo(before);
  }
}
