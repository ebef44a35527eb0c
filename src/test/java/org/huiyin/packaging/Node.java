package org.huiyin.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.huiyin.sample.SuperuserConnection;

/** The application as an office runs it, in a process of its own. */
final class Node implements AutoCloseable {

  private final int port;
  private final Process process;
  private final CompletableFuture<Void> started = new CompletableFuture<>();

  private Node(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /**
   * @param settings as they stand in the environment
   * @param arguments what only a test sets
   */
  static Node start(Map<String, String> settings, List<String> arguments) throws IOException {
    int port = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-cp",
                Path.of("target/classes")
                    + File.pathSeparator
                    + System.getProperty("java.class.path"),
                "org.huiyin.HuiyinApplication",
                "--server.port=" + port));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(settings);
    Node node = new Node(port, builder.start());
    Thread reader = new Thread(node::listen, "node-" + port);
    reader.setDaemon(true);
    reader.start();
    return node;
  }

  /** As a second process of an office that has this database. */
  static Map<String, String> settings(SuperuserConnection server) {
    Path keys = Path.of("target/test-keys").toAbsolutePath();
    Map<String, String> settings = new HashMap<>();
    settings.put("HUIYIN_DATABASE_URL", server.url());
    settings.put("HUIYIN_DATABASE_OWNER", "huiyin_owner");
    settings.put("HUIYIN_DATABASE_OWNER_PASSWORD", server.ownerPassword());
    settings.put("HUIYIN_DATABASE_APPLICATION_PASSWORD", server.applicationPassword());
    settings.put("HUIYIN_ADMIN_PASSWORD", "Another#2026-Two");
    settings.put("HUIYIN_SECURE_COOKIES", "false");
    settings.put("HUIYIN_SECRECY_ENCRYPTION_KEYSET", keys.resolve("encryption.json").toString());
    settings.put("HUIYIN_SECRECY_HASHING_KEYSET", keys.resolve("hashing.json").toString());
    return settings;
  }

  private void listen() {
    List<String> said = new ArrayList<>();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.add(line);
        if (line.contains("Started HuiyinApplication")) {
          started.complete(null);
        }
      }
    } catch (IOException e) {
      // It has been killed.
    }
    started.completeExceptionally(new AssertionError("Did not start:\n" + String.join("\n", said)));
  }

  Node ready() throws Exception {
    started.get(180, TimeUnit.SECONDS);
    return this;
  }

  /** What a process that ends by itself answers to the shell. */
  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("has ended").isTrue();
    return process.exitValue();
  }

  int port() {
    return port;
  }

  /** As a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
