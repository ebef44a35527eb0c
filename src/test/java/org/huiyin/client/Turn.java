package org.huiyin.client;

import java.time.LocalDate;
import java.util.List;

/**
 * A step as it comes up in a matter.
 *
 * @param process key of the process
 * @param step id of the user task
 * @param number business key of its instance, {@code null} while it has none
 * @param user whose list it is on
 * @param created the day on which it came up
 * @param due day of the task, {@code null} without
 * @param done steps of the same matter that were done before, in their order
 */
public record Turn(
    String process,
    String step,
    String number,
    String user,
    LocalDate today,
    LocalDate created,
    LocalDate due,
    List<Walk.Done> done) {

  /** How often this step was done before. */
  public int before() {
    return times(step);
  }

  public int times(String otherStep) {
    return (int) done.stream().filter(one -> one.step().equals(otherStep)).count();
  }
}
