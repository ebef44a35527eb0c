package org.huiyin.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/**
 * Extends a clock: once, no longer than the profile allows, before the old day has passed, with a
 * reason.
 */
final class GrantingExtension {

  private static final String DAYS = "extensionDays";
  private static final String REASON = "extensionReason";

  private final List<Deadline> running;
  private final ProfileVersions profiles;
  private final Reckoning reckoning;
  private final LocalDate on;

  /**
   * @param running the running clocks of the case
   * @param on the day that has to be in time
   */
  GrantingExtension(
      List<Deadline> running, ProfileVersions profiles, WorkingDays workingDays, LocalDate on) {
    this.running = running;
    this.profiles = profiles;
    this.reckoning = new Reckoning(workingDays);
    this.on = on;
  }

  Deadline grant(String clock, int days, String reason, Approval approval) {
    List<Fault> faults = whyNot(clock, days, reason);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    Deadline deadline = find(clock).orElseThrow();
    Step.Extended granted = Step.Extended.of(deadline.dueOn(), days, approval);
    return deadline.explained(
        reckoning.extended(term(deadline), deadline.explanation(), granted), reason.strip());
  }

  /** Every reason against it. */
  List<Fault> whyNot(String clock, int days, String reason) {
    List<Fault> faults = new ArrayList<>();
    Optional<Deadline> found = find(clock);
    if (found.isEmpty()) {
      faults.add(Fault.at(DAYS, "deadline.extension.noClock"));
    } else {
      whyNot(found.get(), days, faults);
    }
    if (reason == null || reason.isBlank()) {
      faults.add(Fault.at(REASON, "deadline.extension.reason"));
    }
    return faults;
  }

  private void whyNot(Deadline deadline, int days, List<Fault> faults) {
    Term term = term(deadline);
    if (term.extension() == 0) {
      faults.add(Fault.at(DAYS, "deadline.extension.never"));
      return;
    }
    if (deadline.extension().isPresent()) {
      faults.add(Fault.at(DAYS, "deadline.extension.second"));
    }
    if (days < 1 || days > term.extension()) {
      faults.add(Fault.at(DAYS, "deadline.extension.days", String.valueOf(term.extension())));
    }
    if (on.isAfter(deadline.dueOn())) {
      faults.add(Fault.at(DAYS, "deadline.extension.late", deadline.dueOn().toString()));
    }
    if (term.within() != null) {
      find(term.within())
          .filter(
              limit -> reckoning.extendedDay(term, deadline.dueOn(), days).isAfter(limit.dueOn()))
          .ifPresent(
              limit ->
                  faults.add(
                      Fault.at(DAYS, "deadline.extension.beyond", limit.dueOn().toString())));
    }
  }

  private Term term(Deadline deadline) {
    return profiles.version(deadline.explanation().profileVersion()).term(deadline.profileKey());
  }

  private Optional<Deadline> find(String clock) {
    return running.stream().filter(deadline -> deadline.clock().equals(clock)).findFirst();
  }
}
