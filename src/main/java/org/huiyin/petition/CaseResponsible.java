package org.huiyin.petition;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.deadline.Responsible;
import org.huiyin.petition.OpenSteps.OpenStep;
import org.springframework.stereotype.Component;

/** Tells the reminders at which step a case waits, and whose turn it is there. */
@Component
class CaseResponsible implements Responsible {

  private static final String HANDLING = "HANDLING";
  private static final List<String> REPLYING = List.of("draftReply", "approveReply", "serveReply");

  /**
   * The steps that each clock may wait at, what it asks for first. An answer that is served in time
   * is the notice too.
   */
  private static final Map<String, List<String>> STEPS =
      Map.of(
          "NOTICE",
          and(List.of("approveNotice", "draftNotice", "serveNotice"), REPLYING),
          "DELIBERATION",
          List.of("deliberate"),
          HANDLING,
          and(
              List.of("handleDirectly", "approveHandlingExtension", "reviewResult", "deliberate"),
              REPLYING),
          "REWORK",
          List.of("handleDirectly", "approveHandlingExtension"),
          "REPLY",
          REPLYING,
          "RATING",
          List.of("recordRating"),
          OwnReports.CLOCK,
          List.of());

  /** What a message names where no such step is open. */
  private static final Map<String, String> ELSE =
      Map.of(
          "NOTICE",
          "serveNotice",
          "DELIBERATION",
          "deliberate",
          HANDLING,
          HANDLING,
          "REWORK",
          "REWORK",
          "REPLY",
          "REPLY",
          "RATING",
          "recordRating",
          OwnReports.CLOCK,
          "ownReport");

  private final CaseTeam team;
  private final OpenSteps steps;

  CaseResponsible(CaseTeam team, OpenSteps steps) {
    this.team = team;
    this.steps = steps;
  }

  private static List<String> and(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  @Override
  public Map<RunningClock, Reminded> of(Collection<RunningClock> clocks) {
    List<RunningClock> own = clocks.stream().filter(c -> STEPS.containsKey(c.kind())).toList();
    Set<Long> cases = own.stream().map(RunningClock::caseId).collect(Collectors.toSet());
    Map<Long, List<OpenStep>> open =
        steps.of(cases).stream().collect(Collectors.groupingBy(OpenStep::caseId));
    Map<RunningClock, Reminded> reminded = new HashMap<>();
    own.forEach(
        clock ->
            reminded.put(clock, reminded(clock, open.getOrDefault(clock.caseId(), List.of()))));
    return reminded;
  }

  private Reminded reminded(RunningClock clock, List<OpenStep> open) {
    String number = team.numberOf(clock.caseId());
    return waitedFor(clock, open)
        .map(step -> new Reminded(number, step.stepKey(), steps.people(step)))
        .orElseGet(() -> new Reminded(number, ELSE.get(clock.kind()), without(clock, open)));
  }

  private static Optional<OpenStep> waitedFor(RunningClock clock, List<OpenStep> open) {
    return STEPS.get(clock.kind()).stream()
        .flatMap(key -> open.stream().filter(step -> step.stepKey().equals(key)))
        .findFirst();
  }

  private Set<String> without(RunningClock clock, List<OpenStep> open) {
    return switch (clock.kind()) {
      case HANDLING -> othersAndWhoWatchesThem(clock.caseId(), open);
      case "REWORK" -> team.responsible(clock.caseId());
      case "DELIBERATION" -> team.chair(clock.caseId());
      default -> team.office(clock.caseId());
    };
  }

  /** A case that others work on, or a conference: they, and on our side who keeps an eye on it. */
  private Set<String> othersAndWhoWatchesThem(long caseId, List<OpenStep> open) {
    Set<String> people = new HashSet<>(team.responsible(caseId));
    people.addAll(steps.receivers(caseId));
    open.stream()
        .filter(step -> OpenSteps.OF_REFERRALS.contains(step.stepKey()))
        .forEach(step -> people.addAll(steps.people(step)));
    return people;
  }
}
