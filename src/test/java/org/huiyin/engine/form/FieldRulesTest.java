package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each component type and each rule: inside, on the edge, outside. Today is 2026-11-23. */
class FieldRulesTest {

  private static final String CHOICES =
      "'values': [{'label': '甲', 'value': 'A'}, {'label': '乙', 'value': 'B'}]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        // texts
        "textfield |                                             | '王秀英'        | -",
        "textfield |                                             | '𠮷'           | -",
        "textfield |                                             | 5               | wrongType",
        "textfield |                                             | true            | wrongType",
        "textfield |                                             | ['a']           | wrongType",
        "textfield |                                             | {'a': 1}        | wrongType",
        "textfield |                                             | 'a\\u0000b'     | unstorable",
        "textfield |                                             | '\\u0000'       | unstorable",
        "textfield |                                             | 'a\\uD800b'     | unstorable",
        "textfield |                                             | 'a\\u001Bb'     | unstorable",
        "textfield |                                             | '\\uFFFF'       | unstorable",
        "textfield | 'validate': {'required': true}              | null            | required",
        "textfield | 'validate': {'required': true}              | ''              | required",
        "textfield | 'validate': {'required': true}              | ' \\n'          | required",
        "textfield | 'validate': {'required': true}              | '\\u00a0\\u3000\\ufeff' | required",
        "textfield | 'validate': {'minLength': 2}                | 'ab'            | -",
        "textfield | 'validate': {'minLength': 2}                | 'a'             | tooShort",
        "textfield | 'validate': {'minLength': 2}                | ' a '           | tooShort",
        "textfield | 'validate': {'minLength': 2}                | ''              | -",
        "textfield | 'validate': {'maxLength': 2}                | 'ab '           | -",
        "textfield | 'validate': {'maxLength': 2}                | 'abc'           | tooLong",
        "textfield | 'validate': {'maxLength': '=2'}             | 'abc'           | tooLong",
        "textfield | 'validate': {'pattern': '^[0-9]{2}$'}       | '12'            | -",
        "textfield | 'validate': {'pattern': '^[0-9]{2}$'}       | '123'           | pattern",
        "textarea  | 'validate': {'pattern': '^[0-9]{2}$'}       | '12\\n'         | pattern",
        "textfield | 'validate': {'pattern': '^[0-9]{2}$'}       | ''              | -",
        "textfield | 'validate': {'pattern': '^.$'}              | '𠮷'            | pattern",
        "textfield | 'validate': {'pattern': '^..$'}             | '𠮷'            | -",
        "textfield | 'validate': {'pattern': '^(a+)+$'}          | 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | pattern",
        "textfield | 'validate': {'validationType': 'email'}     | 'a@b.cn'        | -",
        "textfield | 'validate': {'validationType': 'email'}     | 'a b.cn'        | email",
        "textarea  |                                             | '一\\n\\t二'    | -",
        "textarea  | 'validate': {'required': true}              | null            | required",
        // numbers
        "number    |                                             | 5               | -",
        "number    |                                             | -0.5            | -",
        "number    |                                             | '5'             | number",
        "number    |                                             | 'NaN'           | number",
        "number    |                                             | true            | number",
        "number    |                                             | [1]             | number",
        "number    |                                             | 1e999           | number",
        "number    |                                             | 9007199254740993| atMost",
        "number    | 'validate': {'required': true}              | null            | required",
        "number    | 'validate': {'required': true}              | 0               | -",
        "number    | 'validate': {'min': 1, 'max': 9999}         | 0               | atLeast",
        "number    | 'validate': {'min': 1, 'max': 9999}         | 1               | -",
        "number    | 'validate': {'min': 1, 'max': 9999}         | 9999            | -",
        "number    | 'validate': {'min': 1, 'max': 9999}         | 10000           | atMost",
        "number    | 'validate': {'min': '=1'}                   | 0               | atLeast",
        "number    | 'decimalDigits': 0                          | 5.5             | wholeNumber",
        "number    | 'decimalDigits': 0                          | 5.0             | -",
        "number    | 'decimalDigits': 2                          | 5.125           | decimals",
        "number    | 'decimalDigits': 2                          | 5.12            | -",
        "number    | 'increment': '0.5'                          | 1.5             | -",
        "number    | 'increment': '0.5'                          | 1.2             | step",
        "number    | 'increment': 5                              | 7               | step",
        // yes or no
        "checkbox  |                                             | true            | -",
        "checkbox  |                                             | 'true'          | wrongType",
        "checkbox  |                                             | 1               | wrongType",
        "checkbox  | 'validate': {'required': true}              | true            | -",
        "checkbox  | 'validate': {'required': true}              | false           | tick",
        "checkbox  | 'validate': {'required': true}              | null            | tick",
        // choices
        "radio     | CHOICES                                     | 'A'             | -",
        "radio     | CHOICES                                     | 'C'             | notInList",
        "radio     | CHOICES                                     | ['A']           | wrongType",
        "radio     | CHOICES, 'validate': {'required': true}     | null            | choose",
        "select    | CHOICES                                     | 'B'             | -",
        "select    | CHOICES                                     | 'b'             | notInList",
        "select    | CHOICES                                     | ''              | -",
        "select    | CHOICES                                     | 1               | notInList",
        "select    | 'values': [1, 2.0]                          | 2               | -",
        "select    | 'valuesKey': 'nowhere'                      | 'A'             | notInList",
        "checklist | CHOICES                                     | ['A', 'B']      | -",
        "checklist | CHOICES                                     | ['A', 'C']      | notInList",
        "checklist | CHOICES                                     | 'A'             | wrongType",
        "checklist | CHOICES                                     | {'A': true}     | wrongType",
        "checklist | CHOICES, 'validate': {'required': true}     | []              | choose",
        "taglist   | CHOICES                                     | ['B']           | -",
        "taglist   | CHOICES                                     | [['B']]         | wrongType",
        "taglist   | CHOICES                                     | ['X']           | notInList",
        // days and hours
        "datetime  | 'subtype': 'date'                           | '2026-11-23'    | -",
        "datetime  | 'subtype': 'date'                           | '2026-02-31'    | noSuchDay",
        "datetime  | 'subtype': 'date'                           | '2025-02-29'    | noSuchDay",
        "datetime  | 'subtype': 'date'                           | '23.11.2026'    | date",
        "datetime  | 'subtype': 'date'                           | '2026-11-23T09:30' | date",
        "datetime  | 'subtype': 'date'                           | 20261123        | wrongType",
        "datetime  | 'subtype': 'date', 'validate': {'required': true} | null      | choose",
        "datetime  | 'subtype': 'date', 'disallowPassedDates': true    | '2026-11-22' | past",
        "datetime  | 'subtype': 'date', 'disallowPassedDates': true    | '2026-11-23' | -",
        "datetime  | 'subtype': 'time'                           | '09:30'         | -",
        "datetime  | 'subtype': 'time'                           | '09:30+08:00'   | -",
        "datetime  | 'subtype': 'time'                           | '09:30Z'        | -",
        "datetime  | 'subtype': 'time'                           | '24:30'         | time",
        "datetime  | 'subtype': 'time'                           | '9h30'          | time",
        "datetime  | 'subtype': 'datetime'                       | '2026-11-23T09:30+08:00' | -",
        "datetime  | 'subtype': 'datetime'                       | '2026-11-23T09:30' | -",
        "datetime  | 'subtype': 'datetime'                       | '2026-02-31T09:30' | noSuchDay",
        "datetime  | 'subtype': 'datetime'                       | '2026-11-23T25:30' | time",
        "datetime  | 'subtype': 'datetime'                       | '2026-11-23'    | dateAndTime",
      })
  void aFieldTakesWhatItsFormAllows(String type, String attributes, String value, String fault) {
    Form form =
        Forms.form(
            "{'type': '%s', 'id': 'f', 'key': 'it', 'label': '此项'%s}"
                .formatted(
                    type, attributes == null ? "" : ", " + attributes.replace("CHOICES", CHOICES)));

    assertThat(Forms.faults(form, Forms.values("{'it': " + value + "}")))
        .isEqualTo(fault == null ? List.of() : List.of("it:" + fault));
  }

  @ParameterizedTest
  @CsvSource({"text", "html", "table", "image", "separator", "spacer", "button"})
  void whatOnlyShowsSendsNothing(String type) {
    Form form = Forms.form("{'type': '%s', 'id': 'f', 'key': 'it', 'label': '此项'}".formatted(type));

    assertThat(Forms.faults(form, Map.of())).isEmpty();
    assertThat(Forms.faults(form, Map.of("it", "x"))).containsExactly("it:undeclared");
  }

  @Test
  void anEmptyFieldIsMissingAnUntickedBoxIsFalseAndNothingChosenIsAnEmptyList() {
    Form form =
        Forms.form(
            "{'type': 'textfield', 'id': 'a', 'key': 'name'}",
            "{'type': 'checkbox', 'id': 'b', 'key': 'urgent'}",
            "{'type': 'taglist', 'id': 'c', 'key': 'tags', " + CHOICES + "}",
            "{'type': 'dynamiclist', 'id': 'd', 'path': 'rows', 'components': []}");

    assertThat(Forms.accept(form, Map.of("name", "")))
        .isEqualTo(Map.of("urgent", false, "tags", List.of(), "rows", List.of()));
  }

  @Test
  void aTextIsKeptToTheCharacterAndALineFieldHasNoLineBreaks() {
    Form form =
        Forms.form(
            "{'type': 'textarea', 'id': 'a', 'key': 'body'}",
            "{'type': 'textfield', 'id': 'b', 'key': 'title'}");

    Map<String, Object> sent = Map.of("body", " \r\n\t您好，𠮷 ", "title", "一\n二");
    assertThat(Forms.accept(form, sent)).isEqualTo(Map.of("body", " \r\n\t您好，𠮷 ", "title", "一 二"));
  }

  @Test
  void aLiveListIsAskedForEachChoice() {
    Form form =
        Forms.form("{'type': 'select', 'id': 'a', 'key': 'village', 'valuesKey': 'villages'}");
    Map<String, List<Option>> lists = Map.of("villages", List.of(new Option("V01", "石桥村")));

    assertThat(Forms.accept(form, Map.of("village", "V01"), lists, Map.of()))
        .containsEntry("village", "V01");
    assertThat(
            Forms.faults(
                form,
                Map.of("village", "V02"),
                Map.of("villages", List.of(Map.of("value", "V01")))))
        .containsExactly("village:notInList");
  }

  @Test
  void anExpressionMayNameTheList() {
    Form form =
        Forms.form(
            "{'type': 'select', 'id': 'a', 'key': 'village', 'valuesExpression': '=township.villages'}");
    Map<String, Object> outside =
        Map.of("township", Map.of("villages", List.of(Map.of("value", "V01", "label", "x"))));

    assertThat(Forms.faults(form, Map.of("village", "V01"), outside)).isEmpty();
    assertThat(Forms.faults(form, Map.of("village", "V02"), outside))
        .containsExactly("village:notInList");
  }
}
