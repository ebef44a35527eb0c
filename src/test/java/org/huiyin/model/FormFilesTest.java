package org.huiyin.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shipped forms show in Tasklist, read like the papers, and hand over exactly the agreed keys.
 */
class FormFilesTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Set<String> SHOWN_BY_TASKLIST =
      Set.of(
          "text",
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "radio",
          "select",
          "taglist",
          "datetime",
          "group",
          "dynamiclist");
  private static final Set<String> MAY_DECIDE =
      Set.of("radio", "select", "number", "checkbox", "datetime");
  private static final Set<String> LIVE_LISTS =
      Set.of(
          "places",
          "deputies",
          "villages",
          "categories",
          "people",
          "units",
          "noticeKinds",
          "fittingOutcomes",
          "sittings",
          "members",
          "handlers",
          "receivers",
          "signings",
          "reports",
          "papers",
          "sessions",
          "receptionists",
          "waitingCases",
          "paperSigners",
          "organs",
          "signers",
          "agendaCases",
          "workers",
          "supervisors",
          "scans");

  /**
   * Comparisons with a constant, joined by and/or: there feel-scala and the browser's feelin agree.
   */
  private static final Pattern AGREED_FEEL =
      Pattern.compile(
          "=COMPARISON( (and|or) COMPARISON)*"
              .replace(
                  "COMPARISON",
                  "(this\\.)?\\w+ (=|!=|<|<=|>|>=) (null|true|false|\"[A-Z_]*\"|\\d+)"));

  private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

  static Stream<Path> forms() {
    return FormFiles.all();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormSaysForWhichTasklistItIsMade(Path file) {
    JsonNode form = FormFiles.read(file);
    assertThat(form.path("id").asText())
        .isEqualTo(
            file.getParent().getFileName()
                + "-"
                + file.getFileName().toString().replace(".form", ""));
    assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
    assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    assertThat(form.path("type").asText()).isEqualTo("default");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyComponentIsOneThatTasklistShowsAndHasItsOwnId(Path file) {
    List<JsonNode> all = FormFiles.components(FormFiles.read(file));
    assertThat(all)
        .extracting(component -> component.path("type").asText())
        .isSubsetOf(SHOWN_BY_TASKLIST);
    assertThat(all)
        .extracting(component -> component.path("id").asText())
        .doesNotHaveDuplicates()
        .doesNotContain("");
    assertThat(all)
        .allSatisfy(
            component -> assertThat(component.path("layout").path("row").asText()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aRowIsNoWiderThanThePaper(Path file) {
    FormFiles.components(FormFiles.read(file)).stream()
        .map(component -> component.path("layout"))
        .collect(
            Collectors.groupingBy(
                layout -> layout.path("row").asText(),
                Collectors.summingInt(layout -> layout.path("columns").asInt())))
        .forEach((row, columns) -> assertThat(columns).as(row).isLessThanOrEqualTo(16));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyLabelHintAndOptionIsChinese(Path file) {
    for (JsonNode component : FormFiles.components(FormFiles.read(file))) {
      String id = component.path("id").asText();
      if (component.path("type").asText().equals("text")) {
        continue;
      }
      String label = component.path(component.has("dateLabel") ? "dateLabel" : "label").asText();
      assertThat(label).as(id).containsPattern(CHINESE);
      if (component.has("description")) {
        assertThat(component.path("description").asText()).as(id).containsPattern(CHINESE);
      }
      component
          .path("values")
          .forEach(
              option -> assertThat(option.path("label").asText()).as(id).containsPattern(CHINESE));
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyChoiceHasItsOptionsOrALiveListThatExists(Path file) {
    for (JsonNode component : FormFiles.components(FormFiles.read(file))) {
      if (Set.of("select", "radio", "taglist").contains(component.path("type").asText())) {
        String id = component.path("id").asText();
        assertThat(component.has("values") ^ component.has("valuesKey")).as(id).isTrue();
        if (component.has("valuesKey")) {
          assertThat(LIVE_LISTS).as(id).contains(component.path("valuesKey").asText());
        } else {
          assertThat(FormFiles.optionsOf(component))
              .as(id)
              .doesNotHaveDuplicates()
              .hasSizeGreaterThan(1);
        }
      }
    }
  }

  /**
   * Words of a person never go to the engine: only choices, numbers, dates and yes or no may carry
   * the mark.
   */
  @ParameterizedTest
  @MethodSource("forms")
  void onlyWhatDecidesGoesToTheEngine(Path file) {
    assertThat(FormFiles.components(FormFiles.read(file)))
        .filteredOn(component -> component.path("properties").path("engine").asBoolean())
        .allSatisfy(component -> assertThat(MAY_DECIDE).contains(component.path("type").asText()));
  }

  @Test
  void theDecidingFieldsAreTheAgreedOnes() {
    Map<String, List<String>> marked =
        FormFiles.of("petition-handling")
            .map(FormFiles::read)
            .collect(
                Collectors.toMap(
                    form -> form.path("id").asText().replace("petition-handling-", ""),
                    form ->
                        FormFiles.fields(form).entrySet().stream()
                            .filter(
                                field ->
                                    field.getValue().path("properties").path("engine").asBoolean())
                            .map(Map.Entry::getKey)
                            .toList()));
    marked.values().removeIf(List::isEmpty);
    assertThat(marked)
        .isEqualTo(
            Map.of(
                "deliberate", List.of("route"),
                "handleDirectly", List.of("handlingStep"),
                "reviewResult", List.of("verdict"),
                "approveNotice", List.of("approval"),
                "approveReply", List.of("approval")));
  }

  /**
   * A citizen's words in a text component would be read as Markdown; they stand in read-only
   * fields.
   */
  @ParameterizedTest
  @MethodSource("forms")
  void noCitizensWordsAreReadAsMarkup(Path file) {
    assertThat(FormFiles.components(FormFiles.read(file)))
        .filteredOn(component -> component.path("type").asText().equals("text"))
        .allSatisfy(
            component ->
                assertThat(
                        component
                            .path("text")
                            .asText()
                            .replace("{{number}}", "")
                            .replace("{{dueText}}", "")
                            .replace("{{preparedText}}", "")
                            .replace("{{this.paperLinks}}", ""))
                    .doesNotContain("{{"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyTextHasALimit(Path file) {
    assertThat(FormFiles.components(FormFiles.read(file)))
        .filteredOn(
            component -> Set.of("textfield", "textarea").contains(component.path("type").asText()))
        .filteredOn(component -> !component.path("readonly").asBoolean())
        .allSatisfy(
            component ->
                assertThat(component.path("validate").path("maxLength").asInt())
                    .as(component.path("id").asText())
                    .isBetween(1, 20000));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aConditionIsOneThatServerAndBrowserReadAlike(Path file) {
    for (JsonNode component : FormFiles.components(FormFiles.read(file))) {
      String condition = component.path("conditional").path("hide").asText();
      if (!condition.isEmpty()) {
        assertThat(condition).as(component.path("id").asText()).matches(AGREED_FEEL);
        Object hidden =
            FEEL.evaluateSimpleExpression(condition.substring(1), Variables.emptyVariableContext());
        assertThat(hidden).as(condition).isIn(true, false, null);
      }
    }
  }

  @Test
  @Tag("L2022-20")
  void aGroupSendsAtMostFiveRepresentatives() {
    assertThat(
            FormFiles.fields(FormFiles.read("register"))
                .get("representatives")
                .path("properties")
                .path("maxRows")
                .asInt())
        .isEqualTo(5);
  }

  @Test
  @Tag("L2022-34")
  void anExtensionIsAskedForAndGrantedForAtMostThirtyDays() {
    JsonNode asked =
        FormFiles.fields(FormFiles.read("handleDirectly")).get("extensionDays").path("validate");
    JsonNode granted =
        FormFiles.fields(FormFiles.read("approveHandlingExtension")).get("days").path("validate");
    assertThat(List.of(asked, granted))
        .allSatisfy(
            limits -> {
              assertThat(limits.path("min").asInt()).isEqualTo(1);
              assertThat(limits.path("max").asInt()).isEqualTo(30);
            });
  }

  @Test
  @Tag("L2022-22")
  void aLongerReportBackIsAskedForAndGrantedForAtMostThirtyDaysAndReworkLastsTen() {
    JsonNode asked =
        FormFiles.fields(FormFiles.read("referral/workOnReferral")).get("extensionDays");
    JsonNode granted = FormFiles.fields(FormFiles.read("referral/approveExtension")).get("days");
    JsonNode rework = FormFiles.fields(FormFiles.read("reviewResult")).get("reworkDays");
    assertThat(List.of(asked, granted))
        .allMatch(field -> field.path("validate").path("max").asInt() == 30);
    assertThat(rework.path("validate").path("max").asInt()).isEqualTo(10);
  }

  @Test
  void aHeadIsCountedFromOneTo9999() {
    JsonNode limits =
        FormFiles.fields(FormFiles.read("register")).get("headcount").path("validate");
    assertThat(limits.path("min").asInt()).isEqualTo(1);
    assertThat(limits.path("max").asInt()).isEqualTo(9999);
  }

  static Stream<List<String>> requiredOfPerson() {
    return Stream.of(
            "register: channel occurredOn source sourceOrgan headcount petitionerName title body purpose category"
                + " urgentReason earlierNumber representatives.name requests.wording",
            "approveNotice: approval comment",
            "draftNotice: noticeKind noticeText",
            "serveNotice: served serviceWay servedOn refusedReason notServedReason",
            "deliberate: sitting sittingOn sittingPlace chairedBy attendees handlingOpinion route ground groundReason"
                + " legalRoute responsiblePerson redirectTo redirectBasis finalOpinionOrgan finalOpinionNumber finalOpinionOn urgentReason"
                + " recusals.person recusals.reason opinions.member opinions.opinion requests.lawful requests.reasonable"
                + " referrals.to referrals.kind referrals.part",
            "handleDirectly: handlingStep result extensionDays extensionReason mediationResult mediationOn"
                + " investigations.on investigations.findings communications.on communications.text",
            "approveHandlingExtension: approval days reason",
            "reviewResult: verdict verdictReason origin resolutionLevel",
            "draftReply: facts grounds article remedyConfirmed text outcomes.outcome outcomes.explanation"
                + " sealNumber pieces",
            "approveReply: approval comment",
            "serveReply: served serviceWay servedOn refusedReason notServedReason handedOverOn forwardedTo"
                + " forwardedOn forwardingWay",
            "followUpExecution: carriedOutOn carriedOutText",
            "recordRating: satisfaction",
            "reportUrgently: reportedTo reportedBy reportedAt",
            "joint-conference/prepareConference: preparation cancelReason convener heldOn startsAt place approvedBy agenda.caseId agenda.topic"
                + " guests.name",
            "joint-conference/approveInvitations: approval comment",
            "joint-conference/recordMinutes: conferenceStep postponeReason heldOn chairedBy attendees reports discussion"
                + " decisions.caseId decisions.wording decisions.leadUnit decisions.dueOn decisions.supervisor",
            "joint-conference/approveMinutes: approval comment signer approvedOn scan",
            "joint-conference/workOnActionItem: doneOn result",
            "joint-conference/strikeOff: verdict verdictReason finding",
            "referral/draftReferral: kind part dueOn",
            "referral/approveReferral: approval comment",
            "referral/signForReferral: signing receivedOn signedBy objectedOn objectionReason",
            "referral/decideObjection: objection decisionReason",
            "referral/workOnReferral: notes.on notes.wording workStep extensionDays extensionReason organHead toldOn"
                + " toldHow objectedOn objectionReason",
            "referral/approveExtension: approval days reason",
            "referral/reportResult: basicFacts investigation opinion issuedBy reportedOn")
        .map(line -> Arrays.asList(line.split(":? +")));
  }

  @ParameterizedTest
  @MethodSource("requiredOfPerson")
  void whatMustBeFilledInIsMarked(List<String> taskAndKeys) {
    Set<String> required =
        FormFiles.fields(FormFiles.read(taskAndKeys.get(0))).entrySet().stream()
            .filter(field -> field.getValue().path("validate").path("required").asBoolean())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(required)
        .containsExactlyInAnyOrderElementsOf(taskAndKeys.subList(1, taskAndKeys.size()));
  }
}
