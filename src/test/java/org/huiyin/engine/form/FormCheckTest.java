package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is hidden, read-only, nested or not in the form at all. */
class FormCheckTest {

  private static final String SOURCE =
      "{'type': 'textfield', 'id': 's', 'key': 'source', 'label': '来源'}";
  private static final String ORGAN =
      "{'type': 'textfield', 'id': 'o', 'key': 'organ', 'label': '交办机关', 'validate': {'required': true},"
          + " 'conditional': {'hide': '=source = null or source = \\\"DIRECT\\\"'}}";
  private static final String NUMBER =
      "{'type': 'textfield', 'id': 'n', 'key': 'number', 'label': '文号', 'validate': {'required': true},"
          + " 'conditional': {'hide': '=organ = null'}}";

  @Test
  void whatTheFormDoesNotHaveIsRefusedByName() {
    Form form =
        Forms.form(
            SOURCE,
            "{'type': 'group', 'id': 'g', 'path': 'place', 'components': [{'type': 'textfield', 'id': 'v', 'key': 'village'}]}",
            "{'type': 'dynamiclist', 'id': 'l', 'path': 'rows', 'components': [{'type': 'textfield', 'id': 'w', 'key': 'wording'}]}");

    assertThat(
            Forms.faults(
                form,
                Forms.values(
                    "{'state': 'CLOSED', 'place': {'village': 'x', 'x': 1}, 'rows': [{'wording': 'a', 'id': 7}]}")))
        .containsExactlyInAnyOrder(
            "state:undeclared", "place.x:undeclared", "rows[0].id:undeclared");
  }

  @Test
  void aFieldIsAskedForOnlyWhileItShows() {
    Form form = Forms.form(SOURCE, ORGAN);

    assertThat(Forms.faults(form, Map.of())).isEmpty();
    assertThat(Forms.faults(form, Map.of("source", "DIRECT"))).isEmpty();
    assertThat(Forms.faults(form, Map.of("source", "ASSIGNED"))).containsExactly("organ:required");
  }

  @Test
  void whatIsHiddenIsDropped() {
    Form form = Forms.form(SOURCE, ORGAN);

    assertThat(Forms.accept(form, Map.of("source", "DIRECT", "organ", "县信访局")))
        .isEqualTo(Map.of("source", "DIRECT"));
  }

  @Test
  void whatIsHiddenCannotShowOrHideAnotherField() {
    Form form = Forms.form(SOURCE, ORGAN, NUMBER);

    assertThat(Forms.accept(form, Map.of("source", "DIRECT", "organ", "县信访局", "number", "7")))
        .isEqualTo(Map.of("source", "DIRECT"));
    assertThat(Forms.faults(form, Map.of("source", "ASSIGNED", "organ", "县信访局")))
        .containsExactly("number:required");
  }

  @Test
  void aChainOfConditionsIsFollowedToItsEnd() {
    Form form =
        Forms.form(
            SOURCE,
            ORGAN,
            NUMBER,
            "{'type': 'textfield', 'id': 'd', 'key': 'date', 'conditional': {'hide': '=number = null'}}",
            "{'type': 'textfield', 'id': 'e', 'key': 'answer', 'conditional': {'hide': '=date = null'}}");

    assertThat(
            Forms.accept(
                form,
                Map.of(
                    "source", "DIRECT", "organ", "x", "number", "7", "date", "y", "answer", "z")))
        .isEqualTo(Map.of("source", "DIRECT"));
  }

  @Test
  void conditionsInACircleComeToAnEnd() {
    Form form =
        Forms.form(
            "{'type': 'textfield', 'id': 'a', 'key': 'a', 'conditional': {'hide': '=b = null'}}",
            "{'type': 'textfield', 'id': 'b', 'key': 'b', 'conditional': {'hide': '=a != null'}}");

    Forms.accept(form, Map.of("a", "1", "b", "2"));
  }

