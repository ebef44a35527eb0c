package org.huiyin.letters.ways;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A deadline as it stands in the table, reckoned up by somebody who has only the stored steps and a
 * calendar.
 */
record Explained(long id, String clock, LocalDate startedOn, LocalDate dueOn, String explanation) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Explained> all(JdbcClient jdbc) {
    return jdbc.sql(
            "SELECT id, clock, started_on, due_on, explanation::text FROM huiyin.deadline ORDER BY id")
        .query(Explained.class)
        .list();
  }

  /** Every reason why the steps do not lead from the first day to the due day. */
  List<String> wrong(RestDays calendar) {
    List<String> wrong = new ArrayList<>();
    LocalDate at = startedOn;
    JsonNode steps = steps();
    if (steps.isEmpty()) {
      wrong.add("no steps");
    }
    for (JsonNode step : steps) {
      if (!from(step).equals(at)) {
        wrong.add(step.path("kind").asText() + " does not begin on " + at);
      }
      at = until(step);
      switch (step.path("kind").asText()) {
        case "COUNTED" -> counted(step, calendar, wrong);
        case "HOURS" -> told(step, "source", wrong);
        case "FIXED" -> told(step, "setBy", wrong);
        case "CAPPED" -> told(step, "by", wrong);
        case "EXTENDED" -> extended(step, wrong);
        default -> {
          // It says for itself why the day is another, or stands.
        }
      }
    }
    if (!at.equals(dueOn)) {
      wrong.add("ends on " + at);
    }
    return wrong;
  }

  private static void counted(JsonNode step, RestDays calendar, List<String> wrong) {
    told(step, "source", wrong);
    int amount = step.path("amount").asInt();
    LocalDate until = until(step);
    switch (step.path("unit").asText()) {
      case "DAYS" -> {
        if (!from(step).plusDays(amount).equals(until)) {
          wrong.add(amount + " days do not end on " + until);
        }
      }
      case "WORKING_DAYS" -> {
        long worked =
            from(step)
                .plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(day -> !calendar.isOne(day))
                .count();
        if (worked != amount || calendar.isOne(until)) {
          wrong.add(worked + " working days are counted as " + amount);
        }
      }
      default -> wrong.add("nobody has checked " + step.path("unit"));
    }
  }

  private static void extended(JsonNode step, List<String> wrong) {
    if (!from(step).plusDays(step.path("days").asInt()).equals(until(step))) {
      wrong.add("the extension does not add up");
    }
    if (step.path("approvedBy").asText().isBlank() || !step.hasNonNull("on")) {
      wrong.add("nobody has approved the extension");
    }
  }

  private static void told(JsonNode step, String why, List<String> wrong) {
    if (step.path(why).path("zh").asText().isBlank()) {
      wrong.add(step.path("kind").asText() + " by no rule");
    }
  }

  private static LocalDate from(JsonNode step) {
    return step.has("start")
        ? day(step.path("start"))
        : LocalDate.parse(step.path("from").asText());
  }

  private static LocalDate until(JsonNode step) {
    return step.has("end") ? day(step.path("end")) : LocalDate.parse(step.path("until").asText());
  }

  private static LocalDate day(JsonNode moment) {
    return OffsetDateTime.parse(moment.asText()).toLocalDate();
  }

  private JsonNode steps() {
    try {
      return JSON.readTree(explanation).path("steps");
    } catch (JsonProcessingException e) {
      throw new AssertionError("deadline " + id, e);
    }
  }
}
