package org.huiyin.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huiyin.clock.MovedTime;
import org.springframework.stereotype.Component;

/** The engine's clock follows the house's by offset. It is one static for the JVM. */
@Component
class EngineTime implements MovedTime {

  @Override
  public void offsetChanged(Duration offset) {
    ClockUtil.offset(offset.toMillis());
  }
}
