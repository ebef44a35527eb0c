package org.huiyin.deadline.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import org.huiyin.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** What models ask of the clocks, as {@code clocks}: dates for timers and for the due dates of tasks. */
@Component("clocks")
public class Clocks {

  private static final String NOTICE = "NOTICE";

  private final Deadlines deadlines;
  private final Clock clock;

  Clocks(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** For a task: the last second of the due day, so that every screen shows the day that the letter names. */
  public Date due(Long caseId, String clockName) {
    return date(dueOn(caseId, clockName).plusDays(1).atStartOfDay().minusSeconds(1));
  }

  /** For a timer: 24:00 of the due day, the first moment that is too late. */
  public Date passed(Long caseId, String clockName) {
    return date(dueOn(caseId, clockName).plusDays(1).atStartOfDay());
  }

  /** For the timer of the notice that goes even if nobody has deliberated: the morning of the last day for it. */
  public Date noticeLatest(Long caseId) {
    return date(deadlines.lastChance(caseId, NOTICE).orElseThrow(() -> missing(caseId, NOTICE)));
  }

  private LocalDate dueOn(Long caseId, String clockName) {
    return deadlines.dueOn(caseId, clockName).orElseThrow(() -> missing(caseId, clockName));
  }

  private static IllegalStateException missing(Long caseId, String clockName) {
    return new IllegalStateException("Case " + caseId + " has no clock " + clockName);
  }

  private Date date(LocalDateTime moment) {
    return Date.from(moment.atZone(clock.getZone()).toInstant());
  }
}