  @Test
  void onlyAPlainYesHides() {
    Form form =
        Forms.form(
            "{'type': 'number', 'id': 'h', 'key': 'headcount'}",
            "{'type': 'textfield', 'id': 'a', 'key': 'a', 'validate': {'required': true},"
                + " 'conditional': {'hide': '=headcount < 5'}}");

    assertThat(Forms.faults(form, Map.of())).containsExactly("a:required");
    assertThat(Forms.faults(form, Map.of("headcount", 5))).containsExactly("a:required");
    assertThat(Forms.faults(form, Map.of("headcount", 4))).isEmpty();
  }

  @Test
  void aHiddenGroupTakesItsFieldsAndListsWithIt() {
    Form form =
        Forms.form(
            SOURCE,
            "{'type': 'group', 'id': 'g', 'conditional': {'hide': '=source = null'}, 'components': ["
                + ORGAN.replace("source = null or ", "")
                + ","
                + "{'type': 'dynamiclist', 'id': 'l', 'path': 'rows', 'properties': {'minRows': '1'}, 'components': ["
                + "{'type': 'textfield', 'id': 'w', 'key': 'wording', 'validate': {'required': true}}]}]}");

    assertThat(Forms.accept(form, Map.of("organ", "x", "rows", List.of(Map.of("wording", "y")))))
        .isEmpty();
    assertThat(Forms.faults(form, Map.of("source", "A")))
        .containsExactly("organ:required", "rows:tooFewRows");
  }

  @Test
  void readOnlyAndDisabledFieldsTakeNothingFromThePerson() {
    Form form =
        Forms.form(
            "{'type': 'textfield', 'id': 'a', 'key': 'number', 'readonly': true, 'validate': {'required': true}}",
            "{'type': 'textfield', 'id': 'b', 'key': 'title', 'disabled': true}",
            "{'type': 'checkbox', 'id': 'c', 'key': 'final'}",
            "{'type': 'textfield', 'id': 'd', 'key': 'text', 'readonly': '=final = true'}");

    assertThat(
            Forms.accept(
                form,
                Map.of("number", "forged", "title", "forged", "final", true, "text", "forged")))
        .isEqualTo(Map.of("final", true));
    assertThat(Forms.accept(form, Map.of("final", false, "text", "mine")))
        .isEqualTo(Map.of("final", false, "text", "mine"));
  }

  @Test
  void aConditionOnAReadOnlyFieldAsksTheServersFactAndNotTheBrowser() {
    Form form =
        Forms.form(
            "{'type': 'textfield', 'id': 'a', 'key': 'secret', 'readonly': true}",
            "{'type': 'textfield', 'id': 'b', 'key': 'reason', 'validate': {'required': true},"
                + " 'conditional': {'hide': '=secret != \\\"YES\\\"'}}");

    assertThat(form.outsideNames()).contains("secret");
    assertThat(Forms.faults(form, Map.of("secret", "NO"), Map.of("secret", "YES")))
        .containsExactly("reason:required");
    assertThat(Forms.faults(form, Map.of("secret", "YES"), Map.of("secret", "NO"))).isEmpty();
  }

  @Test
  void aConditionAsksTheEnginesVariablesToo() {
    Form form =
        Forms.form(
            "{'type': 'textfield', 'id': 'b', 'key': 'facts', 'validate': {'required': true},"
                + " 'conditional': {'hide': '=route != \\\"DIRECT\\\"'}}");

    assertThat(Forms.faults(form, Map.of(), Map.of("route", "DIRECT")))
        .containsExactly("facts:required");
    assertThat(Forms.faults(form, Map.of(), Map.of("route", "DECLINE"))).isEmpty();
    assertThat(Forms.faults(form, Map.of("route", "DECLINE"), Map.of("route", "DIRECT")))
        .contains("route:undeclared", "facts:required");
  }

