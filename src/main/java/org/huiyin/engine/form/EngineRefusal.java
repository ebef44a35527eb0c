package org.huiyin.engine.form;

import java.util.List;
import org.huiyin.refusal.Fault;

/** What a person is told instead of an error of the engine's REST layer. */
record EngineRefusal(int status, String type, List<Fault> faults) {

  static EngineRefusal of(int status, String type, Fault fault) {
    return new EngineRefusal(status, type, List.of(fault));
  }
}
