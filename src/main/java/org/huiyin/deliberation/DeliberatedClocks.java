package org.huiyin.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.Deadlines;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases.Decision;
import org.springframework.stereotype.Component;

/**
 * What the chosen way does to the clocks: what we do not handle has no handling clock of ours, and
 * nothing that we handle is without one (rules.md, "Ways, papers, remedies").
 */
@Component
class DeliberatedClocks {

  private static final String HANDLING = "HANDLING";

  private final Deadlines deadlines;
  private final Clock clock;

  DeliberatedClocks(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  void follow(PetitionCase petition, Decision decision) {
    LocalDate today = LocalDate.now(clock);
    deadlines.stop(petition.id(), "DELIBERATION", today);
    if ("DIRECT".equals(decision.route())) {
      handle(petition, decision, today);
    } else {
      deadlines.stop(petition.id(), HANDLING, today);
      deadlines.start(petition.id(), "REPLY", "REPLY", today);
    }
  }

  /**
   * Whatever line it goes by, it is counted from the day of receipt: deliberating gives nobody more
   * time.
   */
  private void handle(PetitionCase petition, Decision decision, LocalDate today) {
    Optional<Deadline> running =
        deadlines.of(petition.id()).stream()
            .filter(d -> d.runs() && d.clock().equals(HANDLING))
            .findFirst();
    boolean undecided = decision.legalRoute() == null && !decision.simplified();
    String term = term(decision);
    if (running.isPresent() && (undecided || running.get().profileKey().equals(term))) {
      return;
    }
    deadlines.stop(petition.id(), HANDLING, today);
    deadlines.start(petition.id(), HANDLING, term, petition.receivedOn());
  }

  /**
   * Art. 34 is for art. 31 (6) alone; what else we handle ourselves goes by the house's own line.
   */
  private static String term(Decision decision) {
    if (decision.simplified() || "CONSULTATION".equals(decision.legalRoute())) {
      return "SIMPLIFIED_HANDLE";
    }
    return "ART_31_6".equals(decision.legalRoute()) ? "HANDLE" : "OWN_HANDLE";
  }
}
