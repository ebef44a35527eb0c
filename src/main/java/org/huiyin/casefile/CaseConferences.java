package org.huiyin.casefile;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.audit.Actor;

/** What joint conferences did with a case, as its page shows it. */
public interface CaseConferences {

  /** The latest first; empty for a case that was before none. */
  List<Line> of(long caseId, Actor reader);

  /**
   * @param page of the conference, {@code null} where it is not for this reader
   * @param minutes number of the approved minutes, or {@code null}
   * @param decisions those on this case
   */
  record Line(
      String page,
      String number,
      LocalDate heldOn,
      String state,
      String minutes,
      List<Decision> decisions) {}

  record Decision(String page, String number, String wording, LocalDate dueOn, String state) {}
}
