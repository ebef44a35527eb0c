package org.huiyin.sample;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The try-out database's passwords: drawn at the first start, kept beside the cluster, readable by
 * its user only.
 */
record Passwords(String superuser, String owner, String application) {

  static Passwords in(Path directory) throws IOException {
    Path file = directory.resolve("database-passwords.properties");
    Properties stored = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        stored.load(reader);
      }
    } else {
      for (String role : new String[] {"superuser", "owner", "application"}) {
        stored.setProperty(role, draw());
      }
      if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      try (Writer writer = Files.newBufferedWriter(file)) {
        stored.store(writer, null);
      }
    }
    return new Passwords(
        stored.getProperty("superuser"),
        stored.getProperty("owner"),
        stored.getProperty("application"));
  }

  private static String draw() {
    byte[] random = new byte[18];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
