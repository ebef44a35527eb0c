package org.huiyin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the two shipped tables say of a matter, rule by rule. */
class DecisionTablesTest {

  private static final List<String> PURPOSES =
      Arrays.asList("APPEAL", "REQUEST", "SUGGESTION", "ACCUSATION", "CONSULTATION", "OTHER", null);
  private static final List<String> CATEGORIES =
      List.of(
          "0101", "0102", "02", "0301", "0302", "0401", "0402", "05", "06", "07", "08", "09", "10",
          "11", "12", "99");
  private static final List<String> SOURCES =
      List.of("DIRECT", "ASSIGNED_FROM_ABOVE", "TRANSFERRED_FROM_ABOVE", "LEADER_INSTRUCTION");
  private static final List<String> CHANNELS = List.of("LETTER", "VISIT", "PHONE", "FAX", "ONLINE");
  private static final List<String> LEGAL_ROUTES =
      Arrays.asList(
          null,
          "ART_29",
          "ART_30",
          "ART_31_1",
          "ART_31_2",
          "ART_31_3",
          "ART_31_4",
          "ART_31_5",
          "ART_31_6",
          "CONSULTATION");

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final DmnModelInstance ADVICE = table("handling-advice");
  private static final DmnModelInstance TERMS = table("handling-terms");
  private static final DmnDecision ADVICE_DECISION =
      ENGINE.parseDecision("handling-advice", ADVICE);
  private static final DmnDecision TERMS_DECISION = ENGINE.parseDecision("handling-terms", TERMS);

  @ParameterizedTest(name = "{0} about {1}: {2} by {3}")
  @Tag("L2022-31")
  @CsvSource({
    "APPEAL,  0101, REFER,    ART_31_4",
    "REQUEST, 0101, REFER,    ART_31_4",
    "REQUEST, 0102, REFER,    ART_31_5",
    "REQUEST, 02,   DIRECT,   ART_31_6",
    "REQUEST, 0301, REFER,    ART_31_4",
    "REQUEST, 0302, REFER,    ART_31_4",
    "REQUEST, 0401, REFER,    ART_31_5",
    "REQUEST, 0402, REDIRECT, ART_30",
    "OTHER,   0402, REDIRECT, ART_30",
    "REQUEST, 05,   REFER,    ART_31_6",
    "REQUEST, 06,   REFER,    ART_31_5",
    "REQUEST, 07,   REDIRECT, ART_31_2",
    "REQUEST, 08,   REFER,    ART_31_5",
    "REQUEST, 09,   REFER,    ART_31_5",
    "REQUEST, 10,   REFER,    ART_31_6",
    "APPEAL,  11,   REDIRECT, ART_31_1",
    "APPEAL,  12,   DIRECT,   ART_31_6",
    "REQUEST, 99,   REFER,    ART_31_6",
    "REQUEST, 0199, REFER,    ART_31_6"
  })
  void aComplaintGoesTheWayThatTheLawGivesItsCategory(
      String purpose, String category, String route, String legal) {
    DmnDecisionResultEntries advice = advice(purpose, category, "DIRECT", false);
    assertThat((String) advice.getEntry("route")).isEqualTo(route);
    assertThat((String) advice.getEntry("legalRoute")).isEqualTo(legal);
  }

  @ParameterizedTest
  @Tag("L2022-30")
  @ValueSource(strings = {"0101", "0401", "0402", "05", "11", "99"})
  void anAccusationIsRedirectedUnderSealWhateverItIsAbout(String category) {
    DmnDecisionResultEntries advice = advice("ACCUSATION", category, "DIRECT", true);
    assertThat((String) advice.getEntry("route")).isEqualTo("REDIRECT");
    assertThat((String) advice.getEntry("reason")).contains("密封", "第三十条");
  }

  @Test
  @Tag("L2022-30")
  void theConductOfADeputyShortOfDisciplineIsThePresidiumsOwn() {
    DmnDecisionResultEntries advice = advice("ACCUSATION", "12", "DIRECT", false);
    assertThat((String) advice.getEntry("route")).isEqualTo("DIRECT");
    assertThat((String) advice.getEntry("ground")).isEqualTo("PC_DEPUTY_CONDUCT");
  }

