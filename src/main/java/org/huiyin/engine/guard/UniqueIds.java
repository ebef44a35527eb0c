package org.huiyin.engine.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Component;

/** An id means one element: forms, rights and the journal go by it. */
@Component
class UniqueIds implements DeploymentRule {

  @Override
  public List<Fault> faults(Shipment shipment) {
    List<Fault> faults = new ArrayList<>();
    for (ModelFile model : shipment.models()) {
      Set<String> seen = new HashSet<>();
      model.forEachElement(
          element -> {
            boolean own = !ModelFile.CAMUNDA.equals(element.getNamespaceURI());
            if (own && element.hasAttribute("id") && !seen.add(element.getAttribute("id"))) {
              faults.add(model.spot(element).fault("guard.idTwice"));
            }
          });
    }
    return faults;
  }
}
