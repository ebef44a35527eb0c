package org.huiyin.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The embedded server's process, to be taken from under a running application and given back. */
public final class DatabaseServer {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private static final String MOUNT =
      """
      set -e
      tables=$1 disk=$2
      shift 2
      size=$(($(du -sm "$tables" | cut -f1) + 16))
      mount -t tmpfs -o size=${size}m,mode=700 tmpfs "$disk"
      cp -a "$tables/." "$disk"
      mount --bind "$disk" "$tables"
      exec unshare -U "$@"
      """;

  private final Path files;

  private DatabaseServer(Path files) {
    this.files = files;
  }

  /** The one of a test's application context. */
  public static DatabaseServer of(org.springframework.context.ApplicationContext context) {
    Path directory = context.getBean(EmbeddedDatabaseProperties.class).directory().toAbsolutePath();
    return new DatabaseServer(directory.resolve("postgresql"));
  }

  /** Ends it as a power cut would: nothing is flushed, no connection is told. */
  public void kill() throws Exception {
    List<ProcessHandle> family = new ArrayList<>();
    ProcessHandle server = process();
    server.children().forEach(family::add);
    family.add(0, server);
    family.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle member : family) {
      member.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  /** Starts it again with the very same command, and waits until it listens. */
  public void start() throws Exception {
    // PostgreSQL refuses root; in a user namespace of its own it does not see one. So does the
    // library.
    start(System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of());
  }

  /** Whether the kernel lets somebody mount a file system that only he himself sees. */
  public static boolean canMountDisks() throws Exception {
    return new ProcessBuilder(
                "unshare", "-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt && unshare -U true")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  /**
   * Starts it again with its tables and indexes on a disk of their own, a little larger than they
   * are; the log stays where it is. What comes to the small disk is gone when the server is.
   */
  public void startOnASmallDisk() throws Exception {
    Path disk = Files.createDirectories(files.resolveSibling("small-disk"));
    Path tables = files.resolve("base");
    start(List.of("unshare", "-rm", "sh", "-c", MOUNT, "-", tables.toString(), disk.toString()));
  }

  private void start(List<String> prefix) throws Exception {
    String options = Files.readString(files.resolve("postmaster.opts"));
    List<String> command = new ArrayList<>(prefix);
    command.add(options.substring(0, options.indexOf(' ')));
    QUOTED
        .matcher(options)
        .results()
        .map(MatchResult::group)
        .map(q -> q.substring(1, q.length() - 1))
        .forEach(command::add);
    for (int i = 0; i < 30; i++) {
      Files.deleteIfExists(files.resolve("postmaster.pid"));
      Process server =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      // A worker of the killed server may hold its memory for a moment yet; then the new one gives
      // up at once.
      if (becomesReady(server)) {
        return;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("The database did not come back");
  }

  private boolean becomesReady(Process server) throws Exception {
    Path pidFile = files.resolve("postmaster.pid");
    while (server.isAlive()) {
      if (Files.exists(pidFile) && Files.readString(pidFile).contains("ready")) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }

  private ProcessHandle process() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(files.resolve("postmaster.pid")).get(0).trim());
    return ProcessHandle.of(pid).orElseThrow();
  }
}
