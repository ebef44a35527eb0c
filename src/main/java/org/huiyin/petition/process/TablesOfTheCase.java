package org.huiyin.petition.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.huiyin.engine.InOwnRight;
import org.huiyin.petition.MatterTables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks {@code handling-terms.dmn} and {@code handling-advice.dmn} of the deployment that the case
 * was started with, as its model does.
 */
@Component
class TablesOfTheCase implements MatterTables {

  private final ObjectProvider<DecisionService> decisions;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final InOwnRight inOwnRight;

  TablesOfTheCase(
      ObjectProvider<DecisionService> decisions,
      RepositoryService repository,
      RuntimeService runtime,
      InOwnRight inOwnRight) {
    this.decisions = decisions;
    this.repository = repository;
    this.runtime = runtime;
    this.inOwnRight = inOwnRight;
  }

  @Override
  public Optional<Terms> terms(Matter matter) {
    return ask("handling-terms", matter).map(TablesOfTheCase::terms);
  }

  @Override
  public Terms termsToBe(Matter matter) {
    return inOwnRight.ask(
        () -> {
          String deployment =
              repository
                  .createProcessDefinitionQuery()
                  .processDefinitionKey(PetitionHandling.KEY)
                  .latestVersion()
                  .singleResult()
                  .getDeploymentId();
          return terms(answer(bound("handling-terms", deployment), matter));
        });
  }

  private static Terms terms(DmnDecisionRuleResult said) {
    return new Terms(said.getEntry("noticeTerm"), said.getEntry("handlingTerm"));
  }

  @Override
  public Optional<Advice> advice(Matter matter) {
    return ask("handling-advice", matter)
        .map(
            said ->
                new Advice(
                    said.getEntry("route"),
                    said.getEntry("ground"),
                    said.getEntry("legalRoute"),
                    said.getEntry("reason")));
  }

  private Optional<DmnDecisionRuleResult> ask(String table, Matter matter) {
    return inOwnRight.ask(() -> idOf(table, matter.registerNumber()).map(id -> answer(id, matter)));
  }

  private DmnDecisionRuleResult answer(String id, Matter matter) {
    Map<String, Object> asked =
        Variables.putValue("purpose", matter.purpose())
            .putValue("category", matter.category())
            .putValue("channel", matter.channel())
            .putValue("source", matter.source())
            .putValue("anonymous", matter.anonymous())
            .putValue("route", matter.route())
            .putValue("legalRoute", matter.legalRoute())
            .putValue("simplified", matter.simplified());
    return decisions.getObject().evaluateDecisionTableById(id, asked).getSingleResult();
  }

  private Optional<String> idOf(String table, String registerNumber) {
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(PetitionHandling.KEY)
            .processInstanceBusinessKey(registerNumber)
            .singleResult();
    if (instance == null) {
      return Optional.empty();
    }
    String deployment =
        repository.getProcessDefinition(instance.getProcessDefinitionId()).getDeploymentId();
    return Optional.of(bound(table, deployment));
  }

  private String bound(String table, String deployment) {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(table)
        .deploymentId(deployment)
        .singleResult()
        .getId();
  }
}
