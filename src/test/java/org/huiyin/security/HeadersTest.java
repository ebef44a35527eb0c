package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HuiyinTest
class HeadersTest {

  @Autowired IdentityService identity;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/app/tasklist/default/",
        "/camunda/app/welcome/default/",
        "/camunda/lib/deps.js",
        "/camunda/api/engine/engine/default/task",
        "/api/nothing",
        "/engine-rest/task",
        "/actuator/health",
        "/nowhere"
      })
  void everyAnswerCarriesThemOnce(String path) {
    Answer answer = HttpStaff.nobody(port).get(path);

    assertThat(answer.headers().allValues("Content-Security-Policy")).as(path).hasSize(1);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'")
        .doesNotContain("unsafe-eval", "sandbox", "https:");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
    assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
  }

  @Test
  void thePagesOwnScriptIsNamedByItsHashAndNoOtherInlineScriptRuns() {
    Answer page = HttpStaff.nobody(port).get("/camunda/app/tasklist/default/");

    assertThat(page.status()).isEqualTo(200);
    String scripts =
        page.header("Content-Security-Policy").replaceAll(".*script-src ([^;]*);.*", "$1");
    assertThat(scripts).matches("'self' 'sha256-[A-Za-z0-9+/]{43}='");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/engine-rest/task", "/api/test/who", "/camunda/api/engine/engine/default/task"})
  void answersAboutCasesAreNotKeptByBrowsers(String path) {
    TestAccounts.ensure(identity, "doorClerk", "petition-office");
    HttpStaff clerk =
        path.startsWith("/engine-rest")
            ? HttpStaff.withBasic(port, "doorClerk", TestAccounts.PASSWORD)
            : HttpStaff.loggedIn(port, "doorClerk", TestAccounts.PASSWORD);

    Answer answer = clerk.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void behindTlsTheBrowserIsToldToStayThere() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
            .header("X-Forwarded-Proto", "https")
            .build();

    HttpResponse<Void> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());

    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(HttpStaff.nobody(port).get("/actuator/health").header("Strict-Transport-Security"))
        .isNull();
  }

  @Test
  void theSessionsCookieIsKeptFromScriptsAndOtherSites() {
    Answer page = HttpStaff.nobody(port).get("/camunda/app/welcome/default/");

    assertThat(page.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax"))
        .anySatisfy(
            cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("SameSite=Lax"));
  }
}
