package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody writes a line of his own into the log, nor a sign that a terminal obeys. */
@HuiyinTest
@ExtendWith(OutputCaptureExtension.class)
class ForgedLogLinesTest {

  private static final String FORGED = "2026-12-01T00:00:00 INFO forged";

  @Autowired IdentityService identity;
  @LocalServerPort int port;

  @Test
  void whateverStandsInALineItStaysOneAndObeysNobody(CapturedOutput output) {
    LoggerFactory.getLogger("org.huiyin.test")
        .warn(
            "before {} after",
            "\n"
                + FORGED
                + "\r"
                + FORGED
                + "\u0085"
                + FORGED
                + "\u2028"
                + FORGED
                + "\u001b[2J\u0007\b");

    clean(output);
    assertThat(output).contains("before", "  | " + FORGED, "after");
  }

  @Test
  void norDoTheWordsOfAnError(CapturedOutput output) {
    LoggerFactory.getLogger("org.huiyin.test")
        .warn(
            "failed",
            new IllegalStateException(
                "a\n" + FORGED + "\u001b[2J", new IllegalArgumentException("b\n" + FORGED)));

    clean(output);
    assertThat(output).contains("failed", "Caused by");
  }

  @Test
  void norDoesWhatIsSentInNamesPathsAndFiles(CapturedOutput output) throws IOException {
    TestAccounts.ensure(identity, "doorClerk", "petition-office");
    String name = "x%0A" + FORGED.replace(" ", "%20") + "%0D%1B%5B2J";
    HttpStaff nobody = HttpStaff.nobody(port);
    nobody.get("/camunda/app/welcome/default/");
    nobody.send(
        "POST",
        "/camunda/api/admin/auth/user/default/login/welcome",
        BodyPublishers.ofString("username=" + name + "&password=" + name),
        "application/x-www-form-urlencoded");
    HttpStaff.withBasic(port, "x\n" + FORGED, "y\n" + FORGED).engine("GET", "/version", null);
    HttpStaff clerk = HttpStaff.loggedIn(port, "doorClerk", TestAccounts.PASSWORD);
    for (String path :
        new String[] {"/case/", "/api/", "/engine-rest/task/", "/camunda/app/tasklist/", "/"}) {
      clerk.get(path + name);
      clerk.post(path + name, Map.of("x\n" + FORGED, "\u001b[2J"));
    }
    clerk.upload("/api/cases/1/documents", "\n" + FORGED, "text/\u001b[2J", new byte[] {1, 2, 3});
    raw("GET /%zz\n" + FORGED + " HTTP/1.0\r\n\r\n");
    raw("GET / HTTP/1.0\r\nHost: a\u001b[2J\r\nX: y\n" + FORGED + "\r\n\r\n");

    clean(output);
  }

  private void raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.getInputStream().readAllBytes();
    }
  }

  private static void clean(CapturedOutput output) {
    assertThat(output.getAll().lines().map(String::strip))
        .noneMatch(line -> line.startsWith(FORGED));
    assertThat(output.getAll()).doesNotContain("\u001b[2J", "\u0007", "\b", "\u0085", "\u2028");
  }
}