  @ParameterizedTest
  @Tag("L2022-29")
  @CsvSource({
    "12, DIRECT",
    "0401, DIRECT",
    "0402, DIRECT",
    "99, DIRECT",
    "08, REFER",
    "0101, REFER",
    "10, REFER"
  })
  void aSuggestionIsStudiedByUsOrByTheUnitItConcerns(String category, String route) {
    DmnDecisionResultEntries advice = advice("SUGGESTION", category, "DIRECT", false);
    assertThat((String) advice.getEntry("route")).isEqualTo(route);
    assertThat((String) advice.getEntry("legalRoute")).isEqualTo("ART_29");
  }

  @ParameterizedTest
  @CsvSource({"CONSULTATION, 0101", "CONSULTATION, 11", "OTHER, 99"})
  void aQuestionOrThanksIsAnsweredAtTheCounter(String purpose, String category) {
    DmnDecisionResultEntries advice = advice(purpose, category, "DIRECT", false);
    assertThat((String) advice.getEntry("route")).isEqualTo("DIRECT");
    assertThat((String) advice.getEntry("ground")).isEqualTo("CONSULTATION_ANSWERABLE");
  }

  @Test
  @Tag("L2022-33")
  void aGraveDisputeIsMediatedUnlessNobodyCanBeAskedOrItWasAssigned() {
    assertThat((String) advice("REQUEST", "02", "DIRECT", false).getEntry("ground"))
        .isEqualTo("MEDIATION_BY_CONSENT");
    assertThat((String) advice("REQUEST", "02", "DIRECT", true).getEntry("route"))
        .isEqualTo("REFER");
    assertThat((String) advice("REQUEST", "02", "ASSIGNED_FROM_ABOVE", false).getEntry("route"))
        .isEqualTo("REFER");
  }

  @Test
  @Tag("L2022-22")
  void whatWasAssignedFromAboveIsAssignedOnAndReported() {
    assertThat((String) advice("REQUEST", "10", "ASSIGNED_FROM_ABOVE", false).getEntry("reason"))
        .contains("报告办结情况");
  }

  @Test
  void directIsAdvisedOnlyWithAGroundAndDeclineNever() {
    for (DmnDecisionResultEntries advice : allAdvice()) {
      assertThat((String) advice.getEntry("route")).isIn("DIRECT", "REFER", "REDIRECT");
      assertThat(advice.getEntry("ground") != null)
          .isEqualTo(advice.getEntry("route").equals("DIRECT"));
    }
  }

  @Test
  void everyMatterGetsExactlyOneAdviceWithItsArticle() {
    assertThat(allAdvice()).hasSize(PURPOSES.size() * CATEGORIES.size() * SOURCES.size() * 2);
    assertThat(allAdvice())
        .allSatisfy(
            advice -> assertThat((String) advice.getEntry("reason")).containsPattern("第.+条"));
  }

  @Test
  void everyRuleOfBothTablesSpeaksForSomeMatter() {
    assertThat(reasons(allAdvice())).isEqualTo(reasonsIn(ADVICE));
    assertThat(reasons(allTerms())).isEqualTo(reasonsIn(TERMS));
  }

  @ParameterizedTest(name = "{0} about {1}: {2}")
  @Tag("L2022-34")
  @CsvSource({
    "APPEAL,       05,   HANDLE",
    "REQUEST,      99,   HANDLE",
    "REQUEST,      02,   HANDLE",
    "APPEAL,       12,   HANDLE",
    "OTHER,        05,   HANDLE",
    "REQUEST,      0101, NONE",
    "REQUEST,      0302, NONE",
    "REQUEST,      08,   NONE",
    "REQUEST,      0402, NONE",
    "REQUEST,      07,   NONE",
    "APPEAL,       11,   NONE",
    "SUGGESTION,   05,   NONE",
    "ACCUSATION,   0402, NONE",
    "CONSULTATION, 05,   SIMPLIFIED_HANDLE",
    "OTHER,        99,   SIMPLIFIED_HANDLE"
  })
  void onlyWhatNeedsAnOpinionLetterHasSixtyDays(String purpose, String category, String term) {
    assertThat((String) terms(purpose, category, null, "LETTER").getEntry("handlingTerm"))
        .isEqualTo(term);
  }

