package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody meets the web server's or Spring's own English error pages. */
@HuiyinTest
class ErrorPagesTest {

  @Autowired IdentityService identity;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "/camunda/app/tasklist/default/nothing-here.js, 404, 没有这个页面",
    "/camunda/nowhere, 403, 没有这个操作的权限",
    "/organisation, 401, 请先登录",
  })
  void aBrowserGetsAPageOfOurs(String path, int status, String sentence) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "text/html")
                    .header("Accept-Language", "zh-CN")
                    .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body())
        .contains("打不开", sentence)
        .doesNotContain("Whitelabel", "Exception", "Tomcat", "nothing-here", "nowhere");
  }

  @Test
  void aProgramGetsTheSameInTheOneShapeOfErrors() {
    TestAccounts.ensure(identity, "doorClerk", "petition-office");
    HttpStaff clerk = HttpStaff.loggedIn(port, "doorClerk", TestAccounts.PASSWORD);

    Answer answer = clerk.get("/api/nothing-here");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.message()).isEqualTo("没有这个页面，或者不归您查看。");
    assertThat(answer.json().path("faults").isArray()).isTrue();
    assertThat(answer.body()).doesNotContain("nothing-here", "timestamp");
  }

  @Test
  void theServerItselfSpeaksChineseFirst() throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              "GET /a|b<c> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("请求有误")
          .doesNotContain("Tomcat", "HTTP Status", "a|b");
    }
  }
}
