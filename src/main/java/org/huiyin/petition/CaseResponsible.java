package org.huiyin.petition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.huiyin.deadline.Responsible;
import org.springframework.stereotype.Component;

/** Tells the reminders who works on a case, and which step is waited for. */
@Component
class CaseResponsible implements Responsible {

  /** The step that each clock waits for; the rest is the office's to know. */
  private static final Map<String, String> STEPS =
      Map.of(
          "NOTICE",
          "serveNotice",
          "DELIBERATION",
          "deliberate",
          "HANDLING",
          "handleDirectly",
          "REWORK",
          "handleDirectly",
          "REPLY",
          "draftReply",
          "RATING",
          "recordRating",
          OwnReports.CLOCK,
          "ownReport");

  private final CaseTeam team;

  CaseResponsible(CaseTeam team) {
    this.team = team;
  }

  @Override
  public Map<RunningClock, Reminded> of(Collection<RunningClock> clocks) {
    Map<RunningClock, Reminded> reminded = new HashMap<>();
    for (RunningClock clock : clocks) {
      String step = STEPS.get(clock.kind());
      if ("NOTICE".equals(clock.kind()) && team.waitsFor(clock.caseId(), "approveNotice")) {
        reminded.put(clock, reminded(clock, "approveNotice", team.chair(clock.caseId())));
      } else if (step != null) {
        reminded.put(clock, reminded(clock, step, people(clock)));
      }
    }
    return reminded;
  }

  private Reminded reminded(RunningClock clock, String step, Set<String> people) {
    return new Reminded(team.numberOf(clock.caseId()), step, people);
  }

  private Set<String> people(RunningClock clock) {
    return switch (clock.kind()) {
      case "HANDLING", "REWORK" -> team.responsible(clock.caseId());
      case "DELIBERATION" -> team.chair(clock.caseId());
      default -> team.office(clock.caseId());
    };
  }
}
