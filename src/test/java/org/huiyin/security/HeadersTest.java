package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@HuiyinTest
class HeadersTest {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;

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
    carried(HttpStaff.nobody(port).get(path), path);
  }

  @Test
  void everyPageThatThereIsCarriesThemToo() {
    TestAccounts.ensure(
        identity, "doorEverything", "petition-office", "analysts", "managers", "camunda-admin");
    Set<String> paths = new TreeSet<>();
    for (RequestMappingInfo call : handlers.getHandlerMethods().keySet()) {
      Set<RequestMethod> methods = call.getMethodsCondition().getMethods();
      if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
        call.getPatternValues().forEach(path -> paths.add(filled(path)));
      }
    }
    for (AllowedCall call : AllowList.of("doors/engine-rest.txt").calls()) {
      if (call.method().equals("GET")) {
        paths.add(HttpStaff.WEB_APP_ROOT + filled(call.path().getPatternString()));
      }
    }
    for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
      paths.add("/camunda/app/" + app + "/default/");
    }
    assertThat(paths).hasSizeGreaterThan(90);
    for (HttpStaff person :
        List.of(
            HttpStaff.nobody(port),
            HttpStaff.loggedIn(port, "doorEverything", TestAccounts.PASSWORD))) {
      paths.forEach(path -> carried(person.get(path), path));
    }
  }

  @Test
  void whatTheServerItselfRefusesCarriesThemToo() throws IOException {
    for (String path : List.of("/%zz", "/%2e%2e/x", "/case/1;x=y", "//api/me", "/case%2F1")) {
      try (Socket socket = new Socket("localhost", port)) {
        socket
            .getOutputStream()
            .write(
                ("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer).as(path).containsPattern("^HTTP/1.1 4\\d\\d");
        assertThat(answer)
            .as(path)
            .contains(
                "Content-Security-Policy: ",
                "X-Content-Type-Options: nosniff",
                "X-Frame-Options: SAMEORIGIN");
      }
    }
  }

  private static String filled(String pattern) {
    return pattern.replaceAll("\\{[^}]+}", "1");
  }

  private static void carried(Answer answer, String path) {
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
