package org.huiyin.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** The calls that may be made below one root: method, path and who. What is not on it is shut. */
final class AllowList {

  private final List<AllowedCall> calls;

  private AllowList(List<AllowedCall> calls) {
    this.calls = calls;
  }

  static AllowList of(String resource) {
    try {
      String text = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
      return new AllowList(
          text.lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(AllowList::call)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The line that says most of the path: what is written out is not opened by another line's
   * parameter.
   *
   * @param path below the root, beginning with a slash; one at the end does not matter
   */
  Optional<AllowedCall> find(String method, String path) {
    String trimmed =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    PathContainer asked = PathContainer.parsePath(trimmed);
    return calls.stream()
        .filter(call -> call.method().equals(method) && call.path().matches(asked))
        .min(Comparator.comparing(AllowedCall::path));
  }

  List<AllowedCall> calls() {
    return calls;
  }

  /** Behind method, path and who: a rule in small letters, an act in capital ones. */
  private static Optional<String> further(String[] words, boolean act) {
    return Arrays.stream(words)
        .skip(3)
        .filter(word -> Character.isUpperCase(word.charAt(0)) == act)
        .findFirst();
  }

  private static AllowedCall call(String line) {
    String[] words = line.split("\\s+");
    boolean open = words[2].equals("open");
    boolean any = words[2].equals("any");
    return new AllowedCall(
        words[0],
        PathPatternParser.defaultInstance.parse(words[1]),
        open,
        open || any ? Set.of() : Set.of(words[2].split(",")),
        further(words, false).map(BodyRule::named).orElse(BodyRule.ANY),
        further(words, true).orElse(null));
  }
}
