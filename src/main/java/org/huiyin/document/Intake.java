package org.huiyin.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.util.unit.DataSize;

/** Looks at a file before it becomes a paper of a case. */
final class Intake {

  private final DataSize maximum;

  Intake(DataSize maximum) {
    this.maximum = maximum;
  }

  /**
   * @throws Refusal when it is empty, too large, of a type that is not taken in, or not what it
   *     says it is
   */
  void check(String mediaType, byte[] content) {
    if (content.length == 0) {
      throw new Refusal(Fault.of("document.empty"));
    }
    if (content.length > maximum.toBytes()) {
      throw new Refusal(Fault.of("document.tooLarge", maximum.toMegabytes()));
    }
    MediaTypes named = MediaTypes.named(mediaType);
    if (named == null) {
      throw new Refusal(Fault.of("document.typeNotTaken"));
    }
    if (MediaTypes.of(content) != named) {
      throw new Refusal(Fault.of("document.notWhatItSays", named.extension()));
    }
  }

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
