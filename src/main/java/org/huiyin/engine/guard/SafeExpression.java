package org.huiyin.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of the expression language that models may use: variables, literals, comparisons, {@code
 * and or not empty}, methods of the beans {@linkplain org.huiyin.engine.ForModels for models}, a
 * few questions to {@code execution} and {@code task}, and reckoning from {@code dateTime()}. No
 * property of a value and no method of one: with these any class of the machine can be reached.
 */
final class SafeExpression {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|(?<text>'[^'\\\\]*'|\"[^\"\\\\]*\")|(?<number>\\d+(?:\\.\\d+)?)|(?<word>[A-Za-z_][A-Za-z0-9_]*)"
              + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!().,}])");
  private static final Set<String> COMPARISONS =
      Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
  private static final Set<String> RESERVED =
      Set.of("and", "or", "not", "empty", "div", "mod", "instanceof");
  private static final Set<String> FUNCTIONS =
      Set.of("now", "dateTime", "currentUser", "currentUserGroups");
  private static final Pattern RECKONING =
      Pattern.compile(
          "(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)|withTimeAtStartOfDay|toDate");
  private static final Map<String, Set<String>> ASKED =
      Map.of(
          "execution",
          Set.of(
              "hasVariable",
              "getVariable",
              "processBusinessKey",
              "getProcessBusinessKey",
              "processInstanceId",
              "getProcessInstanceId",
              "id",
              "getId",
              "currentActivityId",
              "getCurrentActivityId"),
          "task",
          Set.of(
              "id",
              "getId",
              "assignee",
              "getAssignee",
              "taskDefinitionKey",
              "getTaskDefinitionKey",
              "hasVariable",
              "getVariable"));

  private final String text;
  private final ModelBeans beans;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  private SafeExpression(String text, ModelBeans beans) {
    this.text = text;
    this.beans = beans;
  }

  /**
   * The part of the text that is not allowed, or nothing. Text without an expression is always
   * allowed.
   */
  static Optional<String> forbiddenIn(String text, ModelBeans beans) {
    int from = 0;
    while (true) {
      int start = firstStart(text, from);
      if (start < 0) {
        return Optional.empty();
      }
      SafeExpression expression = new SafeExpression(text.substring(start + 2), beans);
      try {
        from = start + 2 + expression.read();
      } catch (Forbidden e) {
        return Optional.of(e.getMessage());
      }
    }
  }

  private static int firstStart(String text, int from) {
    int dollar = text.indexOf("${", from);
    int hash = text.indexOf("#{", from);
    return dollar < 0 ? hash : hash < 0 ? dollar : Math.min(dollar, hash);
  }

  /** How many characters the expression takes, its closing brace included. */
  private int read() {
    int end = split();
    either();
    expect("}");
    return end;
  }

  private int split() {
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.region(at, text.length()).lookingAt()) {
        throw new Forbidden(text.substring(at, Math.min(text.length(), at + 20)));
      }
      at = matcher.end();
      if (!matcher.group().isBlank()) {
        tokens.add(matcher.group());
      }
      if ("}".equals(matcher.group())) {
        return at;
      }
    }
    throw new Forbidden(text);
  }

  private void either() {
    both();
    while (accept("||") || accept("or")) {
      both();
    }
  }

  private void both() {
    comparison();
    while (accept("&&") || accept("and")) {
      comparison();
    }
  }

  private void comparison() {
    operand();
    if (COMPARISONS.contains(peek())) {
      next++;
      operand();
    }
  }

  private void operand() {
    if (accept("!") || accept("not") || accept("empty")) {
      operand();
    } else if (accept("(")) {
      either();
      expect(")");
    } else if (isLiteral(peek())) {
      next++;
    } else {
      name();
    }
  }

  private void name() {
    String name = word();
    if (peek().equals("(")) {
      require(FUNCTIONS.contains(name) && arguments() == 0, name + "()");
      while (name.equals("dateTime") && accept(".")) {
        String step = word();
        require(RECKONING.matcher(step).matches(), step);
        arguments();
      }
    } else if (accept(".")) {
      String member = word();
      boolean called = peek().equals("(");
      int given = called ? arguments() : 0;
      boolean asked = ASKED.getOrDefault(name, Set.of()).contains(member);
      require(asked || called && beans.has(name, member, given), name + "." + member);
    }
  }

  private int arguments() {
    expect("(");
    int count = 0;
    if (!peek().equals(")")) {
      do {
        operand();
        count++;
      } while (accept(","));
    }
    expect(")");
    return count;
  }

  private String word() {
    String word = peek();
    require(Character.isJavaIdentifierStart(word.charAt(0)) && !RESERVED.contains(word), word);
    next++;
    return word;
  }

  private static boolean isLiteral(String token) {
    char first = token.charAt(0);
    return first == '\'' || first == '"' || Character.isDigit(first);
  }

  private boolean accept(String token) {
    boolean there = peek().equals(token);
    next += there ? 1 : 0;
    return there;
  }

  private void expect(String token) {
    require(accept(token), peek());
  }

  private void require(boolean allowed, String part) {
    if (!allowed) {
      throw new Forbidden(part);
    }
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "}";
  }

  private static final class Forbidden extends RuntimeException {

    Forbidden(String part) {
      super(part, null, false, false);
    }
  }
}
