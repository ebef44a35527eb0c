package org.huiyin.registerbook;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where a book lies in clear while it is read: a folder that only the account may open under which
 * the house runs. What a killed house left there goes at the next start; a file's name begins with
 * the number of its process, so that a second house beside this one keeps its own.
 */
@Component
class WaitingFiles {

  private static final FileAttribute<?>[] OWNERS_ONLY =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
          }
          : new FileAttribute<?>[0];

  private final Path folder;

  @Autowired
  WaitingFiles() {
    this(
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "huiyin-register-book-" + System.getProperty("user.name")));
  }

  WaitingFiles(Path folder) {
    this.folder = folder;
  }

  @PostConstruct
  void clear() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        if (!isAnothers(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** A process number may be drawn again, in a container it is always the same. */
  private static boolean isAnothers(Path file) {
    String[] parts = file.getFileName().toString().split("-");
    return parts[0].matches("\\d{1,18}")
        && Long.parseLong(parts[0]) != ProcessHandle.current().pid()
        && ProcessHandle.of(Long.parseLong(parts[0])).isPresent();
  }

  Path newFile() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, OWNERS_ONLY);
    }
    return Files.createTempFile(folder, ProcessHandle.current().pid() + "-", ".tmp");
  }
}
