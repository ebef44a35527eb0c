package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A page of another site can make a browser send what it likes with the person's cookie, but it
 * does not know the token; and nobody keeps a session that somebody else began.
 */
@HuiyinTest
class ForgedRequestsTest {

  private static final String EVERYTHING = "doorEverything";
  private static final Set<RequestMethod> CHANGING =
      Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

  @Autowired IdentityService identity;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;

  @LocalServerPort int port;

  @BeforeEach
  void someoneInEveryRole() {
    TestAccounts.ensure(
        identity, EVERYTHING, "petition-office", "analysts", "managers", "camunda-admin");
  }

  /** But for a petitioner's question, which changes nothing and has no session. */
  @Test
  void everyChangingCallOfOursWantsTheToken() {
    List<String[]> calls = new ArrayList<>();
    for (RequestMappingInfo call : handlers.getHandlerMethods().keySet()) {
      for (RequestMethod method : call.getMethodsCondition().getMethods()) {
        if (CHANGING.contains(method)) {
          call.getPatternValues().stream()
              .filter(path -> !path.equals("/query"))
              .forEach(path -> calls.add(new String[] {method.name(), filled(path)}));
        }
      }
    }
    assertThat(calls).hasSizeGreaterThan(40);
    HttpStaff forged = HttpStaff.loggedIn(port, EVERYTHING, TestAccounts.PASSWORD).withoutToken();

    for (String[] call : calls) {
      Answer answer = forged.call(call[0], call[1], Map.of());

      assertThat(answer.status()).as(call[0] + " " + call[1]).isEqualTo(403);
      assertThat(answer.message()).as(call[0] + " " + call[1]).contains("没有这个操作的权限");
    }
  }

  @Test
  void everyChangingCallOfTheEngineBehindTheWebAppsDoesToo() {
    int called = 0;
    for (AllowedCall call : AllowList.of("doors/engine-rest.txt").calls()) {
      if (Set.of("POST", "PUT", "DELETE").contains(call.method())
          && call.body() != BodyRule.ANSWERED_EMPTY) {
        called++;
        // A call without the token ends the session, so each needs one of its own.
        HttpStaff forged =
            HttpStaff.loggedIn(port, EVERYTHING, TestAccounts.PASSWORD).withoutToken();
        Answer answer =
            forged.engine(
                call.method(),
                filled(call.path().getPatternString()),
                call.body() == BodyRule.OWN_USER ? Map.of("userId", EVERYTHING) : Map.of());
        assertThat(answer.status()).as(call.method() + " " + call.path()).isEqualTo(403);
      }
    }
    assertThat(called).isGreaterThan(30);
    assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isPositive();
  }

  @Test
  void nobodyIsLoggedInOrOutByAnotherSite() {
    HttpStaff person = HttpStaff.loggedIn(port, EVERYTHING, TestAccounts.PASSWORD);

    Answer out =
        person.withoutToken().post("/camunda/api/admin/auth/user/default/logout", Map.of());

    assertThat(out.status()).isEqualTo(403);

    HttpStaff nobody = HttpStaff.nobody(port);
    nobody.get("/camunda/app/welcome/default/");
    Answer in =
        nobody
            .withoutToken()
            .send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/welcome",
                BodyPublishers.ofString(
                    "username="
                        + EVERYTHING
                        + "&password="
                        + TestAccounts.PASSWORD.replace("!", "%21")),
                "application/x-www-form-urlencoded");
    assertThat(in.status()).isEqualTo(403);
    assertThat(nobody.get("/api/test/who").status()).isEqualTo(401);
  }

  @Test
  void whoKnowsTheCookieFromBeforeTheLogInIsNobody() throws Exception {
    HttpStaff person = HttpStaff.nobody(port);
    person.get("/camunda/app/welcome/default/");
    String before = person.cookie("JSESSIONID");
    assertThat(before).isNotBlank();

    person.login(EVERYTHING, TestAccounts.PASSWORD);

    String after = person.cookie("JSESSIONID");
    assertThat(after).isNotEqualTo(before);
    assertThat(who(before)).isEqualTo(401);
    assertThat(who(after)).isEqualTo(200);
    person.post("/camunda/api/admin/auth/user/default/logout", Map.of());
    assertThat(who(after)).as("after the log-out").isEqualTo(401);
  }

  private int who(String session) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/test/who"))
            .header("Cookie", "JSESSIONID=" + session)
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static String filled(String pattern) {
    return pattern.replaceAll("\\{[^}]+}", "1");
  }
}
