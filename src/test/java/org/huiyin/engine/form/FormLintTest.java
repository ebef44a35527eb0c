package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.refusal.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that the gate could not enforce does not come in. */
class FormLintTest {

  private static final String FIELDS =
      "{'type': 'number', 'id': 'h', 'key': 'headcount'}, {'type': 'checkbox', 'id': 'u', 'key': 'urgent'},"
          + " {'type': 'radio', 'id': 'w', 'key': 'route', 'values': [{'label': 'A', 'value': 'A'}]},"
          + " {'type': 'textfield', 'id': 't', 'key': 'title'}, {'type': 'taglist', 'id': 'g', 'key': 'tags', 'values': ['A']}";

  private final FormLint lint = new FormLint();

  static Stream<Path> shippedForms() throws IOException {
    return Files.walk(Path.of("forms")).filter(file -> file.toString().endsWith(".form"));
  }

  @ParameterizedTest
  @MethodSource("shippedForms")
  void theShippedFormsComeIn(Path file) throws IOException {
    assertThat(lint.check(file.getFileName().toString(), Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type       | {'type': 'filepicker', 'id': 'f', 'key': 'it'}",
        "type       | {'type': 'documentPreview', 'id': 'f'}",
        "type       | {'type': 'iframe', 'id': 'f'}",
        "type       | {'type': 'default', 'id': 'f'}",
        "type       | {'id': 'f', 'key': 'it'}",
        "type       | {'type': 'datetime', 'id': 'f', 'key': 'it', 'subtype': 'year'}",
        "noKey      | {'type': 'textfield', 'id': 'f'}",
        "noKey      | {'type': 'dynamiclist', 'id': 'f', 'isRepeating': true, 'disableCollapse': true}",
        "key        | {'type': 'textfield', 'id': 'f', 'key': '姓名'}",
        "key        | {'type': 'textfield', 'id': 'f', 'key': 'a b'}",
        "key        | {'type': 'textfield', 'id': 'f', 'key': 'not'}",
        "keyTwice   | {'type': 'textfield', 'id': 'f', 'key': 'it'}, {'type': 'number', 'id': 'g', 'key': 'it'}",
        "keyTwice   | {'type': 'textfield', 'id': 'f', 'key': 'it'}, {'type': 'number', 'id': 'g', 'key': 'it.it'}",
        "idTwice    | {'type': 'textfield', 'id': 'f', 'key': 'it'}, {'type': 'number', 'id': 'f', 'key': 'other'}",
        "idTwice    | {'type': 'textfield', 'id': 'x', 'key': 'it'}",
        "rule       | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'validationType': 'iban'}}",
        "engine     | {'type': 'textfield', 'id': 'f', 'key': 'it', 'properties': {'engine': 'true'}}",
        "engine     | {'type': 'textarea', 'id': 'f', 'key': 'it', 'properties': {'engine': 'true'}}",
        "engine     | {'type': 'expression', 'id': 'f', 'key': 'it', 'expression': '=x', 'properties': {'engine': 'true'}}",
        "engine     | {'type': 'taglist', 'id': 'f', 'key': 'it', 'values': ['A'], 'properties': {'engine': 'true'}}",
        "engine     | {'type': 'select', 'id': 'f', 'key': 'it', 'valuesExpression': '=names', 'properties': {'engine': 'true'}}",
        "engine     | {'type': 'group', 'id': 'g', 'path': 'p', 'components': [{'type': 'number', 'id': 'f', 'key': 'it', 'properties': {'engine': 'true'}}]}",
        "engine     | {'type': 'dynamiclist', 'id': 'g', 'path': 'p', 'isRepeating': true, 'disableCollapse': true, 'components': [{'type': 'number', 'id': 'f', 'key': 'it', 'properties': {'engine': 'true'}}]}",
        "reserved   | {'type': 'number', 'id': 'f', 'key': 'caseId', 'properties': {'engine': 'true'}}",
        "folds      | {'type': 'dynamiclist', 'id': 'f', 'path': 'it', 'isRepeating': true}",
        "folds      | {'type': 'dynamiclist', 'id': 'f', 'path': 'it', 'isRepeating': true, 'properties': {'maxRows': '6'}}",
        "number     | {'type': 'dynamiclist', 'id': 'f', 'path': 'it', 'isRepeating': true, 'disableCollapse': true, 'properties': {'minRows': 'one'}}",
        "number     | {'type': 'number', 'id': 'f', 'key': 'it', 'validate': {'min': 'one'}}",
        "step       | {'type': 'number', 'id': 'f', 'key': 'it', 'increment': 'x'}",
        "number     | {'type': 'number', 'id': 'f', 'key': 'it', 'validate': {'min': ''}}",
        "number     | {'type': 'number', 'id': 'f', 'key': 'it', 'validate': {'max': null}}",
        "number     | {'type': 'number', 'id': 'f', 'key': 'it', 'validate': {'max': 1e400}}",
        "number     | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'maxLength': ''}}",
        "number     | {'type': 'number', 'id': 'f', 'key': 'it', 'decimalDigits': null}",
        "number     | {'type': 'number', 'id': 'f', 'key': 'it', 'decimalDigits': 1.5}",
        "step       | {'type': 'number', 'id': 'f', 'key': 'it', 'increment': '=5'}",
        "step       | {'type': 'number', 'id': 'f', 'key': 'it', 'increment': '0'}",
        "step       | {'type': 'number', 'id': 'f', 'key': 'it', 'increment': -1}",
        "differs    | {'type': 'number', 'id': 'f', 'key': 'it', 'serializeToString': true}",
        "differs    | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'validationType': 'phone'}}",
        "ruleHere   | {'type': 'number', 'id': 'f', 'key': 'it', 'validate': {'pattern': '^1'}}",
        "ruleHere   | {'type': 'number', 'id': 'f', 'key': 'it', 'validate': {'maxLength': 3}}",
        "ruleHere   | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'min': 1}}",
        "ruleHere   | {'type': 'select', 'id': 'f', 'key': 'it', 'values': ['A'], 'validate': {'pattern': 'B'}}",
        "ruleHere   | {'type': 'datetime', 'id': 'f', 'key': 'it', 'validate': {'validationType': 'email'}}",
        "ruleHere   | {'type': 'expression', 'id': 'f', 'key': 'it', 'expression': '=x', 'validate': {'required': true}}",
        "flag       | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'required': 'true'}}",
        "flag       | {'type': 'textfield', 'id': 'f', 'key': 'it', 'disabled': 'false'}",
        "flag       | {'type': 'textfield', 'id': 'f', 'key': 'it', 'readonly': 1}",
        "repeats    | {'type': 'dynamiclist', 'id': 'f', 'path': 'it', 'disableCollapse': true}",
        "expression | {'type': 'checkbox', 'id': 'u', 'key': 'urgent'}, {'type': 'number', 'id': 'f', 'key': 'it', 'validate': {'min': '=urgent'}}",
        "expression | {'type': 'number', 'id': 'f', 'key': 'it', 'validate': {'min': '=fact = null'}}",
        "pattern    | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'pattern': 5}}",
        "pattern    | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'pattern': '(a)\\\\1'}}",
        "pattern    | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'pattern': '\\\\8'}}",
        "pattern    | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'pattern': '\\\\ud842'}}",
        "noChoices  | {'type': 'select', 'id': 'f', 'key': 'it'}",
        "choice     | {'type': 'select', 'id': 'f', 'key': 'it', 'values': [{'label': 'x', 'value': {'a': 1}}]}",
        "pattern    | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'pattern': '(?i)x'}}",
        "pattern    | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'pattern': '\\\\p{L}'}}",
        "pattern    | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'pattern': 'a++'}}",
        "pattern    | {'type': 'textfield', 'id': 'f', 'key': 'it', 'validate': {'pattern': '(a'}}",
      })
  void aFormThatCannotBeEnforcedIsRefusedByTheField(String key, String components) {
    List<Fault> faults = lint.check("x.form", Forms.json("x", components));

    assertThat(faults).isNotEmpty().extracting(Fault::messageKey).containsOnly("form.lint." + key);
    assertThat(faults.get(0).arguments().get(0)).isEqualTo("x.form");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "headcount = \"5\"",
        "headcount > \"5\"",
        "route < \"B\"",
        "title > 1",
        "urgent = \"true\"",
        "route = 1",
        "route != true",
        "title = 1",
        "tags = \"A\"",
        "headcount - 1 > 0",
        "headcount",
        "title",
        "this.a = 1",
        "parent.a = 1",
        "fact > 3",
      })
  void anExpressionOnWhichBrowserAndServerMayDifferIsRefused(String expression) {
    assertThat(lint.check("x.form", withCondition(expression)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.messageKey()).isEqualTo("form.lint.expression"))
        .satisfies(
            fault ->
                assertThat(fault.arguments()).containsExactly("x.form", "此项", "=" + expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "headcount < 5 and urgent != true", "route = \"A\" or route = null", "not(urgent)",
            "urgent", "fact = \"x\"",
        "count(tags) > 2", "list contains(tags, \"A\")", "route in (\"A\", \"B\")", "title = \"\"",
            "fact.sub != null"
      })
  void anExpressionOfTheCommonPartComesIn(String expression) {
    assertThat(lint.check("x.form", withCondition(expression))).isEmpty();
  }

  /**
   * Where it is hidden the browser falls back to what it held at first, and the server does not.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "refused  | fact = 1        | shade != true",
        "refused  | fact = 1        | not(shade)",
        "refused  | fact = 1        | shade and fact = 1",
        "refused  | fact = 1 or urgent | fact = 1 or shade",
        "refused  | fact = 1        | it",
        "refused  | if fact = 1 then urgent else false | shade",
        "comes in | fact = 1        | fact = 1 or shade",
        "comes in | fact  =  1      | not(shade) or fact = 1",
        "comes in | fact = 1 or urgent | urgent or fact = 1 or shade",
        "comes in | fact = 1        | urgent",
      })
  void whoAsksForAFieldThatMayBeHiddenIsHiddenWithIt(
      String answer, String hidesTheShade, String condition) {
    List<Fault> faults =
        lint.check(
            "x.form",
            Forms.json(
                "x",
                FIELDS,
                "{'type': 'checkbox', 'id': 's', 'key': 'shade', 'label': '遮', 'conditional': {'hide': '=%s'}}"
                    .formatted(hidesTheShade),
                "{'type': 'checkbox', 'id': 'f', 'key': 'it', 'label': '此项', 'conditional': {'hide': '=%s'}}"
                    .formatted(condition)));

    assertThat(faults)
        .extracting(Fault::messageKey)
        .isEqualTo(answer.equals("refused") ? List.of("form.lint.hiding") : List.of());
  }

  @Test
  void inOneHiddenGroupTheyMayAskForOneAnotherButNotInACircle() {
    String group =
        "{'type': 'group', 'id': 'p', 'conditional': {'hide': '=urgent'}, 'components': ["
            + "{'type': 'checkbox', 'id': 'a', 'key': 'one'%s},"
            + "{'type': 'checkbox', 'id': 'b', 'key': 'two', 'conditional': {'hide': '=one'}}]}";

    assertThat(lint.check("x.form", Forms.json("x", FIELDS, group.formatted("")))).isEmpty();
    assertThat(
            lint.check(
                "x.form",
                Forms.json(
                    "x", FIELDS, group.formatted(", 'conditional': {'hide': '=two or one'}"))))
        .extracting(Fault::messageKey)
        .containsOnly("form.lint.hiding");
  }

  /** What only shows a fact holds the same to both, hidden or not. */
  @Test
  void aFactMayHideItself() {
    assertThat(
            lint.check(
                "x.form",
                Forms.json(
                    "x",
                    "{'type': 'textarea', 'id': 'a', 'key': 'told', 'readonly': true, 'conditional': {'hide': '=told = null'}}",
                    "{'type': 'checkbox', 'id': 'b', 'key': 'it', 'conditional': {'hide': '=told = null'}}")))
        .isEmpty();
  }

  @Test
  void aRowMayAskForItselfAndForWhatIsAroundItsList() {
    String row =
        "{'type': 'dynamiclist', 'id': 'l', 'path': 'rows', 'isRepeating': true, 'disableCollapse': true, 'components': ["
            + "{'type': 'number', 'id': 'a', 'key': 'a'},"
            + "{'type': 'textfield', 'id': 'b', 'key': 'b', 'label': 'b', 'conditional': {'hide': '=%s'}}]}";

    assertThat(
            lint.check(
                "x.form",
                Forms.json("x", FIELDS, row.formatted("this.a > 1 and parent.urgent = true"))))
        .isEmpty();
    assertThat(
            lint.check(
                "x.form",
                Forms.json("x", FIELDS, row.formatted("this.a = \\'x\\'".replace("\\'", "\\\"")))))
        .hasSize(1);
  }

  @Test
  void whatIsNoFormIsRefused() {
    assertThat(lint.check("x.form", "{"))
        .extracting(Fault::messageKey)
        .containsExactly("form.lint.noJson");
    assertThat(lint.check("x.form", "[]"))
        .extracting(Fault::messageKey)
        .containsExactly("form.lint.noId");
    assertThat(lint.check("x.form", "{}"))
        .extracting(Fault::messageKey)
        .containsExactly("form.lint.noId");
  }

  private static String withCondition(String expression) {
    return Forms.json(
        "x",
        FIELDS,
        "{'type': 'textfield', 'id': 'f', 'key': 'it', 'label': '此项', 'conditional': {'hide': '=%s'}}"
            .formatted(expression.replace("\"", "\\\"")));
  }
}
