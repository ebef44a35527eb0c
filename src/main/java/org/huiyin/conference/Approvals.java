package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.conference.Conferences.OnPaper;
import org.huiyin.document.Binders;
import org.huiyin.organisation.Person;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Component;

/** Who may approve minutes, and what an approval on paper must say. */
@Component
class Approvals {

  private final Conveners conveners;
  private final AccusedSide accusedSide;
  private final Binders binders;
  private final Clock clock;

  Approvals(Conveners conveners, AccusedSide accusedSide, Binders binders, Clock clock) {
    this.conveners = conveners;
    this.accusedSide = accusedSide;
    this.binders = binders;
    this.clock = clock;
  }

  /**
   * In the system the convener himself; from paper the office. Nobody approves what he recorded,
   * and on paper signs somebody of the Party committee or the government that convened; the
   * presidium approves here.
   *
   * @param paper {@code null} when approved in the system
   */
  List<Fault> faults(Conference conference, OnPaper paper, Actor by) {
    List<Fault> faults = new ArrayList<>();
    if (paper == null) {
      if (!conveners.mayApprove(conference, by)) {
        faults.add(Fault.at("approval", "conference.not-convener"));
      } else if (by.userId().equals(conference.recordedBy())) {
        faults.add(Fault.at("approval", "conference.own-minutes"));
      }
      return faults;
    }
    if (!by.isIn("petition-office")) {
      faults.add(Fault.at("onPaper", "conference.paper-by-office"));
    }
    if (conference.convener() == Convener.PRESIDIUM) {
      faults.add(Fault.at("onPaper", "conference.presidium-approves-here"));
      return faults;
    }
    signer(conference, paper, faults);
    day(conference, paper.on(), faults);
    if (paper.scan() == null || !binders.holds(conference.binder(), paper.scan())) {
      faults.add(Fault.at("scan", "conference.paper-scan"));
    }
    return faults;
  }

  private void signer(Conference conference, OnPaper paper, List<Fault> faults) {
    Optional<Person> signer =
        conveners.onPaper(conference.convener()).stream()
            .filter(person -> paper.signer() != null && person.id() == paper.signer())
            .findFirst();
    if (signer.isEmpty()) {
      faults.add(Fault.at("signer", "conference.paper-name"));
    } else if (conference.recordedBy().equals(signer.get().userId())) {
      faults.add(Fault.at("signer", "conference.own-minutes"));
    } else if (conference.cases().stream()
        .map(accusedSide::of)
        .anyMatch(side -> side.includesPerson(signer.get()))) {
      faults.add(Fault.at("signer", "conference.person-accused"));
    }
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