  @ParameterizedTest
  @Tag("L2022-34")
  @CsvSource({
    "ART_31_6, HANDLE",
    "ART_31_4, NONE",
    "ART_29, NONE",
    "ART_30, NONE",
    "CONSULTATION, SIMPLIFIED_HANDLE"
  })
  void theLegalRouteThatWasDeliberatedOnOverrulesTheCategory(String legalRoute, String term) {
    assertThat((String) terms("REQUEST", "0101", legalRoute, "VISIT").getEntry("handlingTerm"))
        .isEqualTo(term);
    assertThat((String) terms("REQUEST", "99", legalRoute, "VISIT").getEntry("handlingTerm"))
        .isEqualTo(term);
  }

  @ParameterizedTest(name = "{0} about {1}, {2} by {3}, simplified {4}: {5}")
  @Tag("L2022-34")
  @CsvSource(
      nullValues = "none",
      value = {
        "REQUEST,      05,   DIRECT,   ART_31_6,     false, HANDLE",
        "REQUEST,      0101, DIRECT,   ART_31_6,     false, HANDLE",
        "REQUEST,      05,   DIRECT,   ART_31_6,     true,  SIMPLIFIED_HANDLE",
        "SUGGESTION,   05,   DIRECT,   ART_29,       true,  SIMPLIFIED_HANDLE",
        "REQUEST,      05,   DIRECT,   CONSULTATION, false, SIMPLIFIED_HANDLE",
        "SUGGESTION,   05,   DIRECT,   ART_29,       false, OWN_HANDLE",
        "REQUEST,      0101, DIRECT,   ART_31_4,     false, OWN_HANDLE",
        "SUGGESTION,   05,   DIRECT,   none,         false, OWN_HANDLE",
        "ACCUSATION,   12,   DIRECT,   none,         false, OWN_HANDLE",
        "REQUEST,      0101, DIRECT,   none,         false, OWN_HANDLE",
        "APPEAL,       11,   DIRECT,   none,         false, OWN_HANDLE",
        "REQUEST,      05,   DIRECT,   none,         false, HANDLE",
        "CONSULTATION, 05,   DIRECT,   none,         false, SIMPLIFIED_HANDLE",
        "OTHER,        99,   DIRECT,   none,         false, SIMPLIFIED_HANDLE",
        "REQUEST,      05,   REDIRECT, none,         false, NONE",
        "REQUEST,      05,   DECLINE,  ART_31_6,     false, NONE",
        "REQUEST,      05,   REFER,    ART_31_6,     false, HANDLE",
        "REQUEST,      0101, REFER,    ART_31_4,     false, NONE"
      })
  void afterTheDeliberationTheTermFollowsWhatWasDecided(
      String purpose,
      String category,
      String route,
      String legalRoute,
      boolean simplified,
      String term) {
    assertThat(
            (String)
                terms(purpose, category, legalRoute, "VISIT", route, simplified)
                    .getEntry("handlingTerm"))
        .isEqualTo(term);
  }

  @Test
  void whatWeHandleOurselvesAlwaysHasATermAndWhatWeDoNotHasNone() {
    for (String purpose : PURPOSES.subList(0, 6)) {
      for (String category : CATEGORIES) {
        for (String legalRoute : LEGAL_ROUTES) {
          for (boolean simplified : new boolean[] {true, false}) {
            assertThat(
                    (String)
                        terms(purpose, category, legalRoute, "VISIT", "DIRECT", simplified)
                            .getEntry("handlingTerm"))
                .as("%s about %s by %s", purpose, category, legalRoute)
                .isNotEqualTo("NONE");
            assertThat(
                    (String)
                        terms(purpose, category, legalRoute, "VISIT", "REDIRECT", simplified)
                            .getEntry("handlingTerm"))
                .isEqualTo("NONE");
          }
        }
      }
    }
  }

