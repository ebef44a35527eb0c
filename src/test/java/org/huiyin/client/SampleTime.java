package org.huiyin.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** The sample's moving clock, in the hands of its administrator. */
public final class SampleTime {

  private static final String CLOCK = "/api/sample/clock";
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  /** Longer than the jobs of any one day take. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final WebAppSession administrator;

  public SampleTime(Office office) {
    this.administrator = office.overseer();
  }

  public LocalDate today() {
    return OffsetDateTime.parse(administrator.site("GET", CLOCK, null).path("now").asText())
        .withOffsetSameInstant(ZONE)
        .toLocalDate();
  }

  /** Moves on, and waits until the engine has done what has become due by then. */
  public void moveTo(LocalDate day, LocalTime hour) {
    administrator.site("POST", CLOCK, Map.of("moveTo", day.atTime(hour).atOffset(ZONE).toString()));
    settle();
  }

  /**
   * @throws IllegalStateException when a job has failed for good, or they come to no end
   */
  public void settle() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (count("/job/count?executable=true") > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Still due: " + administrator.get("/job?executable=true"));
      }
      rest();
    }
    JsonNode failed = administrator.get("/job?withException=true");
    if (!failed.isEmpty()) {
      throw new IllegalStateException("Failed: " + failed);
    }
  }

  private long count(String query) {
    return administrator.get(query).path("count").asLong();
  }

  private static void rest() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
