package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a form lets through and its step cannot do without is asked for with a sentence, also where
 * a case still runs on a form from before the rule.
 */
class ContractCheckTest {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("route", "DIRECT", "REFER")
          .needed()
          .text("ground")
          .neededWhen("route", "DIRECT")
          .neededWhen("sealed", false)
          .rows("requests", row -> row.text("wording").needed())
          .needed()
          .build();

  private static final Form FORM =
      Forms.form(
          "{'type': 'radio', 'id': 'r', 'key': 'route', 'label': '途径', 'values': ['DIRECT', 'REFER', 'NEW']}",
          "{'type': 'textfield', 'id': 'g', 'key': 'ground', 'label': '依据'}",
          "{'type': 'dynamiclist', 'id': 'l', 'path': 'requests', 'label': '诉求', 'components': ["
              + "{'type': 'textfield', 'id': 'w', 'key': 'wording', 'label': '内容'}]}");

  @Test
  void whatIsMissingIsAskedForRowByRow() {
    assertThat(faults("{'route': 'REFER', 'requests': [{'wording': '一'}, {}]}", Map.of()))
        .containsExactly("requests[1].wording form.required 内容");
    assertThat(faults("{}", Map.of()))
        .containsExactly("route form.required 途径", "requests form.required 诉求");
  }

  @Test
  void whatIsNeededOnConditionIsAskedForWhereAllOfItHolds() {
    String direct = "{'route': 'DIRECT', 'requests': [{'wording': '一'}]}";

    assertThat(faults(direct, Map.of("sealed", false))).containsExactly("ground form.required 依据");
    assertThat(faults(direct, Map.of("sealed", true))).isEmpty();
    assertThat(faults(direct, Map.of())).isEmpty();
    assertThat(faults(direct.replace("DIRECT", "REFER"), Map.of("sealed", false))).isEmpty();
  }

  @Test
  void aValueThatTheStepDoesNotKnowIsRefused() {
    assertThat(faults("{'route': 'NEW', 'requests': [{'wording': '一'}]}", Map.of()))
        .containsExactly("route form.notInList 途径");
  }

  @ParameterizedTest
  @CsvSource({
    "1, ",
    "9999, ",
    "9999.0, ",
    "0, atLeast",
    "-1, atLeast",
    "10000, atMost",
    "9000000000000000, atMost",
    "1.5, wholeNumber",
    "'\"3\"', number"
  })
  void whatIsCountedIsWholeAndFromOneTo9999(String value, String fault) {
    StepContract contract = StepContract.of().number("pieces").build();
    Form form = Forms.form("{'type': 'number', 'id': 'p', 'key': 'pieces', 'label': '件数'}");

    assertThat(
            ContractCheck.faults(
                contract, form, Forms.values("{'pieces': " + value + "}"), Map.of()))
        .extracting(f -> f.messageKey() + f.arguments().get(0))
        .isEqualTo(fault == null ? List.of() : List.of("form." + fault + "件数"));
  }

  private static List<String> faults(String content, Map<String, Object> outside) {
    return ContractCheck.faults(CONTRACT, FORM, Forms.values(content), outside).stream()
        .map(f -> f.field() + " " + f.messageKey() + " " + f.arguments().get(0))
        .toList();
  }
}
