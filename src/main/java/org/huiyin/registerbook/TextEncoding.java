package org.huiyin.registerbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/**
 * In which encoding a text file is written: UTF-8, with or without a mark at its beginning, or
 * GB18030, which is what Excel in China writes. Every byte is looked at; one that does not fit
 * means that it is not this encoding, for a replaced character would be a loss nobody notices.
 */
final class TextEncoding {

  private static final int BUFFER = 1 << 16;
  private static final List<Charset> TRIED =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private TextEncoding() {}

  /**
   * @throws Refusal when it is none of these
   */
  static Charset of(Path file) throws IOException {
    byte[] start = new byte[4];
    try (InputStream in = Files.newInputStream(file)) {
      in.readNBytes(start, 0, start.length);
    }
    if (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
        || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
      throw new Refusal(Fault.at("file", "book.encoding"));
    }
    for (Charset charset : TRIED) {
      if (fits(file, charset)) {
        return charset;
      }
    }
    throw new Refusal(Fault.at("file", "book.encoding"));
  }

  private static boolean fits(Path file, Charset charset) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        end = count < bytes.remaining();
        bytes.limit(bytes.position() + count).position(0);
        if (decoder.decode(bytes, chars, end).isError() || hasNothing(chars.flip())) {
          return false;
        }
        chars.clear();
        bytes.compact();
      }
    }
    return true;
  }

  /** A text has no NUL; UTF-16 without a mark is full of them, and the database takes none. */
  private static boolean hasNothing(CharBuffer chars) {
    return chars.chars().anyMatch(c -> c == 0);
  }
}
