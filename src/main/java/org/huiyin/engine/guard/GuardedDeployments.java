package org.huiyin.engine.guard;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.huiyin.refusal.Fault;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The one point that every deployment passes, from Modeler, from Java and at start-up: it is
 * completed with what its models bind to it and it lacks, then held against all rules.
 */
class GuardedDeployments extends RepositoryServiceImpl {

  private final ObjectProvider<DeploymentRule> rules;
  private final Refusals refusals;

  GuardedDeployments(ObjectProvider<DeploymentRule> rules, Refusals refusals) {
    this.rules = rules;
    this.refusals = refusals;
  }

  @Override
  public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl builder) {
    Map<String, byte[]> files = new HashMap<>();
    if (builder.getDeployment().getResources() != null) {
      builder
          .getDeployment()
          .getResources()
          .forEach((name, resource) -> files.put(name, resource.getBytes()));
    }
    Shipment shipment = Shipment.of(files, new Deployed()).completed();
    List<Fault> faults =
        rules.orderedStream().flatMap(rule -> rule.faults(shipment).stream()).toList();
    if (!faults.isEmpty()) {
      throw refusals.badRequest("DeploymentRefused", faults);
    }
    shipment
        .files()
        .forEach(
            (name, content) -> {
              if (!files.containsKey(name)) {
                builder.addInputStream(name, new ByteArrayInputStream(content));
              }
            });
    if (builder.isDeployChangedOnly()) {
      // Leaving out unchanged files would take away what the changed model binds to its deployment.
      builder.enableDuplicateFiltering(false);
    }
    return super.deployWithResult(builder);
  }

  /** What is deployed, whoever asks. */
  private final class Deployed implements Shipment.Shelf {

    @Override
    public Optional<Map.Entry<String, byte[]>> newest(Reference.Kind kind, String id) {
      return unasked(
          () ->
              newestOf(kind, id).map(found -> Map.entry(found.getResourceName(), content(found))));
    }

    @Override
    public Map<String, byte[]> newestProcesses() {
      return unasked(
          () -> {
            Map<String, byte[]> found = new HashMap<>();
            createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(process -> found.put(process.getResourceName(), content(process)));
            return found;
          });
    }
  }

  private <T> T unasked(Callable<T> look) {
    return commandExecutor.execute(context -> context.runWithoutAuthorization(look));
  }

  private Optional<ResourceDefinition> newestOf(Reference.Kind kind, String id) {
    return Optional.ofNullable(
        switch (kind) {
          case FORM -> newestForm(id);
          case DECISION ->
              createDecisionDefinitionQuery()
                  .decisionDefinitionKey(id)
                  .latestVersion()
                  .singleResult();
          case PROCESS ->
              createProcessDefinitionQuery()
                  .processDefinitionKey(id)
                  .latestVersion()
                  .singleResult();
        });
  }

  private CamundaFormDefinitionEntity newestForm(String id) {
    return commandExecutor.execute(
        context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id));
  }

  private byte[] content(ResourceDefinition definition) {
    return commandExecutor.execute(
        context ->
            context
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(
                    definition.getDeploymentId(), definition.getResourceName())
                .getBytes());
  }
}
