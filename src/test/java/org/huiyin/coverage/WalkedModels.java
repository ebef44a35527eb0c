package org.huiyin.coverage;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets the engine of every whole-app test say what it walks through. */
@TestConfiguration(proxyBeanMethods = false)
public class WalkedModels {

  /** Listening costs statements; tests that count them leave it out. */
  @Bean
  @ConditionalOnProperty(name = "huiyin.walked-models", matchIfMissing = true)
  ProcessEnginePlugin walkedModelsPlugin() {
    return new AbstractProcessEnginePlugin() {

      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
        if (configuration.getDmnEngineConfiguration() == null) {
          configuration.setDmnEngineConfiguration(
              (DefaultDmnEngineConfiguration)
                  DmnEngineConfiguration.createDefaultDmnEngineConfiguration());
        }
        configuration
            .getDmnEngineConfiguration()
            .getCustomPostDecisionTableEvaluationListeners()
            .add(Walked.ALL::evaluated);
      }

      @Override
      public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, Walked.ALL).initializeListeners();
      }
    };
  }
}
