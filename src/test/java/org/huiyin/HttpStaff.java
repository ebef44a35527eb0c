package org.huiyin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A member of staff at a browser, or an analyst at Modeler: real HTTP with cookies and token.
 * {@link #engine} calls the engine's REST through the root that belongs to the way in.
 */
public final class HttpStaff {

  public static final String WEB_APP_ROOT = "/camunda/api/engine/engine/default";
  public static final String BASIC_ROOT = "/engine-rest";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final String engineRoot;
  private final String basic;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(10)).build();
  private String language = "zh-CN";
  private final Map<String, String> headers = new LinkedHashMap<>();
  private boolean sendsToken = true;

  private HttpStaff(int port, String engineRoot, String basic) {
    this.base = "http://localhost:" + port;
    this.engineRoot = engineRoot;
    this.basic = basic;
  }

  /** In front of the log-in page. */
  public static HttpStaff nobody(int port) {
    return new HttpStaff(port, WEB_APP_ROOT, null);
  }

  /** Logged in to the web apps; fails when the account cannot. */
  public static HttpStaff loggedIn(int port, String userId, String password) {
    HttpStaff staff = nobody(port);
    Answer answer = staff.login(userId, password);
    if (answer.status() != 200) {
      throw new AssertionError(
          "Log-in of " + userId + " answered " + answer.status() + ": " + answer.body());
    }
    return staff;
  }

  /** Name and password with every call, at {@code /engine-rest}. */
  public static HttpStaff withBasic(int port, String userId, String password) {
    String pair =
        Base64.getEncoder()
            .encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
    return new HttpStaff(port, BASIC_ROOT, "Basic " + pair);
  }

  /** What a browser does on the log-in page. */
  public Answer login(String userId, String password) {
    return loginAt("welcome", userId, password);
  }

  /** Through the page of one of the apps: tasklist, cockpit, admin, welcome. */
  public Answer loginAt(String app, String userId, String password) {
    get("/camunda/app/welcome/default/");
    String form =
        "username="
            + URLEncoder.encode(userId, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    Answer answer =
        send(
            "POST",
            "/camunda/api/admin/auth/user/default/login/" + app,
            BodyPublishers.ofString(form),
            "application/x-www-form-urlencoded");
    // The log-in draws a new session; the next page brings its token.
    get("/camunda/app/welcome/default/");
    return answer;
  }

  public HttpStaff speaking(String language) {
    this.language = language;
    return this;
  }

  /** From now on with one more header, as a proxy or a browser adds it. */
  public HttpStaff with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** From now on like a forged request: the session's cookie, but no token. */
  public HttpStaff withoutToken() {
    sendsToken = false;
    return this;
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), null);
  }

  /** A file as it is downloaded; fails when there is none. */
  public byte[] download(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept-Language", language)
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new AssertionError(path + " answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new AssertionError(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public Answer post(String path, Object json) {
    return call("POST", path, json);
  }

  public Answer put(String path, Object json) {
    return call("PUT", path, json);
  }

  public Answer delete(String path) {
    return call("DELETE", path, null);
  }

  /** Any method; {@code json} is a Map, List or JSON text, {@code null} for no body. */
  public Answer call(String method, String path, Object json) {
    if (json == null) {
      return send(method, path, BodyPublishers.noBody(), "application/json");
    }
    try {
      String text = json instanceof String ready ? ready : JSON.writeValueAsString(json);
      return send(method, path, BodyPublishers.ofString(text), "application/json");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** A call of the engine's REST, path below its root, e.g. {@code /task}. */
  public Answer engine(String method, String path, Object json) {
    return call(method, engineRoot + path, json);
  }

  /** Uploads as Modeler does: {@code POST /deployment/create} with the files by name. */
  public Answer deploy(String name, Map<String, String> files) {
    String boundary = "huiyin" + UUID.randomUUID();
    StringBuilder body = new StringBuilder();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("deployment-name", name);
    fields.put("deployment-source", "Camunda Modeler");
    fields.forEach(
        (key, value) ->
            body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(key)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
    files.forEach(
        (file, text) ->
            body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(file)
                .append("\"; filename=\"")
                .append(file)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(text)
                .append("\r\n"));
    body.append("--").append(boundary).append("--\r\n");
    return send(
        "POST",
        engineRoot + "/deployment/create",
        BodyPublishers.ofString(body.toString()),
        "multipart/form-data; boundary=" + boundary);
  }

  /** Hands in one file with its title, as the upload forms of our pages do. */
  public Answer upload(String path, String title, String mediaType, byte[] content) {
    String boundary = "huiyin" + UUID.randomUUID();
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
    return send(
        "POST",
        path,
        BodyPublishers.ofByteArrays(List.of(head.getBytes(StandardCharsets.UTF_8), content, tail)),
        "multipart/form-data; boundary=" + boundary);
  }

  /** The value of a cookie, {@code null} without one. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Sends no token and no session from now on. */
  public void forgetCookies() {
    cookies.getCookieStore().removeAll();
  }

  public Answer send(
      String method, String path, HttpRequest.BodyPublisher body, String contentType) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept-Language", language)
            .method(method, body);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (basic != null) {
      request.header("Authorization", basic);
    }
    headers.forEach(request::header);
    String token = cookie("XSRF-TOKEN");
    if (token != null && sendsToken) {
      request.header("X-XSRF-TOKEN", token);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What came back. */
  public record Answer(int status, String body, HttpHeaders headers) {

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError("Not JSON (" + status + "): " + body, e);
      }
    }

    /** The {@code message} of a refusal. */
    public String message() {
      return json().path("message").asText();
    }

    public String header(String name) {
      return headers.firstValue(name).orElse(null);
    }
  }
}
