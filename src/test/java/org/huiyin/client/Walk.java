package org.huiyin.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happened.
 *
 * @param number business key of the process, {@code null} when it never got one
 * @param ended whether the process is over
 */
public record Walk(String instance, String number, List<Done> done, boolean ended) {

  /**
   * @param refusals what the server refused before it took the form
   */
  public record Done(
      String step, String taskId, String user, LocalDate on, List<RefusedCall> refusals) {}

  public Set<String> steps() {
    return done.stream().map(Done::step).collect(Collectors.toSet());
  }
}
