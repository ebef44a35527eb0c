package org.huiyin.engine.guard;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Component;

/**
 * Models, decision tables and forms come in, and nothing else: no page, no script, no file that
 * brings in others.
 */
@Component
class KnownFiles implements DeploymentRule {

  @Override
  public List<Fault> faults(Shipment shipment) {
    Stream<Fault> unknown =
        shipment.files().keySet().stream()
            .filter(name -> !ModelFile.isModel(name) && !name.endsWith(".form"))
            .map(name -> Fault.of("guard.unknownFile", name));
    Stream<Fault> unreadable =
        shipment.models().stream()
            .filter(model -> !model.isReadable())
            .map(model -> Fault.of("guard.unreadable", model.name()));
    return Stream.concat(unknown, unreadable).toList();
  }
}
