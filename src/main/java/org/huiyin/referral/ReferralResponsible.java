package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.Responsible;
import org.huiyin.petition.CaseTeam;
import org.springframework.stereotype.Component;

/** Reminds the receiver of its report, and the office with it of one that is late. */
@Component
class ReferralResponsible implements Responsible {

  private static final Map<String, String> STEPS =
      Map.of(ReferralClocks.REPORT_BACK, "reportResult", ReferralClocks.SIGN, "signForReferral");

  private final ReferralRows rows;
  private final Receivers receivers;
  private final CaseTeam team;
  private final Deadlines deadlines;
  private final Clock clock;

  ReferralResponsible(
      ReferralRows rows, Receivers receivers, CaseTeam team, Deadlines deadlines, Clock clock) {
    this.rows = rows;
    this.receivers = receivers;
    this.team = team;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public Map<RunningClock, Reminded> of(Collection<RunningClock> clocks) {
    Map<RunningClock, Reminded> reminded = new HashMap<>();
    for (RunningClock clock : clocks) {
      int slash = clock.clock().indexOf('/');
      String step = slash < 0 ? null : STEPS.get(clock.clock().substring(0, slash));
      if (step != null) {
        of(Long.parseLong(clock.clock().substring(slash + 1)), step)
            .ifPresent(people -> reminded.put(clock, people));
      }
    }
    return reminded;
  }

  private boolean isLate(Referral referral, String step) {
    return step.equals("reportResult")
        && deadlines
            .dueOn(referral.caseId(), referral.reportBack())
            .filter(due -> due.isBefore(LocalDate.now(clock)))
            .isPresent();
  }

  private Optional<Reminded> of(long id, String step) {
    return rows.find(id)
        .map(
            referral -> {
              Set<String> people = new HashSet<>(receivers.people(referral));
              if (referral.enteredByOffice() || isLate(referral, step)) {
                people.addAll(team.office(referral.caseId()));
              }
              return new Reminded(team.numberOf(referral.caseId()), step, people);
            });
  }
}