  @Test
  void rowsAreCheckedEachInItsOwnScope() {
    Form form =
        Forms.form(
            "{'type': 'checkbox', 'id': 'x', 'key': 'detailed'}",
            "{'type': 'dynamiclist', 'id': 'l', 'path': 'rows', 'label': '诉求', 'components': ["
                + "{'type': 'textfield', 'id': 'w', 'key': 'wording', 'label': '内容', 'validate': {'required': true}},"
                + "{'type': 'textfield', 'id': 'r', 'key': 'reason', 'label': '理由', 'validate': {'required': true},"
                + " 'conditional': {'hide': '=this.wording = \\\"none\\\" or parent.detailed != true'}}]}");

    assertThat(
            Forms.faults(
                form,
                Forms.values(
                    "{'detailed': true, 'rows': [{'wording': 'none'}, {'wording': 'a'}, {}]}")))
        .containsExactly(
            "rows[1].reason:required", "rows[2].wording:required", "rows[2].reason:required");
    assertThat(
            Forms.accept(form, Forms.values("{'rows': [{'wording': 'a', 'reason': 'dropped'}]}")))
        .containsEntry("rows", List.of(Map.of("wording", "a")));
  }

  @Test
  void listsInListsAreCheckedToTheBottom() {
    Form form =
        Forms.form(
            "{'type': 'dynamiclist', 'id': 'l', 'path': 'visits', 'components': ["
                + "{'type': 'dynamiclist', 'id': 'm', 'path': 'people', 'components': ["
                + "{'type': 'number', 'id': 'n', 'key': 'age', 'validate': {'max': 120}}]}]}");

    assertThat(
            Forms.faults(
                form,
                Forms.values(
                    "{'visits': [{'people': [{'age': 5}, {'age': 121}]}, {'people': 7}]}")))
        .containsExactly("visits[0].people[1].age:atMost", "visits[1].people:wrongType");
  }

  @Test
  void aListHasAsManyRowsAsItsFormSays() {
    Form form =
        Forms.form(
            "{'type': 'dynamiclist', 'id': 'l', 'path': 'rows', 'properties': {'minRows': '1', 'maxRows': '2'},"
                + " 'components': [{'type': 'textfield', 'id': 'w', 'key': 'wording'}]}");

    assertThat(Forms.faults(form, Map.of())).containsExactly("rows:tooFewRows");
    assertThat(Forms.faults(form, Forms.values("{'rows': [{}, null]}"))).isEmpty();
    assertThat(Forms.faults(form, Forms.values("{'rows': [{}, {}, {}]}")))
        .containsExactly("rows:tooManyRows");
    assertThat(Forms.faults(form, Forms.values("{'rows': 'x'}"))).containsExactly("rows:wrongType");
    assertThat(Forms.faults(form, Forms.values("{'rows': ['x']}")))
        .containsExactly("rows:wrongType");
  }

  @Test
  void aListWhoseRowsTheFormFixesHasAsManyAsTheServerShowsOrElseItsDefault() {
    Form form =
        Forms.form(
            "{'type': 'dynamiclist', 'id': 'l', 'path': 'rows', 'allowAddRemove': false, 'defaultRepetitions': 2,"
                + " 'components': [{'type': 'textfield', 'id': 'w', 'key': 'wording'}]}");
    Map<String, Object> shown = Map.of("rows", List.of(Map.of(), Map.of(), Map.of()));

    assertThat(form.outsideNames()).contains("rows");
    assertThat(Forms.faults(form, Forms.values("{'rows': [{}, {}]}"))).isEmpty();
    for (String other : List.of("{}", "{'rows': []}", "{'rows': [{}]}", "{'rows': [{}, {}, {}]}")) {
      assertThat(Forms.faults(form, Forms.values(other)))
          .as(other)
          .containsExactly("rows:fixedRows");
    }
    assertThat(Forms.faults(form, Forms.values("{'rows': [{}, {}, {}]}"), shown)).isEmpty();
    assertThat(Forms.faults(form, Forms.values("{'rows': [{}, {}]}"), shown))
        .containsExactly("rows:fixedRows");
    assertThat(Forms.faults(form, Forms.values("{'rows': []}"), Map.of("rows", List.of())))
        .isEmpty();
  }

  @Test
  void aListThatOnlyShowsNeedNotBeSentAndNothingOfItIsTaken() {
    Form form =
        Forms.form(
            "{'type': 'dynamiclist', 'id': 'l', 'path': 'rows', 'allowAddRemove': false, 'components': ["
                + "{'type': 'textfield', 'id': 'w', 'key': 'wording', 'readonly': true}]}");
    Map<String, Object> shown = Map.of("rows", List.of(Map.of("wording", "一"), Map.of()));

    assertThat(Forms.faults(form, Map.of(), shown)).isEmpty();
    assertThat(form.outsideNames()).isEmpty();
  }