  @Test
  @Tag("L2022-23")
  void everyMatterIsGivenNoticeOfWithinFifteenDays() {
    assertThat(allTerms())
        .allSatisfy(
            terms -> {
              assertThat((String) terms.getEntry("noticeTerm")).isEqualTo("NOTICE");
              assertThat((String) terms.getEntry("reason")).contains("第二十三条");
            });
  }

  @Test
  void aMatterIsAdvisedTheLegalRouteItsTermWasStartedBy() {
    for (String purpose : PURPOSES.subList(0, 6)) {
      for (String category : CATEGORIES) {
        String legalRoute = advice(purpose, category, "DIRECT", false).getEntry("legalRoute");
        assertThat((String) terms(purpose, category, null, "LETTER").getEntry("handlingTerm"))
            .as("%s about %s", purpose, category)
            .isEqualTo(terms(purpose, category, legalRoute, "LETTER").getEntry("handlingTerm"));
      }
    }
  }

  @Test
  void bothTablesTakeTheFirstRuleThatFits() {
    for (DmnModelInstance table : List.of(ADVICE, TERMS)) {
      assertThat(table.getModelElementsByType(DecisionTable.class))
          .extracting(DecisionTable::getHitPolicy)
          .containsExactly(HitPolicy.FIRST);
      assertThat(table.getModelElementsByType(Rule.class))
          .allMatch(rule -> rule.getDescription() != null);
    }
  }

  private static List<DmnDecisionResultEntries> allAdvice() {
    List<DmnDecisionResultEntries> all = new ArrayList<>();
    for (String purpose : PURPOSES) {
      for (String category : CATEGORIES) {
        for (String source : SOURCES) {
          all.add(advice(purpose, category, source, true));
          all.add(advice(purpose, category, source, false));
        }
      }
    }
    return all;
  }

  private static List<DmnDecisionResultEntries> allTerms() {
    List<DmnDecisionResultEntries> all = new ArrayList<>();
    for (String purpose : PURPOSES) {
      for (String category : CATEGORIES) {
        for (String legalRoute : LEGAL_ROUTES) {
          CHANNELS.forEach(channel -> all.add(terms(purpose, category, legalRoute, channel)));
          for (String route : List.of("DIRECT", "REFER", "REDIRECT")) {
            all.add(terms(purpose, category, legalRoute, "VISIT", route, false));
            all.add(terms(purpose, category, legalRoute, "VISIT", route, true));
          }
        }
      }
    }
    return all;
  }

  private static DmnDecisionResultEntries advice(
      String purpose, String category, String source, boolean anonymous) {
    return ENGINE
        .evaluateDecision(
            ADVICE_DECISION,
            Variables.putValue("purpose", purpose)
                .putValue("category", category)
                .putValue("source", source)
                .putValue("anonymous", anonymous))
        .getSingleResult();
  }

  private static DmnDecisionResultEntries terms(
      String purpose, String category, String legalRoute, String channel) {
    return terms(purpose, category, legalRoute, channel, null, null);
  }

  private static DmnDecisionResultEntries terms(
      String purpose,
      String category,
      String legalRoute,
      String channel,
      String route,
      Boolean simplified) {
    return ENGINE
        .evaluateDecision(
            TERMS_DECISION,
            Variables.putValue("purpose", purpose)
                .putValue("category", category)
                .putValue("legalRoute", legalRoute)
                .putValue("channel", channel)
                .putValue("route", route)
                .putValue("simplified", simplified))
        .getSingleResult();
  }

  private static Set<String> reasons(List<DmnDecisionResultEntries> results) {
    return results.stream()
        .map(result -> (String) result.getEntry("reason"))
        .collect(Collectors.toSet());
  }

  private static Set<String> reasonsIn(DmnModelInstance table) {
    Set<String> reasons = new HashSet<>();
    for (Rule rule : table.getModelElementsByType(Rule.class)) {
      List<OutputEntry> outputs = new ArrayList<>(rule.getOutputEntries());
      String quoted = outputs.get(outputs.size() - 1).getTextContent().strip();
      reasons.add(quoted.substring(1, quoted.length() - 1));
    }
    return reasons;
  }

  private static DmnModelInstance table(String id) {
    return Dmn.readModelFromFile(Path.of("processes", id + ".dmn").toFile());
  }
}
