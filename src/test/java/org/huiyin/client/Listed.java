package org.huiyin.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A task as it stands in somebody's list.
 *
 * @param process key of its process
 * @param created the day on which it came
 * @param due {@code null} without
 * @param mine whether it is the person's own already, and not only his to take
 */
record Listed(
    String taskId,
    String step,
    String process,
    String instance,
    LocalDate created,
    LocalDate due,
    String user,
    boolean mine) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

  /** The days of the office, wherever the server stands. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static Listed read(JsonNode task, String user, boolean mine) {
    String definition = task.path("processDefinitionId").asText();
    return new Listed(
        task.path("id").asText(),
        task.path("taskDefinitionKey").asText(),
        definition.substring(0, Math.max(0, definition.indexOf(':'))),
        task.path("processInstanceId").asText(),
        day(task.path("created").asText()),
        task.path("due").isTextual() ? day(task.path("due").asText()) : null,
        user,
        mine);
  }

  private static LocalDate day(String moment) {
    return OffsetDateTime.parse(moment, MOMENT).atZoneSameInstant(ZONE).toLocalDate();
  }
}
