package org.huiyin.sample;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where the cluster's files lie, and what a killed start may have left there: a server without a
 * master, the id of a process that is another one by now, a cluster half made. One Huiyin at a time
 * uses a directory.
 */
final class ClusterDirectory implements AutoCloseable {

  private static final long STOP_SECONDS = 60;

  private final Path directory;
  private final FileChannel channel;

  private ClusterDirectory(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * Takes the directory for this process; the operating system lets go of it however the process
   * ends.
   */
  static ClusterDirectory take(Path given) throws IOException {
    Path directory = given.toAbsolutePath().normalize();
    Files.createDirectories(directory);
    FileChannel channel =
        FileChannel.open(
            directory.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new ClusterDirectory(directory, channel);
      }
    } catch (OverlappingFileLockException e) {
      // The same answer as for another process.
    }
    channel.close();
    throw new IllegalStateException(
        "目录 "
            + directory
            + " 正由另一个回音使用，请先停止它。/ Another Huiyin is using "
            + directory
            + "; stop it first.");
  }

  Path files() {
    return directory.resolve("postgresql");
  }

  /**
   * Where the server's programs are unpacked: beside the data, so that nobody else's files are ever
   * run.
   */
  Path programs() {
    return directory.resolve("programs");
  }

  /** Makes way for a fresh server. Nothing that was committed is touched. */
  void clearLeftovers() throws IOException {
    stopOrphan();
    if (Files.exists(files()) && Files.notExists(completeMark())) {
      Files.move(files(), directory.resolve("postgresql-unfinished-" + System.nanoTime()));
    }
  }

  /** From now on the cluster is worth keeping. */
  void markComplete() throws IOException {
    if (Files.notExists(completeMark())) {
      Files.createFile(completeMark());
    }
  }

  private Path completeMark() {
    return directory.resolve("postgresql-complete");
  }

  private void stopOrphan() throws IOException {
    Path pidFile = files().resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
        .filter(ClusterDirectory::isPostgres)
        .ifPresent(ClusterDirectory::stop);
    // PostgreSQL itself refuses to start when the number belongs to any living process, say after a
    // reboot.
    Files.deleteIfExists(pidFile);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .orElse(false);
  }

  private static void stop(ProcessHandle orphan) {
    orphan.destroy();
    try {
      orphan.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException(
          "上次留下的数据库（进程 " + orphan.pid() + "）没有停止。/ The left-over database did not stop.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
