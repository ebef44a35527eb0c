package org.huiyin.deadline.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.History;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/**
 * What models ask of the clocks, as {@code clocks}: dates for timers and for the due dates of
 * tasks.
 */
@ForModels
@Component("clocks")
public class Clocks {

  static final String NOTICE = "NOTICE";

  /** Further than any timer is looked for. */
  private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

  private final Deadlines deadlines;
  private final History history;
  private final Clock clock;

  Clocks(Deadlines deadlines, History history, Clock clock) {
    this.deadlines = deadlines;
    this.history = history;
    this.clock = clock;
  }

  /**
   * For a task: the last second of the due day, so that every screen shows the day that the letter
   * names; of a term in hours the moment. {@code null} where the case has no such clock: by the law
   * not every matter has a handling term, and its task has no due date.
   */
  public Date due(Long caseId, String clockName) {
    return deadlines
        .last(caseId, clockName)
        .map(one -> date(one.dueAt().isPresent() ? one.end() : one.end().minusSeconds(1)))
        .orElse(null);
  }

  /** The same of one part of several, as each referral's {@code REPORT_BACK}. */
  public Date due(Long caseId, String clockName, Long part) {
    return due(caseId, clockName + "/" + part);
  }

  /** The same of one part of several. */
  public Date passed(Long caseId, String clockName, Long part) {
    return passed(caseId, clockName + "/" + part);
  }

  /**
   * For a timer: 24:00 of the due day, or the moment; the first that is too late. Of a clock that
   * was over before the case came here never: its day is history.
   */
  public Date passed(Long caseId, String clockName) {
    return deadlines
        .last(caseId, clockName)
        .map(one -> date(one.end()))
        .orElseGet(() -> never(caseId, clockName));
  }

  private Date never(Long caseId, String clockName) {
    if (!history.isHistory(caseId, clockName)) {
      throw missing(caseId, clockName);
    }
    return NEVER;
  }

  /**
   * For the timer of the notice that goes even if nobody has deliberated: the morning of the last
   * day for it.
   */
  public Date noticeLatest(Long caseId) {
    return deadlines
        .lastChance(caseId, NOTICE)
        .map(this::date)
        .orElseThrow(() -> missing(caseId, NOTICE));
  }

  private static IllegalStateException missing(Long caseId, String clockName) {
    return new IllegalStateException("Case " + caseId + " has no clock " + clockName);
  }

  private Date date(LocalDateTime moment) {
    return Date.from(moment.atZone(clock.getZone()).toInstant());
  }
}
