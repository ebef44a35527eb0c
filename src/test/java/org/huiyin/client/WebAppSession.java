package org.huiyin.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One account at one of the web apps, as its browser talks to the server: cookies, token, JSON. */
public final class WebAppSession {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every address that any session called, and every name that a file came under. */
  private static final Set<String> SEEN_FROM_OUTSIDE = ConcurrentHashMap.newKeySet();

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

  /** What every server on the way and every folder of downloads has seen so far. */
  public static Set<String> seenFromOutside() {
    return Set.copyOf(SEEN_FROM_OUTSIDE);
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

  /**
   * A call of the house's own REST, e.g. {@code POST /api/cases/12/note}.
   *
   * @param body JSON, {@code null} for none
   */
  public JsonNode site(String method, String path, Map<String, ?> body) {
    try {
      return body == null
          ? json(send(method, path, BodyPublishers.noBody(), null, "application/json"))
          : json(
              send(
                  method,
                  path,
                  BodyPublishers.ofString(JSON.writeValueAsString(body)),
                  "application/json",
                  "application/json"));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Hands in a file as the body itself. */
  public JsonNode bring(String path, byte[] file) {
    return json(
        send(
            "POST",
            path,
            BodyPublishers.ofByteArray(file),
            "application/octet-stream",
            "application/json"));
  }

  /** Hands in a paper with its title, as the upload forms of the pages do. */
  public JsonNode upload(String path, String title, String mediaType, byte[] content) {
    String boundary = "paper" + UUID.randomUUID();
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n"
            + title
            + "\r\n--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"paper\"\r\nContent-Type: "
            + mediaType
            + "\r\n\r\n";
    byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    return json(
        send(
            "POST",
            path,
            BodyPublishers.ofByteArrays(
                List.of(head.getBytes(StandardCharsets.UTF_8), content, tail)),
            "multipart/form-data; boundary=" + boundary,
            "application/json"));
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
      SEEN_FROM_OUTSIDE.add(URLDecoder.decode(path, StandardCharsets.UTF_8));
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      answer
          .headers()
          .allValues("Content-Disposition")
          .forEach(name -> SEEN_FROM_OUTSIDE.add(URLDecoder.decode(name, StandardCharsets.UTF_8)));
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
