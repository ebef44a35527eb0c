package org.huiyin.deadline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a deadline came to its day: from which day, by which rule, which extension was added and who
 * approved it. It is stored with the deadline, and each step goes on where the one before ended.
 *
 * @param profileVersion the version of the deadline profile that was in force
 * @param termKey the line of the profile
 */
public record Explanation(int profileVersion, String termKey, List<Step> steps) {

  public Explanation {
    steps = List.copyOf(steps);
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i).from().equals(steps.get(i - 1).until())) {
        throw new IllegalArgumentException(
            "Step " + i + " does not go on where the one before ended: " + steps);
      }
    }
  }

  @JsonIgnore
  public LocalDate startedOn() {
    return steps.get(0).from();
  }

  @JsonIgnore
  public LocalDate dueOn() {
    return steps.get(steps.size() - 1).until();
  }

  /** The moment at which a term in hours ends. */
  @JsonIgnore
  public Optional<OffsetDateTime> dueAt() {
    return steps.get(steps.size() - 1) instanceof Step.Hours hours
        ? Optional.of(hours.end())
        : Optional.empty();
  }

  @JsonIgnore
  public boolean isProvisional() {
    return steps.stream().anyMatch(Step.Provisional.class::isInstance);
  }

  /** The year whose notice the day waits for, where it is provisional. */
  @JsonIgnore
  Optional<Integer> waitsFor() {
    return steps.stream()
        .filter(Step.Provisional.class::isInstance)
        .map(step -> ((Step.Provisional) step).year())
        .findFirst();
  }

  @JsonIgnore
  public Optional<Step.Extended> extension() {
    return steps.stream()
        .filter(Step.Extended.class::isInstance)
        .map(Step.Extended.class::cast)
        .findFirst();
  }

  Explanation and(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Explanation(profileVersion, termKey, more);
  }
}
