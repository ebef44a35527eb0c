package org.huiyin.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Each form, decision and process that a model names is there, and each user task has a form. */
@Component
class NothingMissing implements DeploymentRule {

  @Override
  public List<Fault> faults(Shipment shipment) {
    List<Fault> faults = new ArrayList<>();
    for (ModelFile model : shipment.models()) {
      for (Reference reference : model.references()) {
        boolean there =
            shipment.defines(reference)
                || !reference.boundToDeployment() && shipment.isDeployed(reference);
        if (!there) {
          faults.add(reference.spot().fault("guard.missing." + reference.kind(), reference.id()));
        }
      }
      for (Element task : model.elements("userTask")) {
        if (!task.hasAttributeNS(ModelFile.CAMUNDA, "formRef")) {
          faults.add(model.spot(task).fault("guard.noForm"));
        }
      }
      for (Element start : model.elements("startEvent")) {
        if (start.hasAttributeNS(ModelFile.CAMUNDA, "formRef")) {
          faults.add(model.spot(start).fault("guard.startForm"));
        }
      }
    }
    return faults;
  }
}
