package org.huiyin.petition.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
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
    return run(management.createJobQuery().processInstanceId(processInstanceId).timers().list());
  }

  /** The same of many, in one question. */
  public int run(Set<String> processInstanceIds) {
    Date justNow = Date.from(clock.instant().plusMillis(1));
    return run(
        management.createJobQuery().timers().duedateLowerThan(justNow).list().stream()
            .filter(job -> processInstanceIds.contains(job.getProcessInstanceId()))
            .toList());
  }

  private int run(List<Job> timers) {
    List<Job> due =
        timers.stream().filter(job -> !job.getDuedate().after(Date.from(clock.instant()))).toList();
    due.forEach(job -> management.executeJob(job.getId()));
    return due.size();
  }
}
