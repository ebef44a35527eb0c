package org.huiyin.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds who stands behind a task; asked late, since owners need the engine that the gate is built
 * into.
 */
@Component
class StepOwners {

  private final ObjectProvider<StepOwner> owners;
  private final Map<String, StepOwner> byStep = new ConcurrentHashMap<>();

  StepOwners(ObjectProvider<StepOwner> owners) {
    this.owners = owners;
  }

  Optional<StepOwner> of(Step step) {
    return of(step.processKey(), step.key());
  }

  Optional<StepOwner> of(String processKey, String stepKey) {
    if (byStep.isEmpty()) {
      List<StepOwner> all = owners.stream().toList();
      all.forEach(owner -> byStep.put(owner.processKey() + "/" + owner.stepKey(), owner));
    }
    return Optional.ofNullable(byStep.get(processKey + "/" + stepKey));
  }
}
