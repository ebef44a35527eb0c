package org.huiyin.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huiyin.clock.MovedTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The engine's clock follows the house's by offset. It is one static for the JVM. An idle job
 * executor sleeps up to a minute and would not see what has become due by the move: it is woken.
 */
@Component
class EngineTime implements MovedTime {

  private final ObjectProvider<JobExecutor> jobExecutor;

  EngineTime(ObjectProvider<JobExecutor> jobExecutor) {
    this.jobExecutor = jobExecutor;
  }

  @Override
  public void offsetChanged(Duration offset) {
    ClockUtil.offset(offset.toMillis());
    jobExecutor.stream().filter(JobExecutor::isActive).forEach(JobExecutor::jobWasAdded);
  }
}
