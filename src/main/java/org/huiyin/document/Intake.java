package org.huiyin.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.Words;
import org.springframework.util.unit.DataSize;

/** Looks at a file before it becomes a paper of a case. */
final class Intake {

  private final DataSize maximum;

  Intake(DataSize maximum) {
    this.maximum = maximum;
  }

  /**
   * @param mediaType as the browser names it; one that does not know the type, as of most ofd
   *     files, names none or that of any file, and the content alone tells
   * @return the type that it is
   * @throws Refusal when it is empty, too large, of a type that is not taken in, or not what it
   *     says it is
   */
  String check(String mediaType, byte[] content) {
    if (content.length == 0) {
      throw new Refusal(Fault.of("document.empty"));
    }
    if (content.length > maximum.toBytes()) {
      throw new Refusal(Fault.of("document.tooLarge", maximum.toMegabytes()));
    }
    MediaTypes shown = MediaTypes.of(content);
    MediaTypes named = MediaTypes.isAny(mediaType) ? shown : MediaTypes.named(mediaType);
    if (named == null) {
      throw new Refusal(Fault.of("document.typeNotTaken"));
    }
    if (shown != named) {
      throw new Refusal(Fault.of("document.notWhatItSays", named.extension()));
    }
    return named.mediaType();
  }

  /**
   * @throws Refusal when a paper that somebody hands in is not named, or not in a line
   */
  static void title(String title) {
    if (title == null || title.isBlank()) {
      throw new Refusal(Fault.at("title", "document.title-missing"));
    }
    Words.within("title", title, Words.TITLE);
  }

  /**
   * A name to save a paper under. Not its title: what people call a paper is encrypted here, and
   * would stand in the clear in a folder of downloads and in the list of a browser.
   *
   * @param letterNumber of a letter that went out, {@code null} for any other paper
   */
  static String fileName(long id, String letterNumber, String mediaType) {
    String name = letterNumber == null ? "document-" + id : letterNumber;
    return name + "." + MediaTypes.named(mediaType).extension();
  }

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
