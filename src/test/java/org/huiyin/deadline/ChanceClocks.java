package org.huiyin.deadline;

import java.time.LocalDate;
import java.util.List;

/** The clocks of one case: handling, and another beside it. */
final class ChanceClocks {

  private ChanceClocks() {}

  static List<Deadline> started(ProfileVersions profile, WorkingDays calendar, LocalDate from) {
    return starting(profile, calendar, List.of())
        .count(
            from,
            List.of(
                new Deadlines.Start(ChanceTerms.HANDLING, ChanceTerms.HANDLE),
                new Deadlines.Start(ChanceTerms.OTHER, ChanceTerms.OTHER)));
  }

  static StartingClocks starting(
      ProfileVersions profile, WorkingDays calendar, List<Deadline> running) {
    return new StartingClocks(1, profile, calendar, () -> running);
  }
}
