package org.huiyin.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command's process, killed and started again, and stopped as by Ctrl-C. */
@Tag("thorough")
class KilledAndStartedAgainIT {

  private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

  @TempDir private Path directory;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void leaveNobodyBehind() throws Exception {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
    Path pidFile = directory.resolve("postgresql/postmaster.pid");
    if (Files.exists(pidFile)) {
      database().destroy();
      database().onExit().get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void whatWasCommittedIsThereAfterAKillAndCtrlCStopsBothWithinSeconds() throws Exception {
    int port = freePort();
    Process first = start(port);
    assertThat(createGroup(port)).isEqualTo(204);
    ProcessHandle orphan = database();

    first.destroyForcibly().waitFor();
    assertThat(orphan.isAlive()).isTrue();
    Process second = start(port);

    assertThat(orphan.isAlive()).isFalse();
    assertThat(call(port, "GET", "/engine-rest/group?id=kept", null)).isEqualTo(200);
    assertThat(body(port, "/engine-rest/group?id=kept")).contains("\"kept\"");

    ProcessHandle database = database();
    new ProcessBuilder("kill", "-INT", String.valueOf(second.pid())).start().waitFor();
    assertThat(second.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)).isTrue();
    database.onExit().get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
  }

  private Process start(int port) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                "target/classes"
                    + java.io.File.pathSeparator
                    + System.getProperty("java.class.path"),
                "org.huiyin.HuiyinApplication",
                "--spring.profiles.active=sample",
                "--server.port=" + port,
                "--huiyin.embedded-database.port=0",
                "--huiyin.embedded-database.directory=" + directory,
                "--huiyin.embedded-database.programs=target/test-database-programs",
                "--huiyin.secrecy.encryption-keyset=" + directory.resolve("keys/encryption.json"),
                "--huiyin.secrecy.hashing-keyset=" + directory.resolve("keys/hashing.json"))
            .redirectErrorStream(true)
            .start();
    started.add(process);
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    List<String> said = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.contains("Qingshan#2026")) {
        Thread drain = new Thread(() -> output.lines().forEach(ignored -> {}));
        drain.setDaemon(true);
        drain.start();
        return process;
      }
    }
    throw new AssertionError("Did not start:\n" + String.join("\n", said));
  }

  private int createGroup(int port) throws Exception {
    return call(
        port,
        "POST",
        "/engine-rest/group/create",
        "{\"id\":\"kept\",\"name\":\"kept\",\"type\":\"SYSTEM\"}");
  }

  private static int call(int port, String method, String path, String body) throws Exception {
    return HttpClient.newHttpClient()
        .send(request(port, method, path, body), BodyHandlers.discarding())
        .statusCode();
  }

  private static String body(int port, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(request(port, "GET", path, null), BodyHandlers.ofString())
        .body();
  }

  private static HttpRequest request(int port, String method, String path, String body) {
    String login =
        Base64.getEncoder().encodeToString("admin:Qingshan#2026".getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Basic " + login)
        .header("Content-Type", "application/json")
        .method(
            method,
            body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private ProcessHandle database() throws IOException {
    Path pidFile = directory.resolve("postgresql/postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).trim()))
        .orElseThrow();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
