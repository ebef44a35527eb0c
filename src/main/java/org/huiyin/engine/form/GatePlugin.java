package org.huiyin.engine.form;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.stereotype.Component;

/** Puts the gate into the engine's own services before the engine is built. */
@Component
class GatePlugin extends SpringBootProcessEnginePlugin {

  private final Passage passage;

  GatePlugin(Passage passage) {
    this.passage = passage;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    configuration.setFormService(new GatedForms(passage));
    configuration.setTaskService(new GatedTasks(passage));
  }
}
