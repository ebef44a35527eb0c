package org.huiyin.engine.history;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.huiyin.trace.BareTrace;

/**
 * Of a job that failed the engine keeps the classes and places of the error, none of its words: it
 * would keep them at the job, in its byte arrays and at the incident, and show them in Cockpit.
 */
final class FailuresWithoutWords implements FailedJobCommandFactory {

  @Override
  public Command<Object> getCommand(String jobId, Throwable error) {
    return new Retry(jobId, error);
  }

  /** Which error it was decides whether an attempt counts; so it is left as it is. */
  private static final class Retry extends DefaultJobRetryCmd {

    private Retry(String jobId, Throwable error) {
      super(jobId, error);
    }

    @Override
    protected void logException(JobEntity job) {
      if (exception != null) {
        job.setExceptionMessage(BareTrace.inALine(exception));
        job.setExceptionStacktrace(BareTrace.of(exception));
      }
    }
  }
}
