package org.huiyin.engine.guard;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine before it is built. */
@Component
class GuardPlugin extends SpringBootProcessEnginePlugin {

  private final ModelBeans beans;
  private final Refusals refusals;
  private final ObjectProvider<DeploymentRule> rules;

  GuardPlugin(ModelBeans beans, Refusals refusals, ObjectProvider<DeploymentRule> rules) {
    this.beans = beans;
    this.refusals = refusals;
    this.rules = rules;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    configuration.setExpressionManager(new ModelExpressions(beans, refusals));
    configuration.setRepositoryService(new GuardedDeployments(rules, refusals));
    configuration.setResourceAuthorizationProvider(new FewerReads.TaskRights());
    configuration.setCustomSessionFactories(FewerReads.sessions());
    // Cases (CMMN) are not used here; what is not parsed cannot be abused.
    configuration.setCmmnEnabled(false);
  }
}
