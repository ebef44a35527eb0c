package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.conference.Conferences.OnPaper;
import org.huiyin.document.Binders;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Component;

/** Who may approve minutes, and what an approval on paper must say. */
@Component
class Approvals {

  private final Conveners conveners;
  private final Binders binders;
  private final Clock clock;

  Approvals(Conveners conveners, Binders binders, Clock clock) {
    this.conveners = conveners;
    this.binders = binders;
    this.clock = clock;
  }

  /**
   * In the system the convener himself; from paper the office. Nobody approves in the system what
   * he recorded; what is entered from paper was approved by who signed it.
   *
   * @param paper {@code null} when approved in the system
   */
  List<Fault> faults(Conference conference, OnPaper paper, Actor by) {
    List<Fault> faults = new ArrayList<>();
    if (paper == null) {
      if (!conveners.mayApprove(conference.convener(), by)) {
        faults.add(Fault.at("approval", "conference.not-convener"));
      } else if (by.userId().equals(conference.recordedBy())) {
        faults.add(Fault.at("approval", "conference.own-minutes"));
      }
      return faults;
    }
    if (!by.isIn("petition-office")) {
      faults.add(Fault.at("onPaper", "conference.paper-by-office"));
    }
    if (paper.name() == null) {
      faults.add(Fault.at("approvedByName", "conference.paper-name"));
    }
    day(conference, paper.on(), faults);
    if (paper.scan() == null || !binders.holds(conference.binder(), paper.scan())) {
      faults.add(Fault.at("scan", "conference.paper-scan"));
    }
    return faults;
  }

  private void day(Conference conference, LocalDate on, List<Fault> faults) {
    LocalDate today = LocalDate.now(clock);
    if (on == null || on.isAfter(today) || on.isBefore(conference.heldOn())) {
      faults.add(
          Fault.at(
              "approvedOn",
              "conference.paper-day",
              conference.heldOn().toString(),
              today.toString()));
    }
  }
}
