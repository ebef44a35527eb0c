package org.huiyin.report;

import static org.huiyin.report.Indicator.*;

import java.util.List;

/** In which table of the page and of the workbook an indicator stands. */
public enum Section {
  VOLUME(
      ENTRIES,
      PERSON_TIMES,
      LETTERS,
      VISITS,
      VISIT_PERSON_TIMES,
      APPEALS_AND_REQUESTS,
      SUGGESTIONS,
      FIRST_TIMES,
      REPEATS,
      REPEAT_RATE,
      COLLECTIVE_VISITS,
      COLLECTIVE_PERSON_TIMES,
      JOINT_LETTERS,
      SKIP_LEVEL_VISITS),
  STREAMS(
      STREAM_OF_OFFICE,
      STREAM_OF_OFFICE_PERSON_TIMES,
      STREAM_OF_GROUPS,
      STREAM_OF_GROUPS_PERSON_TIMES),
  HANDLING(CASES, CARRIED_IN, SETTLED, SETTLED_RATE, CARRIED_OUT, DAYS_TO_SETTLE),
  TIMELINESS(
      NOTICE_ON_TIME,
      HANDLED_ON_TIME,
      REPORTED_BACK,
      REPORTED_BACK_ON_TIME,
      SUPERVISION_STRUCK_OFF),
  RESULT(
      SETTLED_IN_VILLAGE,
      SETTLED_IN_TOWNSHIP,
      SETTLED_ABOVE,
      SETTLED_AT_FIRST_GO,
      RATED,
      SATISFIED),
  INVARIANTS(WITHOUT_OUTCOME, WITHOUT_ANSWER, OLD_WITHOUT_ANSWER);

  private final List<Indicator> indicators;

  Section(Indicator... indicators) {
    this.indicators = List.of(indicators);
  }

  public List<Indicator> indicators() {
    return indicators;
  }
}