  @Test
  void aFixedListInsideOfRowsIsCountedRowByRow() {
    Form form =
        Forms.form(
            "{'type': 'dynamiclist', 'id': 'o', 'path': 'parts', 'components': ["
                + "{'type': 'dynamiclist', 'id': 'l', 'path': 'rows', 'allowAddRemove': false,"
                + " 'components': [{'type': 'textfield', 'id': 'w', 'key': 'wording'}]}]}");
    Map<String, Object> shown =
        Map.of(
            "parts",
            List.of(Map.of("rows", List.of(Map.of(), Map.of())), Map.of("rows", List.of())));

    assertThat(form.outsideNames()).contains("parts");
    assertThat(
            Forms.faults(
                form, Forms.values("{'parts': [{'rows': [{}, {}]}, {}, {'rows': [{}]}]}"), shown))
        .isEmpty();
    assertThat(
            Forms.faults(form, Forms.values("{'parts': [{'rows': [{}]}, {'rows': [{}]}]}"), shown))
        .containsExactly("parts[0].rows:fixedRows", "parts[1].rows:fixedRows");
  }

  @Test
  void aRowKeepsItsPlaceWhateverIsDroppedFromIt() {
    Form form =
        Forms.form(
            "{'type': 'dynamiclist', 'id': 'l', 'path': 'rows', 'components': ["
                + "{'type': 'textfield', 'id': 'i', 'key': 'requestId', 'readonly': true},"
                + "{'type': 'textfield', 'id': 'w', 'key': 'reason'}]}");

    assertThat(
            Forms.accept(
                form,
                Forms.values("{'rows': [{'requestId': '9'}, {'requestId': '8', 'reason': 'x'}]}")))
        .isEqualTo(Map.of("rows", List.of(Map.of(), Map.of("reason", "x"))));
  }

  @Test
  void aGroupsPathAndADottedKeyNest() {
    Form form =
        Forms.form(
            "{'type': 'group', 'id': 'g', 'path': 'home', 'label': '住址', 'components': ["
                + "{'type': 'textfield', 'id': 'v', 'key': 'village', 'label': '村', 'validate': {'required': true}}]}",
            "{'type': 'textfield', 'id': 'd', 'key': 'work.unit', 'conditional': {'hide': '=home.village = \\\"A\\\"'}}");

    assertThat(
            Forms.accept(form, Forms.values("{'home': {'village': 'B'}, 'work': {'unit': 'x'}}")))
        .isEqualTo(Map.of("home", Map.of("village", "B"), "work", Map.of("unit", "x")));
    assertThat(Forms.faults(form, Forms.values("{'home': 'B'}")))
        .contains("home:wrongType", "home.village:required");
    assertThat(form.labelOf("home.village")).hasValue("村");
  }

  @Test
  void anExpressionFieldIsComputedHereWhateverTheBrowserSends() {
    Form form =
        Forms.form(
            "{'type': 'number', 'id': 'h', 'key': 'headcount'}",
            "{'type': 'expression', 'id': 'e', 'key': 'group', 'expression': '=headcount >= 5'}",
            "{'type': 'textfield', 'id': 'n', 'key': 'speaker', 'validate': {'required': true},"
                + " 'conditional': {'hide': '=group != true'}}");

    assertThat(Forms.faults(form, Map.of("headcount", 5, "group", false)))
        .containsExactly("speaker:required");
    assertThat(Forms.accept(form, Map.of("headcount", 4, "group", true)))
        .isEqualTo(Map.of("headcount", 4, "group", false));
  }

  @Test
  void allFaultsComeAtOnce() {
    Form form =
        Forms.form(SOURCE, ORGAN, NUMBER, "{'type': 'number', 'id': 'h', 'key': 'headcount'}");

    assertThat(Forms.faults(form, Map.of("source", "A", "headcount", "x", "other", 1)))
        .containsExactly("other:undeclared", "organ:required", "headcount:number");
  }
}
