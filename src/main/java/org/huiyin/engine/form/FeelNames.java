package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in an expression of {@link FeelSubset}; words of the language are none. */
final class FeelNames {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "in",
          "if",
          "then",
          "else",
          "true",
          "false",
          "null",
          "count",
          "list",
          "contains");

  private FeelNames() {}

  /** Whether it is one, with or without segments. */
  static boolean isName(String token) {
    return !WORDS.contains(token) && NAME.matcher(token).matches();
  }

  /** The first segments of all names it mentions. */
  static Set<String> first(String expression) {
    Set<String> names = new HashSet<>();
    all(expression).forEach(path -> names.add(path.split("\\.")[0]));
    return names;
  }

  /** What it asks for in its own row. */
  static Set<String> inRow(String expression) {
    Set<String> names = new HashSet<>();
    all(expression).stream()
        .map(path -> path.split("\\."))
        .filter(p -> p.length > 1 && "this".equals(p[0]))
        .forEach(p -> names.add(p[1]));
    return names;
  }

  /** All names it mentions, with their segments. */
  static List<String> all(String expression) {
    Matcher matcher = NAME.matcher(expression.replaceAll("\"[^\"]*\"", "\"\""));
    List<String> paths = new ArrayList<>();
    while (matcher.find()) {
      if (!WORDS.contains(matcher.group())) {
        paths.add(matcher.group());
      }
    }
    return paths;
  }
}
