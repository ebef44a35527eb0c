package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of FEEL on which the browser's feelin and the engine's feel-scala were found to agree,
 * null and missing values included: {@code and}, {@code or}, {@code not(…)}, comparisons of fields
 * with texts, numbers, true, false and null, {@code in (…)}, {@code count(list)}, {@code list
 * contains(list, …)}, {@code if … then … else …}. Everything else (arithmetic, string functions,
 * ranges, quantifiers) is refused at deployment.
 */
final class FeelSubset {

  /** One side of a comparison; a path has segments, a literal has none. */
  record Operand(Kind kind, List<String> path) {}

  enum Kind {
    PATH,
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL
  }

  record Comparison(Operand left, String operator, Operand right) {}

  /** Tokens of a comparison by {@code !=}: the first one, the sign, and the first one after it. */
  private record Unlike(int from, int sign, int to) {}

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\"[^\"\\\\]*\")|(-?\\d+(?:\\.\\d+)?)|(list\\s+contains\\b)|([A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)"
              + "|(!=|<=|>=|[=<>(),]))");

  private final List<String> tokens = new ArrayList<>();
  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<Operand> conditions = new ArrayList<>();
  private final List<String> alternatives = new ArrayList<>();
  private final List<Unlike> unlikes = new ArrayList<>();
  private int next;

  private FeelSubset(String expression) {
    Matcher matcher = TOKEN.matcher(expression);
    int end = 0;
    while (end < expression.length() && matcher.find(end) && matcher.start() == end) {
      tokens.add(matcher.group().strip().replaceAll("^list\\s+contains$", "list contains"));
      end = matcher.end();
    }
    if (!expression.substring(end).isBlank()) {
      throw new IllegalArgumentException(expression);
    }
  }

  /**
   * Reads an expression without its {@code =}.
   *
   * @throws IllegalArgumentException when it is outside the subset
   */
  static FeelSubset read(String expression) {
    FeelSubset subset = new FeelSubset(expression);
    subset.whole();
    return subset;
  }

  List<Comparison> comparisons() {
    return comparisons;
  }

  /** Values that stand where a yes or no is expected. */
  List<Operand> conditions() {
    return conditions;
  }

  /**
   * The parts of which one is enough for a yes, each as it is written but for blanks and for {@code
   * parent}, which says no more than the bare name.
   */
  List<String> alternatives() {
    return alternatives;
  }

  /**
   * The same for the engine's FEEL. What is of another kind is unlike to the browser, and unknown
   * to the engine: so the engine is asked whether it is alike, and anything but a yes counts as
   * unlike.
   */
  String forTheEngine() {
    List<String> asked = new ArrayList<>(tokens);
    for (Unlike unlike : unlikes) {
      asked.set(unlike.from(), "(if " + asked.get(unlike.from()));
      asked.set(unlike.sign(), "=");
      asked.set(unlike.to() - 1, asked.get(unlike.to() - 1) + " then false else true)");
    }
    return String.join(" ", asked);
  }

  private void whole() {
    if (accept("if")) {
      or();
      expect("then");
      or();
      expect("else");
      or();
      alternatives.add(said(0));
    } else {
      alternative();
      while (accept("or")) {
        alternative();
      }
    }
    if (next < tokens.size()) {
      throw unexpected();
    }
  }

  private void alternative() {
    int from = next;
    and();
    alternatives.add(said(from));
  }

  private String said(int from) {
    return String.join(" ", tokens.subList(from, next)).replaceAll("\\bparent\\.", "");
  }

  private void or() {
    and();
    while (accept("or")) {
      and();
    }
  }

  private void and() {
    term();
    while (accept("and")) {
      term();
    }
  }

  private void term() {
    if (accept("not")) {
      parenthesis();
    } else if (peek().equals("(")) {
      parenthesis();
    } else if (accept("list contains")) {
      expect("(");
      path();
      expect(",");
      operand();
      expect(")");
    } else {
      comparison();
    }
  }

  private void parenthesis() {
    expect("(");
    or();
    expect(")");
  }

  private void comparison() {
    int from = next;
    Operand left = operand();
    String operator = peek();
    if (Set.of("=", "!=", "<", "<=", ">", ">=").contains(operator)) {
      int sign = next++;
      comparisons.add(new Comparison(left, operator, operand()));
      if (operator.equals("!=")) {
        unlikes.add(new Unlike(from, sign, next));
      }
    } else if (accept("in")) {
      expect("(");
      do {
        comparisons.add(new Comparison(left, "=", literal()));
      } while (accept(","));
      expect(")");
    } else {
      conditions.add(left);
    }
  }

  private Operand operand() {
    if (accept("count")) {
      expect("(");
      path();
      expect(")");
      return new Operand(Kind.NUMBER, List.of());
    }
    return isPath(peek()) ? path() : literal();
  }

  private Operand path() {
    String token = peek();
    if (!isPath(token)) {
      throw unexpected();
    }
    next++;
    return new Operand(Kind.PATH, List.of(token.split("\\.")));
  }

  private Operand literal() {
    String token = peek();
    next++;
    if (token.startsWith("\"")) {
      return new Operand(Kind.TEXT, List.of());
    }
    if (token.matches("-?\\d.*")) {
      return new Operand(Kind.NUMBER, List.of());
    }
    return switch (token) {
      case "true", "false" -> new Operand(Kind.BOOLEAN, List.of());
      case "null" -> new Operand(Kind.NULL, List.of());
      default -> throw unexpected();
    };
  }

  private static boolean isPath(String token) {
    return FeelNames.isName(token);
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private boolean accept(String token) {
    if (peek().equals(token)) {
      next++;
      return true;
    }
    return false;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw unexpected();
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException(peek());
  }
}
