package org.huiyin.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** What the chosen way does to the clocks: what we do not handle has no handling clock of ours (rules.md, ways). */
@Component
public class DeliberatedClocks {

  private final Deadlines deadlines;
  private final Clock clock;

  DeliberatedClocks(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  public void follow(long caseId, String route, boolean simplified) {
    LocalDate today = LocalDate.now(clock);
    deadlines.stop(caseId, "DELIBERATION", today);
    if (!"DIRECT".equals(route)) {
      deadlines.stop(caseId, "HANDLING", today);
      deadlines.start(caseId, "REPLY", "REPLY", today);
    } else if (simplified) {
      deadlines.stop(caseId, "HANDLING", today);
      deadlines.start(caseId, "HANDLING", "SIMPLIFIED_HANDLE", today);
    } else if (deadlines.dueOn(caseId, "HANDLING").isEmpty()) {
      deadlines.start(caseId, "HANDLING", "OWN_HANDLE", today);
    }
  }
}
