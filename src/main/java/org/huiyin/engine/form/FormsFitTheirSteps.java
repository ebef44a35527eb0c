package org.huiyin.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.engine.guard.DeploymentRule;
import org.huiyin.engine.guard.FormAtTask;
import org.huiyin.engine.guard.Shipment;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Component;

/**
 * Each form gives the capability behind its step what that cannot do without, and asks for no live
 * list that nobody gives: else every submit of it would be refused or fail.
 */
@Component
class FormsFitTheirSteps implements DeploymentRule {

  private final StepOwners owners;
  private final Feel feel;

  FormsFitTheirSteps(StepOwners owners, Feel feel) {
    this.owners = owners;
    this.feel = feel;
  }

  @Override
  public List<Fault> faults(Shipment shipment) {
    return shipment.formsAtTasks().stream().flatMap(this::faults).distinct().toList();
  }

  private Stream<Fault> faults(FormAtTask at) {
    try {
      Form form = Form.read(new String(at.form(), StandardCharsets.UTF_8));
      StepContract contract =
          owners
              .of(at.processKey(), at.taskId())
              .map(StepOwner::contract)
              .orElse(StepContract.NONE);
      return new FormFit(at, form, contract, feel).faults().stream();
    } catch (JsonProcessingException e) {
      // That it is no JSON, another rule says.
      return Stream.empty();
    }
  }
}
