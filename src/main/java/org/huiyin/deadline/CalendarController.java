package org.huiyin.deadline;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the holiday table of a year from an administrator. */
@RestController
class CalendarController {

  private final CalendarYears years;

  CalendarController(CalendarYears years) {
    this.years = years;
  }

  /**
   * The body is the table, {@code date,name,working_day,notice}; answered is how many running
   * clocks moved.
   */
  @PostMapping(
      path = "/api/calendar/{year}",
      consumes = {"text/csv", "text/plain"})
  Map<String, Object> publish(@PathVariable int year, @RequestBody byte[] csv, Actor actor) {
    if (!actor.isIn("camunda-admin")) {
      throw new AccessDeniedException("not an administrator");
    }
    int moved = years.publish(year, new String(csv, StandardCharsets.UTF_8), actor);
    return Map.of("year", year, "moved", moved);
  }
}
