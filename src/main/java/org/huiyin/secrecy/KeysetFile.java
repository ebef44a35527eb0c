package org.huiyin.secrecy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** A Tink keyset (JSON) in a file that only the application's account reads. */
final class KeysetFile {

  private final Path file;

  KeysetFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  boolean exists() {
    return Files.exists(file);
  }

  KeysetHandle read() throws IOException, GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), InsecureSecretKeyAccess.get());
  }

  /** All of it or nothing, whenever the machine stops: a key that is lost opens nothing again. */
  void write(KeysetHandle keyset) throws IOException, GeneralSecurityException {
    Files.createDirectories(file.getParent());
    Path fresh = sibling(".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, onlyForUs());
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      ByteBuffer text =
          StandardCharsets.UTF_8.encode(
              TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
      while (text.hasRemaining()) {
        channel.write(text);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Keeps it as it is beside itself. */
  void keepCopy() throws IOException {
    Files.copy(
        file, copy(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  }

  void forgetCopy() throws IOException {
    Files.deleteIfExists(copy());
  }

  Path copy() {
    return sibling(".before");
  }

  private Path sibling(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private FileAttribute<?>[] onlyForUs() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
