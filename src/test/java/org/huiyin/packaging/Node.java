package org.huiyin.packaging;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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
