package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every rule of every component, each with the values that could tell two readers apart. */
final class RuleCases {

  /**
   * One rule.
   *
   * @param attributes of the component, JSON with single quotes
   * @param values put into one field each
   */
  record Case(String type, String attributes, List<?> values) {

    /** The same with every so-maniest of its values. */
    Case thinned(int step, int from) {
      List<Object> some = new ArrayList<>();
      for (int i = from % step; i < values.size(); i += step) {
        some.add(values.get(i));
      }
      return new Case(type, attributes, some);
    }

    /** A form with a field for each value: {@code k0}, {@code k1}, … */
    String schema() {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        fields.add(field(i));
      }
      return Forms.json("cases", fields.toArray(String[]::new));
    }

    String field(int i) {
      return "{'type': '%s', 'id': 'f%d', 'key': 'k%d', 'label': '项%d'%s}"
          .formatted(type, i, i, i, attributes.isEmpty() ? "" : ", " + attributes);
    }

    Map<String, Object> data() {
      Map<String, Object> data = new LinkedHashMap<>(FACTS);
      for (int i = 0; i < values.size(); i++) {
        data.put("k" + i, values.get(i));
      }
      return data;
    }
  }

  /** What the server shows besides. */
  static final Map<String, Object> FACTS =
      Map.of(
          "two",
          2,
          "live",
          List.of(Map.of("label", "甲", "value", "A"), Map.of("label", "乙", "value", "B")));

  private static final List<String> BLANKS =
      List.of("", " ", "\n", "\u00a0", "\u3000 ", "\ufeff", "\u200b", "\u0085", "\u180e", "\u2028");

  private static final List<String> WORDS =
      List.of(
          "a",
          "ab",
          "abc",
          "abcd",
          " ab ",
          "\u3000ab\u3000",
          "\u00a0a",
          "ab\ufeff",
          "王秀英",
          "王 英",
          "𠮷",
          "𠮷𠮷",
          "a𠮷",
          "a\nb",
          "a\r\nb",
          "a\tb",
          "ab\n",
          "a\u2028b",
          "é",
          "e\u0301",
          "ß",
          "İ",
          "ſ",
          "\u212a",
          "_",
          "a_b",
          "a-b",
          "a.b",
          "a b",
          "<b>",
          "'",
          "\"",
          "\\",
          "$",
          "^",
          "[a]",
          "{",
          "constructor",
          "null",
          "true");

  private static final List<String> DIGITS =
      List.of(
          "0",
          "00",
          "1",
          "12",
          "123",
          "1234",
          "-0",
          "-1",
          "1.0",
          "1e21",
          "１２",
          "１２３",
          "١٢",
          "0x10",
          "13912345678",
          "139123456789",
          "１３９12345678",
          "11010119900101123X",
          "11010119900101123x",
          "110101199001011234",
          "09:30",
          "24:00",
          "9:30",
          "23:59 ",
          "0571-8888",
          "+86 0571 8888");

  private static final List<String> BROKEN =
      List.of("a\u0000b", "\u0000", "a\ud800b", "a\u001bb", "\uffff", "\udc00");

  private static final List<String> ADDRESSES =
      List.of(
          "a@b",
          "a@b.cn",
          "a.b@c.d",
          "A_B+c@x-y.cn",
          "a@b_c.cn",
          "a@-b.cn",
          "a@b-.cn",
          "a@b..cn",
          "@b.cn",
          "a@",
          "a b@c.cn",
          "a@b.cn ",
          " a@b.cn",
          "a@b.cn\n",
          "王@b.cn",
          "a@王.cn",
          "ａ@b.cn",
          "a@b.c@d",
          "a,b@c.cn",
          "a@" + "b".repeat(63) + ".cn",
          "a@" + "b".repeat(64) + ".cn",
          "é@b.cn");

  private static final List<String> PATTERNS =
      List.of(
          "^[0-9]{17}[0-9Xx]$",
          "^1[0-9]{10}$",
          "^[0-9+][0-9 -]{4,19}$",
          "^([01][0-9]|2[0-3]):[0-5][0-9]$",
          "^\\\\d+$",
          "^\\\\D+$",
          "\\\\s",
          "^\\\\S+$",
          "[\\\\s]",
          "^[^\\\\s]+$",
          "^\\\\w+$",
          "\\\\W",
          "\\\\bb",
          "\\\\Bb",
          "^.$",
          "^..$",
          "^a.b$",
          "$",
          "^a|b$",
          "^(?:ab)+$",
          "^(a)\\\\1",
          "(?=b)",
          "^(?!a)",
          "^a{2}",
          "^a{1,2}$",
          "^x*?$",
          "[a-c]{2,}",
          "^[\\\\u4e00-\\\\u9fff]+$",
          "^[王李]",
          "^[^王]+$",
          "\\\\.",
          "\\\\$",
          "^\\\\^",
          "\\\\/",
          "[.]",
          "[-a]",
          "[a\\\\-z]",
          "^[\\\\d.]+$",
          "[[]",
          "[\\\\]]",
          "\\\\u3000",
          "\\\\t",
          "[\\\\S]",
          "[a&&b]",
          "[^]",
          "[]",
          "\\\\x41",
          "\\\\cA",
          "a{,3}",
          "{",
          "^{",
          "]",
          "(?<n>a)",
          "a++",
          "(?i)A",
          "\\\\p{L}",
          "\\\\0",
          "\\\\1",
          "\\\\8",
          "(?<=a)b",
          "(?<!a)b",
          "[\\\\b]",
          "\\\\ud842",
          "^[\\\\w.]+@",
          "𠮷",
          "\\\\Z",
          "\\\\h",
          "#",
          "a#b",
          "[a-\\\\d]",
          "[z-a]",
          "\\\\u{61}",
          "()",
          "^()$",
          "a**",
          "(?:)",
          "\\\\-",
          "\\\\_",
          "\\\\a",
          "^[^a]$",
          "[^\\\\D]",
          "[^\\\\S]",
          "^\\\\u00e9$",
          "x|",
          "[|]",
          "^[\\\\w-]+$",
          "[\\\\w-z]",
          "\\\\u12");

  private static final List<Object> NUMBERS =
      Arrays.asList(
          null,
          "",
          0,
          -0.0,
          1,
          -1,
          2,
          3,
          5,
          7,
          10,
          100,
          9999,
          10000,
          0.5,
          1.5,
          2.5,
          0.1,
          0.2,
          0.3,
          0.7,
          0.1 + 0.2,
          1.005,
          1.1,
          4.35,
          2.675,
          -0.5,
          -1.5,
          5e-7,
          1e-10,
          1e-300,
          1e15,
          1e16,
          1e21,
          1e300,
          9_007_199_254_740_991L,
          9_007_199_254_740_992L,
          -9_007_199_254_740_992L,
          123456789.123,
          "5",
          "1e2",
          "１２",
          "1,5",
          " 5 ",
          "0x10",
          "Infinity",
          "NaN",
          "abc",
          "-",
          ".5",
          "5.");

  private static final String OPTIONS =
      "'values': [{'label': '甲', 'value': 'A'}, {'label': '乙', 'value': 'B'}, {'label': '空', 'value': ''},"
          + " {'label': '一', 'value': 1}, {'label': '是', 'value': true}]";

  private static final List<Object> CHOSEN =
      Arrays.asList(null, "", "A", "B", "C", "a", "Ａ", 1, "1", 2, true, "true", false, "A ");

  private static final List<Object> SEVERAL =
      Arrays.asList(
          null,
          List.of(),
          List.of("A"),
          List.of("A", "B"),
          List.of("A", "C"),
          List.of("A", "A"),
          List.of("C"),
          List.of(1, "A"),
          List.of("1"),
          List.of(true),
          List.of(""));

  private static final List<Object> DAYS =
      Arrays.asList(
          null,
          "",
          "2026-11-23",
          "2024-02-29",
          "2026-02-29",
          "2026-02-30",
          "2026-2-9",
          "1900-02-29",
          "0001-01-01",
          "9999-12-31",
          "12026-01-01",
          "2026-13-01",
          "2026-11-23T09:30",
          "２０２６-11-23",
          "2026-11-22",
          "2026/11/23",
          " 2026-11-23",
          "20261123",
          "x");

  private static final List<Object> HOURS =
      Arrays.asList(
          null,
          "",
          "09:30",
          "00:00",
          "23:59",
          "24:00",
          "9:30",
          "09:30Z",
          "09:30+08:00",
          "09:30-11:45",
          "09:30+05:45",
          "09:30:15",
          "09:60",
          "09:30+25:00",
          "09:07",
          "x");

  private static final List<Object> MOMENTS =
      Arrays.asList(
          null,
          "",
          "2026-11-23T09:30",
          "2026-11-23T09:30Z",
          "2026-11-23T09:30+08:00",
          "2026-11-23T00:00+08:00",
          "2024-02-29T23:59",
          "2026-02-29T09:30",
          "2026-11-23T25:30",
          "2026-11-23",
          "2026-11-23T24:00",
          "2026-11-23T09:30:15.123+08:00",
          "x");

  private RuleCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (String type : List.of("textfield", "textarea")) {
      texts()
          .forEach(rule -> cases.add(new Case(type, rule, texts(BLANKS, WORDS, DIGITS, BROKEN))));
    }
    PATTERNS.forEach(
        pattern ->
            cases.add(
                new Case(
                    "textfield",
                    validate("'pattern': '" + pattern + "'"),
                    texts(BLANKS, WORDS, DIGITS))));
    cases.add(new Case("textarea", validate("'pattern': '^a.b$'"), texts(BLANKS, WORDS)));
    cases.add(
        new Case(
            "textfield", validate("'validationType': 'email'"), texts(BLANKS, ADDRESSES, WORDS)));
    cases.add(new Case("textfield", validate("'validationType': 'phone'"), texts(DIGITS)));
    numbers().forEach(rule -> cases.add(new Case("number", rule, numbersFor(rule))));
    for (String rule : List.of("", validate("'required': true"))) {
      cases.add(new Case("checkbox", rule, Arrays.asList(null, true, false, "true", 1)));
      for (String source :
          List.of(
              OPTIONS,
              "'valuesKey': 'live'",
              "'values': ['A', 'B', 1]",
              "'valuesExpression': '=live'")) {
        String attributes = rule.isEmpty() ? source : source + ", " + rule;
        Stream.of("radio", "select").forEach(type -> cases.add(new Case(type, attributes, CHOSEN)));
        Stream.of("checklist", "taglist")
            .forEach(type -> cases.add(new Case(type, attributes, SEVERAL)));
      }
      cases.add(moment("date", rule, DAYS));
      cases.add(moment("date", rule.isEmpty() ? "'disallowPassedDates': true" : rule, DAYS));
      for (String hour : List.of("utc_offset", "utc_normalized", "no_timezone")) {
        String format = "'timeSerializingFormat': '" + hour + "'";
        String attributes = rule.isEmpty() ? format : format + ", " + rule;
        cases.add(moment("time", attributes, HOURS));
        cases.add(moment("datetime", attributes, MOMENTS));
      }
    }
    return cases;
  }

  private static Case moment(String subtype, String attributes, List<?> values) {
    String labels = "'subtype': '%s', 'dateLabel': '日', 'timeLabel': '时'".formatted(subtype);
    return new Case("datetime", attributes.isEmpty() ? labels : labels + ", " + attributes, values);
  }

  private static List<String> texts() {
    return List.of(
        "",
        validate("'required': true"),
        validate("'minLength': 0"),
        validate("'minLength': 1"),
        validate("'minLength': 2"),
        validate("'minLength': '3'"),
        validate("'maxLength': 0"),
        validate("'maxLength': 1"),
        validate("'maxLength': 2"),
        validate("'maxLength': 3.5"),
        validate("'maxLength': '3'"),
        validate("'maxLength': '=two'"),
        validate("'maxLength': '=nothing'"),
        validate("'maxLength': ''"),
        validate("'maxLength': null"),
        validate("'minLength': 2, 'maxLength': 3, 'required': true"),
        validate("'min': 2"),
        validate("'required': 'false'"),
        validate("'pattern': ''"),
        "'disabled': 'false', " + validate("'required': true"));
  }

  private static List<String> numbers() {
    return List.of(
        "",
        validate("'required': true"),
        validate("'min': 1"),
        validate("'min': 0"),
        validate("'min': -1"),
        validate("'min': 0.1"),
        validate("'max': 0.3"),
        validate("'max': 0"),
        validate("'max': 9999"),
        validate("'min': '5'"),
        validate("'min': ''"),
        validate("'min': null"),
        validate("'max': ''"),
        validate("'max': '=two'"),
        validate("'max': '=nothing'"),
        validate("'min': 1, 'max': 10, 'required': true"),
        validate("'pattern': '^1'"),
        validate("'maxLength': 2"),
        "'decimalDigits': 0",
        "'decimalDigits': 1",
        "'decimalDigits': 2",
        "'decimalDigits': 7",
        "'decimalDigits': null",
        "'decimalDigits': '1'",
        "'increment': '0.5'",
        "'increment': '0.1'",
        "'increment': 5",
        "'increment': '3'",
        "'increment': '0'",
        "'increment': '-2'",
        "'increment': '=two'",
        "'increment': ''",
        "'increment': '0.5', 'decimalDigits': 1",
        "'serializeToString': true");
  }

  /**
   * At a number that it writes with an exponent, and at one that is none, form-js breaks while it
   * counts, and sends nothing.
   */
  private static List<Object> numbersFor(String rule) {
    boolean counts = rule.contains("decimalDigits") || rule.contains("increment");
    return counts
        ? NUMBERS.stream()
            .filter(value -> !(value instanceof Double) || (Double) value < 1e21)
            .filter(value -> !"Infinity".equals(value))
            .toList()
        : NUMBERS;
  }

  private static String validate(String rules) {
    return "'validate': {" + rules + "}";
  }

  @SafeVarargs
  private static List<String> texts(List<String>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }
}
