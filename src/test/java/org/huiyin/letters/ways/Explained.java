package org.huiyin.letters.ways;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    LocalDate at = startedOn;
    JsonNode steps = steps();
    if (steps.isEmpty()) {
      wrong.add("no steps");
    }
    for (JsonNode step : steps) {
      String kind = step.path("kind").asText();
      if (!from(step).equals(at)) {
        wrong.add(kind + " does not begin on " + at);
      }
      at = until(step);
      if (kind.equals("COUNTED")) {
        counted(step, wrong);
      } else if (kind.equals("EXTENDED")
          && !from(step).plusDays(step.path("days").asInt()).equals(at)) {
        wrong.add("the extension does not add up");
      }
    }
    if (!at.equals(dueOn)) {
      wrong.add("ends on " + at);
    }
    return wrong;
  }

  private static void counted(JsonNode step, List<String> wrong) {
    long days = ChronoUnit.DAYS.between(from(step), until(step));
    int told = step.path("amount").asInt() + step.path("rest").asInt();
    if (!step.path("unit").asText().equals("MONTHS") && days != told) {
      wrong.add(days + " days are counted as " + told);
    }
    if (step.path("source").path("zh").asText().isBlank()) {
      wrong.add("counted by no rule");
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
