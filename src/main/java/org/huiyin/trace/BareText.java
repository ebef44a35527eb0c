package org.huiyin.trace;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a log without the words of an error that somebody has written into it. */
final class BareText {

  private static final String LEFT_OUT = "…";

  /** The engine's REST layer and others print a whole stack into their line. */
  private static final String PRINTED = "\n\tat ";

  private static final Pattern PLACE =
      Pattern.compile(
          "\\s*(at [\\w.$/@<>-]+\\([\\w.$ -]+(:\\d+)?\\).*|\\.\\.\\. \\d+ (more|common frames omitted))");

  private static final Pattern ERROR =
      Pattern.compile("[^:]*?([a-z][\\w$]*\\.)+[\\w$]*(Exception|Error|Refusal)\\b");

  /** The web server quotes an outer error and hands over the inner one. */
  private static final Pattern QUOTED = Pattern.compile("threw exception \\[.*]", Pattern.DOTALL);

  private BareText() {}

  /**
   * @param thrown what the line was written with; may be {@code null}
   */
  static String of(String text, Throwable thrown) {
    if (text == null) {
      return "";
    }
    String bare = thrown == null ? text : without(text, thrown, seen());
    if (thrown != null) {
      bare = QUOTED.matcher(bare).replaceAll("threw exception");
    }
    return bare.contains(PRINTED) ? places(bare) : bare;
  }

  private static Set<Throwable> seen() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static String without(String text, Throwable thrown, Set<Throwable> seen) {
    String bare = text;
    for (Throwable one = thrown; one != null && seen.add(one); one = one.getCause()) {
      String words = one.getMessage();
      if (words != null && words.length() > 1) {
        bare = bare.replace(words, LEFT_OUT);
      }
      for (Throwable also : one.getSuppressed()) {
        bare = without(bare, also, seen);
      }
    }
    return bare;
  }

  /** Of a printed stack the classes and the places. */
  private static String places(String text) {
    StringBuilder bare = new StringBuilder();
    for (String line : text.split("\\R")) {
      Matcher error = ERROR.matcher(line);
      if (PLACE.matcher(line).matches()) {
        bare.append(line).append('\n');
      } else if (error.lookingAt()) {
        bare.append(error.group()).append('\n');
      }
    }
    return bare.toString().stripTrailing();
  }
}
