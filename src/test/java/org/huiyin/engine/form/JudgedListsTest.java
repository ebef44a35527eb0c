package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** A list that its owner judges is left to him for the fields that he names, and for no others. */
class JudgedListsTest {

  private static final Map<String, String> JUDGED = Map.of("parts[].to", "receivers");

  private static final Form FORM =
      Forms.form(
          "{'type': 'select', 'id': 'a', 'key': 'copyTo', 'valuesKey': 'receivers'}",
          "{'type': 'dynamiclist', 'id': 'l', 'path': 'parts', 'components': ["
              + "{'type': 'select', 'id': 'b', 'key': 'to', 'valuesKey': 'receivers'},"
              + "{'type': 'select', 'id': 'c', 'key': 'then', 'valuesKey': 'receivers'}]}");

  @Test
  void whatIsInNoListComesToTheOwnerWhereHeJudges() {
    assertThat(faults("{'parts': [{'to': 'CLOSED'}]}")).isEmpty();
  }

  @Test
  void anotherFieldWithTheSameListIsHeldToIt() {
    assertThat(faults("{'copyTo': 'CLOSED', 'parts': [{'then': 'CLOSED'}]}"))
        .containsExactly("copyTo:form.notInList", "parts[0].then:form.notInList");
    assertThat(faults("{'copyTo': 'HOUSING', 'parts': [{'then': 'HOUSING'}]}")).isEmpty();
  }

  @Test
  void whatCannotBeACodeDoesNotGetThatFar() {
    assertThat(faults("{'parts': [{'to': 'a\\u0000b'}]}"))
        .containsExactly("parts[0].to:form.unstorable");
    assertThat(faults("{'parts': [{'to': '" + "王".repeat(101) + "'}]}"))
        .containsExactly("parts[0].to:form.notInList");
    assertThat(faults("{'parts': [{'to': 7}]}")).containsExactly("parts[0].to:form.notInList");
  }

  private static List<String> faults(String json) {
    Map<String, List<Option>> lists =
        Map.of("receivers", List.of(new Option("HOUSING", "村镇建设办公室")));
    Choices choices = new Choices(lists, Map.of(), Forms.FEEL, JUDGED);
    try {
      new FormCheck(FORM, Forms.FEEL, new FieldRules(Forms.FEEL, choices, Forms.TODAY), Map.of())
          .accept(Forms.values(json));
      return List.of();
    } catch (Refusal refusal) {
      return refusal.faults().stream().map(JudgedListsTest::text).toList();
    }
  }

  private static String text(Fault fault) {
    return fault.field() + ":" + fault.messageKey();
  }
}
