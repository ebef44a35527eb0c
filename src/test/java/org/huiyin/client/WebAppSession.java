package org.huiyin.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** One account at one of the web apps, as its browser talks to the server: cookies, token, JSON. */
public final class WebAppSession {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI base;
  private final String user;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(10)).build();

  private WebAppSession(URI base, String user) {
    this.base = base;
    this.user = user;
  }

  /**
   * @param app {@code tasklist} or {@code cockpit}
   * @throws RefusedCall when the account cannot log in there
   */
  static WebAppSession logIn(URI base, String app, String user, String password) {
    String page = "/camunda/app/" + app + "/default/";
    WebAppSession session = new WebAppSession(base, user);
    session.read(page);
    String form = "username=" + encoded(user) + "&password=" + encoded(password);
    session.send(
        "POST",
        "/camunda/api/admin/auth/user/default/login/" + app,
        BodyPublishers.ofString(form),
        "application/x-www-form-urlencoded",
        "application/json");
    // The log-in draws a new session; the next page brings its token.
    session.read(page);
    return session;
  }

  public String user() {
    return user;
  }

  /** A call of the engine's REST, e.g. {@code /task}. */
  public JsonNode get(String path) {
    return json(send("GET", ENGINE + path, BodyPublishers.noBody(), null, "application/json"));
  }

  public JsonNode post(String path, Map<String, ?> body) {
    try {
      String text = JSON.writeValueAsString(body);
      return json(
          send(
              "POST",
              ENGINE + path,
              BodyPublishers.ofString(text),
              "application/json",
              "application/json"));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Any page or paper of the site; redirects are not followed. */
  public HttpResponse<byte[]> read(String path) {
    return send("GET", path, BodyPublishers.noBody(), null, "*/*");
  }

  private HttpResponse<byte[]> send(
      String method, String path, HttpRequest.BodyPublisher body, String type, String accepted) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(120))
            .header("Accept", accepted)
            .header("Accept-Language", "zh-CN")
            .method(method, body);
    if (type != null) {
      request.header("Content-Type", type);
    }
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 400) {
        throw new RefusedCall(user + ": " + method + " " + path, answer.statusCode(), text(answer));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
