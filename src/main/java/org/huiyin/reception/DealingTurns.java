package org.huiyin.reception;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts somebody on duty for each session of a rota that has nobody yet. */
@Component
class DealingTurns {

  private final ReceptionRows rows;
  private final Rosters rosters;

  DealingTurns(ReceptionRows rows, Rosters rosters) {
    this.rows = rows;
    this.rosters = rosters;
  }

  /** The next month goes on where the last one stopped. */
  void deal(long rota) {
    Map<Integer, FairTurns> years = new HashMap<>();
    for (ReceptionDay day : rows.ofRota(rota)) {
      if (day.person() == null && day.state() == ReceptionDay.State.SCHEDULED) {
        personOf(day, years).ifPresent(person -> rows.putOnDuty(day.id(), person, false));
      }
    }
  }

  private Optional<Long> personOf(ReceptionDay day, Map<Integer, FairTurns> years) {
    if (day.tier() == Tier.CHAIR) {
      return rosters.chair(day.day());
    }
    Optional<Long> leader =
        day.leaders() ? rosters.leader(day.group(), day.day()) : Optional.empty();
    if (leader.isPresent()) {
      return leader;
    }
    FairTurns turns =
        years.computeIfAbsent(day.day().getYear(), year -> turnsOf(day.tier(), day.group(), year));
    Optional<Long> next = turns.next(day.day());
    next.ifPresent(person -> turns.took(person, day.day()));
    return next;
  }

  private FairTurns turnsOf(Tier tier, String group, int year) {
    List<Long> members = rosters.members(group);
    FairTurns turns = new FairTurns(members, (person, day) -> rosters.isThere(group, person, day));
    LocalDate first = LocalDate.of(year, 1, 1);
    for (ReceptionRows.Turn turn : rows.turns(tier, group)) {
      if (turn.day().isBefore(first)) {
        turns.tookBefore(turn.person(), turn.day());
      } else if (turn.day().getYear() == year) {
        turns.took(turn.person(), turn.day());
      }
    }
    return turns;
  }
}
