package org.huiyin.deadline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/** Counts the clocks that a case starts. */
final class StartingClocks {

  private final long caseId;
  private final DeadlineProfile profile;
  private final ProfileVersions profiles;
  private final Reckoning reckoning;
  private final Supplier<List<Deadline>> running;

  /**
   * @param running the clocks that the case has; asked only where one of them sets a limit
   */
  StartingClocks(
      long caseId,
      ProfileVersions profiles,
      WorkingDays workingDays,
      Supplier<List<Deadline>> running) {
    this.caseId = caseId;
    this.profile = profiles.current();
    this.profiles = profiles;
    this.reckoning = new Reckoning(workingDays);
    this.running = running;
  }

  List<Deadline> count(LocalDate from, List<Deadlines.Start> starts) {
    List<Deadline> counted = new ArrayList<>();
    for (Deadlines.Start start : starts) {
      Term term = profile.term(start.profileKey());
      counted.add(
          unstored(start, reckoning.count(term, profile.version(), from, limit(term, counted))));
    }
    return counted;
  }

  /** A term in hours ends hours after the moment; any other counts from its day. */
  Deadline count(OffsetDateTime from, Deadlines.Start start) {
    Term term = profile.term(start.profileKey());
    return term.unit() == Unit.HOURS
        ? unstored(start, reckoning.hours(term, profile.version(), from))
        : count(from.toLocalDate(), List.of(start)).get(0);
  }

  Deadline fixed(Deadlines.Start start, LocalDate from, LocalDate until, Wording setBy) {
    Term term = profile.term(start.profileKey());
    return unstored(
        start,
        reckoning.fixed(term, profile.version(), from, until, setBy, limit(term, List.of())));
  }

  /**
   * A clock as it would stand if it had started on the right day; by the version of the profile
   * that it was counted by.
   */
  Deadline corrected(Deadline wrong, LocalDate right, LocalDate today) {
    Term term = profiles.version(wrong.explanation().profileVersion()).term(wrong.profileKey());
    int version = wrong.explanation().profileVersion();
    Explanation counted =
        wrong.explanation().steps().get(0) instanceof Step.Fixed fixed
            ? reckoning.fixed(
                term, version, right, fixed.until(), fixed.setBy(), limit(term, List.of()))
            : reckoning.count(term, version, right, limit(term, List.of()));
    Explanation granted = wrong.extension().map(e -> again(term, counted, e)).orElse(counted);
    LocalDate end = granted.dueOn();
    Explanation told =
        right.equals(wrong.startedOn())
            ? granted
            : granted.and(new Step.Corrected(end, end, today, wrong.startedOn(), right));
    return unstored(new Deadlines.Start(wrong.clock(), wrong.profileKey()), counted)
        .explained(told, wrong.extensionReason());
  }

  private Explanation again(Term term, Explanation counted, Step.Extended granted) {
    if (granted.inTime().isAfter(counted.dueOn())) {
      throw new Refusal(
          Fault.at(
              "value",
              "deadline.correction.extended-too-late",
              counted.dueOn().toString(),
              granted.inTime().toString()));
    }
    return reckoning.extended(term, counted, granted);
  }

  private Reckoning.Limit limit(Term term, List<Deadline> beside) {
    if (term.within() == null) {
      return null;
    }
    List<Deadline> known = new ArrayList<>(beside);
    known.addAll(running.get());
    return Reckoning.Limit.of(term.within(), known, profiles);
  }

  private Deadline unstored(Deadlines.Start start, Explanation explanation) {
    return new Deadline(
        0,
        caseId,
        start.clock(),
        start.profileKey(),
        explanation.startedOn(),
        explanation.dueOn(),
        explanation.dueOn(),
        explanation.isProvisional(),
        explanation,
        null,
        null,
        null);
  }
}
