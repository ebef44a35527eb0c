package org.huiyin.engine.guard;

import java.util.List;
import org.huiyin.refusal.Fault;

/** One thing that must hold of whatever is deployed, by whom and through which door ever. */
public interface DeploymentRule {

  /**
   * Everything that is wrong, each in words that name file and element; nothing if the shipment may
   * come in.
   */
  List<Fault> faults(Shipment shipment);
}
