package org.huiyin.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The gate: every flow node, every sequence flow and every rule that the process evaluates was
 * passed by some test of this run. It stands last (junit-platform.properties) and is red when it is
 * run alone; with the situations: {@code
 * -Dtest='org.huiyin.petition.process.*Test,org.huiyin.referral.**,org.huiyin.conference.process.*Test,org.huiyin.reception.process.*Test,EverythingWalkedTest'}.
 */
@Order(Integer.MAX_VALUE)
class EverythingWalkedTest {

  /**
   * What the forms do not let through: no purpose, as of a row of an old book before its process
   * begins; no legal route, as of what was decided on before the sitting was asked for one.
   * DecisionTablesTest holds these rules.
   */
  private static final Set<String> TERMS_NOT_ASKED_BY_THE_PROCESS =
      Set.of("purposeUnconfirmed", "directSuggestionOrAccusation", "directOfOtherCategory");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "petition-handling",
        "referral",
        "joint-conference",
        "reception-rota",
        "reception-day"
      })
  void everyFlowNodeAndEverySequenceFlow(String process) {
    Walked.ALL.report();
    BpmnModelInstance model =
        Bpmn.readModelFromFile(Path.of("processes/" + process + ".bpmn").toFile());
    Set<String> all = ids(model.getModelElementsByType(FlowNode.class));
    all.addAll(ids(model.getModelElementsByType(SequenceFlow.class)));

    Set<String> missing = new TreeSet<>(all);
    missing.removeAll(Walked.ALL.elements(process));

    assertThat(missing).as("of %s elements not walked", all.size()).isEmpty();
    assertThat(Walked.ALL.ratio(process)).isEqualTo(1.0);
  }

  @Test
  void everyRuleOfTheAdvice() {
    assertThat(notEvaluated("handling-advice")).isEmpty();
  }

  @Test
  void everyRuleOfTheTerms() {
    assertThat(notEvaluated("handling-terms")).isSubsetOf(TERMS_NOT_ASKED_BY_THE_PROCESS);
  }

  @Test
  void everyRuleOfTheReferralTerms() {
    assertThat(notEvaluated("referral-terms")).isEmpty();
  }

  private static Set<String> notEvaluated(String decision) {
    Stream<Rule> rules =
        Dmn.readModelFromFile(Path.of("processes/" + decision + ".dmn").toFile())
            .getModelElementsByType(Rule.class)
            .stream();
    Set<String> missing = rules.map(Rule::getId).collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(Walked.ALL.rules(decision));
    return missing;
  }

  private static Set<String> ids(Collection<? extends FlowElement> elements) {
    return elements.stream().map(FlowElement::getId).collect(Collectors.toCollection(TreeSet::new));
  }
}
