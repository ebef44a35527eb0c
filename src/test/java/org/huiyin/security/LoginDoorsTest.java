package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.context.TestPropertySource;

/**
 * Guessing at passwords is slowed down, whatever a stranger says of his address; with the settings
 * of production, where the proxy has an address of its own and cookies go over TLS only.
 */
@Tag("own-jvm")
@HuiyinTest
@TestPropertySource(
    properties = {
      "huiyin.login-throttle.failures=3",
      "HUIYIN_TRUSTED_PROXIES=127.0.0.9|127.0.0.8",
      "server.servlet.session.cookie.secure=true"
    })
class LoginDoorsTest {

  private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";

  @Autowired IdentityService identity;
  @LocalServerPort int port;

  @BeforeEach
  void anAccount() {
    TestAccounts.ensure(identity, "doorClerk", "petition-office");
    identity.unlockUser("doorClerk");
  }

  @Test
  void aForgedAddressGetsNoFreshCounter() throws IOException {
    for (int i = 1; i <= 3; i++) {
      assertThat(guess("127.0.0.11", "198.51.100." + i).status()).isEqualTo(401);
    }

    assertThat(guess("127.0.0.11", "198.51.100.77").status()).isEqualTo(429);
    assertThat(guess("127.0.0.12", "198.51.100.77").status()).as("a neighbour").isEqualTo(401);
  }

  @Test
  void whomTheProxyNamesIsCountedByHimself() throws IOException {
    for (int i = 1; i <= 3; i++) {
      assertThat(guess("127.0.0.9", "198.51.100.200").status()).isEqualTo(401);
    }

    assertThat(guess("127.0.0.8", "198.51.100.200").status()).isEqualTo(429);
    assertThat(guess("127.0.0.9", "198.51.100.201").status()).isEqualTo(401);
  }

  @Test
  void theLogInPageOfTheWebAppsIsBehindItToo() throws IOException {
    Reply page = send("127.0.0.13", "GET", "/camunda/app/welcome/default/", Map.of(), "");
    Map<String, String> asked =
        Map.of(
            "Cookie",
            page.cookies().stream()
                .map(cookie -> cookie.split(";")[0])
                .collect(Collectors.joining("; ")),
            "X-XSRF-TOKEN",
            page.cookies().stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.replaceAll("XSRF-TOKEN=([^;]*).*", "$1"))
                .findFirst()
                .orElseThrow(),
            "Content-Type",
            "application/x-www-form-urlencoded");
    for (int i = 1; i <= 3; i++) {
      identity.unlockUser("doorClerk");
      assertThat(send("127.0.0.13", "POST", LOGIN, asked, "username=doorClerk&password=x").status())
          .isEqualTo(401);
    }

    Reply stopped =
        send(
            "127.0.0.13",
            "POST",
            LOGIN,
            asked,
            "username=doorClerk&password=" + TestAccounts.PASSWORD);
    assertThat(stopped.status()).isEqualTo(429);
    assertThat(stopped.body()).contains("登录尝试次数过多");
  }

  @Test
  void theEngineItselfDelaysAnAccountThatIsGuessedAtFromManyAddresses() throws IOException {
    assertThat(guess("127.0.0.14", "").status()).isEqualTo(401);

    assertThat(right("127.0.0.15").status()).as("at once, from elsewhere").isEqualTo(401);
    identity.unlockUser("doorClerk");
    assertThat(right("127.0.0.16").status()).as("after the delay").isEqualTo(200);
  }

  @Test
  void anAccountThatIsDelayedAnswersLikeOneThatIsNotThere() throws IOException {
    assertThat(guess("127.0.0.17", "").status()).isEqualTo(401);

    Reply delayed = right("127.0.0.18");
    Reply unknown = basicAs("nobodyOfThisName", "127.0.0.19", "", TestAccounts.PASSWORD);

    assertThat(delayed.status()).isEqualTo(401).isEqualTo(unknown.status());
    assertThat(delayed.body()).isEqualTo(unknown.body());
    identity.unlockUser("doorClerk");
  }

  @Test
  void bothCookiesGoOverTlsOnly() {
    List<String> cookies =
        HttpStaff.nobody(port)
            .get("/camunda/app/welcome/default/")
            .headers()
            .allValues("Set-Cookie");

    assertThat(cookies)
        .anySatisfy(
            cookie -> assertThat(cookie).startsWith("JSESSIONID=").contains("; Secure", "HttpOnly"))
        .anySatisfy(
            cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").containsPattern("; ?Secure"));
  }

  /** They set the token too, and the server does not see the TLS that a proxy ends. */
  @Test
  void ourOwnPagesSendTheTokenOverTlsOnlyToo() {
    MockHttpServletResponse response = new MockHttpServletResponse();

    new WebAppCsrfTokens(true)
        .saveToken(
            new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", "x"),
            new MockHttpServletRequest(),
            response);

    assertThat(response.getHeader("Set-Cookie")).startsWith("XSRF-TOKEN=x").contains("; Secure");
  }

  private Reply guess(String from, String saysItIs) throws IOException {
    return basic(from, saysItIs, "wrong");
  }

  private Reply right(String from) throws IOException {
    return basic(from, "", TestAccounts.PASSWORD);
  }

  private Reply basic(String from, String saysItIs, String password) throws IOException {
    return basicAs("doorClerk", from, saysItIs, password);
  }

  private Reply basicAs(String user, String from, String saysItIs, String password)
      throws IOException {
    String pair =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    Map<String, String> headers = new TreeMap<>(Map.of("Authorization", "Basic " + pair));
    if (!saysItIs.isEmpty()) {
      headers.put("X-Forwarded-For", saysItIs);
    }
    return send(from, "GET", "/engine-rest/version", headers, "");
  }

  private record Reply(int status, List<String> cookies, String body) {}

  /** From an address of this machine that the caller chooses. */
  private Reply send(
      String from, String method, String path, Map<String, String> headers, String body)
      throws IOException {
    try (Socket socket = new Socket()) {
      try {
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      } catch (BindException e) {
        assumeTrue(false, "This machine has only one address of its own: " + e.getMessage());
      }
      socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
      socket.setSoTimeout(30_000);
      StringBuilder request =
          new StringBuilder(method + " " + path + " HTTP/1.0\r\nHost: localhost:" + port + "\r\n");
      headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
      request.append(
          "Accept-Language: zh-CN\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
      OutputStream out = socket.getOutputStream();
      out.write(request.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      List<String> head = answer.substring(0, answer.indexOf("\r\n\r\n")).lines().toList();
      return new Reply(
          Integer.parseInt(head.get(0).split(" ")[1]),
          head.stream()
              .filter(line -> line.startsWith("Set-Cookie: "))
              .map(line -> line.substring("Set-Cookie: ".length()))
              .toList(),
          answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
  }
}
