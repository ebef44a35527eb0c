package org.huiyin.engine.form;

import java.util.Map;

/**
 * A task that somebody wants to see or to complete, with the form that holds for it.
 *
 * @param form {@code null} for a task without one
 */
record TaskAtTheGate(Step step, Form form) {

  TaskAtTheGate {
    step =
        new Step(
            step.taskId(),
            step.key(),
            step.processKey(),
            step.processInstanceId(),
            Map.copyOf(step.variables()),
            step.userId());
  }
}
