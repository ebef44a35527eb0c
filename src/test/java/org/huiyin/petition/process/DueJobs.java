package org.huiyin.petition.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Runs the timers whose day has come by the house's clock, and no others. */
public final class DueJobs {

  private final ManagementService management;
  private final Clock clock;

  public DueJobs(ManagementService management, Clock clock) {
    this.management = management;
    this.clock = clock;
  }

  /**
   * @return how many were due
   */
  public int run(String processInstanceId) {
    List<Job> due =
        management.createJobQuery().processInstanceId(processInstanceId).timers().list().stream()
            .filter(job -> !job.getDuedate().after(Date.from(clock.instant())))
            .toList();
    due.forEach(job -> management.executeJob(job.getId()));
    return due.size();
  }
}
