package org.huiyin.security.matrix;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method at a path of the running application.
 *
 * @param root below which the path lies
 * @param method of HTTP
 * @param pattern with its parameters in braces, expressions taken out
 * @param consumes media type of what it wants, {@code null} where it does not say
 */
record Door(Root root, String method, String pattern, String consumes) {

  /** Where paths begin; the engine's own are reached through two roots. */
  enum Root {
    HOUSE(""),
    ENGINE("/engine-rest", "/camunda/api/engine/engine/default"),
    WEB_APPS("/camunda/api");

    private final String[] paths;

    Root(String... paths) {
      this.paths = paths;
    }

    String[] paths() {
      return paths;
    }
  }

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\*?)([A-Za-z0-9_-]+)[^}]*}");
  private static final Pattern WITH_EXPRESSION =
      Pattern.compile("\\{\\s*([A-Za-z0-9_-]+)\\s*:(?:[^{}]|\\{[^{}]*})*}");

  Door {
    pattern = tidy(pattern);
  }

  private static String tidy(String written) {
    String path = WITH_EXPRESSION.matcher("/" + written).replaceAll("{$1}").replaceAll("/+", "/");
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** How it stands in the table. */
  String key() {
    return root + " " + method + " " + pattern;
  }

  /** The path with something in the place of each parameter. */
  String path(Map<String, String> values, String otherwise) {
    Matcher found = PARAMETER.matcher(pattern);
    return found
        .replaceAll(at -> Matcher.quoteReplacement(values.getOrDefault(at.group(2), otherwise)))
        .replace("/**", "/" + otherwise)
        .replace("*", otherwise);
  }
}
