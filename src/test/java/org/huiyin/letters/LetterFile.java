package org.huiyin.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code letters-with-replies.csv}: quoted fields, with line breaks in them that must stay
 * what they are.
 */
public final class LetterFile {

  /** From the project's root; another place with {@code -Dhuiyin.letters=…}. */
  private static final String PLACE = "../shared/data/letters-with-replies.csv";

  private LetterFile() {}

  public static Optional<Path> found() {
    return Optional.of(Path.of(System.getProperty("huiyin.letters", PLACE)))
        .filter(Files::isReadable);
  }

  public static String whereItWouldBe() {
    return Path.of(System.getProperty("huiyin.letters", PLACE))
        .toAbsolutePath()
        .normalize()
        .toString();
  }

  public static List<RealLetter> read(Path file) {
    try {
      List<List<String>> rows = rows(Files.readString(file));
      List<String> head = rows.get(0);
      return rows.stream()
          .skip(1)
          .map(
              row ->
                  new RealLetter(
                      row.get(head.indexOf("letter_id")),
                      row.get(head.indexOf("user")),
                      row.get(head.indexOf("subject")),
                      row.get(head.indexOf("time")),
                      row.get(head.indexOf("body")),
                      row.get(head.indexOf("reply"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** RFC 4180. */
  static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    String input = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      if (quoted && c == '"' && i + 1 < input.length() && input.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else if (quoted || c != '\r') {
        field.append(c);
      }
    }
    if (field.length() > 0 || !row.isEmpty()) {
      row.add(field.toString());
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
