package org.huiyin.security.matrix;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the table.
 *
 * @param root as of a {@link Door}, or FILE or PATH
 * @param rights a letter for each role
 */
record DoorRow(
    String root, String method, String pattern, Map<Role, Character> rights, String note) {

  private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+Test\\b");
  private static final Pattern AT = Pattern.compile("\\bat (/[^\\s,]+)");

  String key() {
    return root + " " + method + " " + pattern;
  }

  char right(Role role) {
    return rights.get(role);
  }

  boolean isDoor() {
    return !root.equals("FILE") && !root.equals("PATH");
  }

  /** The class that shows what depends on the case, {@code null} where the note names none. */
  String test() {
    Matcher found = TEST.matcher(note);
    return found.find() ? found.group() : null;
  }

  /** What is asked for where the pattern leaves it open, {@code null} where it does not. */
  String sample() {
    Matcher found = AT.matcher(note);
    return found.find() ? found.group(1) : null;
  }
}
