package org.huiyin.registerbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Takes a file in, no further than it may be large, and deletes it as soon as it has been read. */
@Component
class IncomingFile {

  private final long maximum;
  private final WaitingFiles waiting;

  IncomingFile(BookProperties settings, WaitingFiles waiting) {
    this.maximum = settings.maximumSize().toBytes();
    this.waiting = waiting;
  }

  /** What is done with the file while it is there. */
  @FunctionalInterface
  interface Use {
    long of(Path file) throws IOException;
  }

  /**
   * @param declared its length as the sender says, -1 for unknown
   * @throws Refusal when it is too large; nothing of it is read when it says so itself
   */
  long use(InputStream content, long declared, Use use) throws IOException {
    if (declared > maximum) {
      throw tooLarge();
    }
    Path file = waiting.newFile();
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
          length += count;
          if (length > maximum) {
            throw tooLarge();
          }
          out.write(buffer, 0, count);
        }
      }
      return use.of(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Refusal tooLarge() {
    return new Refusal(Fault.at("file", "book.too-large", maximum / 1024 / 1024));
  }
}
