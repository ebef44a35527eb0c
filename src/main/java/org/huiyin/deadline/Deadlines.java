package org.huiyin.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of the cases: started, extended, stopped, and asked for their day. */
@Service
public class Deadlines {

  private final StoredDeadlines stored;
  private final DeadlineRows rows;
  private final DeadlinesInHand inHand;
  private final DeadlineProfiles profiles;
  private final WorkingDays workingDays;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deadlines(
      StoredDeadlines stored,
      DeadlineRows rows,
      DeadlinesInHand inHand,
      DeadlineProfiles profiles,
      WorkingDays workingDays,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.stored = stored;
    this.rows = rows;
    this.inHand = inHand;
    this.profiles = profiles;
    this.workingDays = workingDays;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param clock e.g. {@code HANDLING}; one of a name runs at a time. Where a case has several of a
   *     kind, as one report back for each referral, the name tells them apart: {@code
   *     REPORT_BACK/17}
   * @param profileKey the line of the deadline profile, e.g. {@code HANDLE}
   * @param from the real day of the event that starts it; the next day is the first counted
   */
  @Transactional
  public Deadline start(long caseId, String clock, String profileKey, LocalDate from) {
    return start(caseId, from, List.of(new Start(clock, profileKey))).get(0);
  }

  /**
   * Counts a clock anew, from another day or by another line of the profile. One that runs ends,
   * and tasks and timers that asked for it move with it.
   *
   * @param profileKey and from as for {@link #start}
   */
  @Transactional
  public Deadline startAnew(long caseId, String clock, String profileKey, LocalDate from) {
    Optional<LocalDate> before = running(caseId, clock).map(Deadline::dueOn);
    before.ifPresent(day -> stop(caseId, clock, LocalDate.now(this.clock)));
    Deadline anew = start(caseId, clock, profileKey, from);
    before
        .filter(day -> !day.equals(anew.dueOn()))
        .ifPresent(day -> events.publishEvent(new DeadlineMoved(caseId, clock, day, anew.dueOn())));
    return anew;
  }

  /**
   * A clock that starts at a moment and, where the profile counts it in hours, ends at one.
   *
   * @param from the moment of the event
   */
  @Transactional
  public Deadline start(long caseId, String clock, String profileKey, OffsetDateTime from) {
    StartingClocks starting = new StartingClocks(caseId, profiles, workingDays, () -> of(caseId));
    return store(caseId, List.of(starting.count(from, new Start(clock, profileKey)))).get(0);
  }

  /** Several clocks from the same day: one statement for them and all their reminders. */
  @Transactional
  public List<Deadline> start(long caseId, LocalDate from, List<Start> starts) {
    StartingClocks starting = new StartingClocks(caseId, profiles, workingDays, () -> of(caseId));
    return store(caseId, starting.count(from, starts));
  }

  /**
   * A clock whose day was set by somebody: the organ above, the one that refers. It stands as
   * printed in the letter.
   *
   * @param profileKey the line that says how far it may be extended
   */
  @Transactional
  public Deadline startUntil(
      long caseId,
      String clock,
      String profileKey,
      LocalDate from,
      LocalDate until,
      Wording setBy) {
    StartingClocks starting = new StartingClocks(caseId, profiles, workingDays, () -> of(caseId));
    return store(caseId, List.of(starting.fixed(new Start(clock, profileKey), from, until, setBy)))
        .get(0);
  }

  /**
   * The event that started a running clock was on another day: it ends, and is counted anew from
   * the right one, with what was granted; a day that somebody set stands. Tasks and timers move.
   * From the same day, it follows a clock that it must not outlast.
   *
   * @throws Refusal at {@code value} when the extension would have come too late for the right day
   */
  @Transactional
  public void correctStart(long caseId, String clock, LocalDate right) {
    Deadline wrong = running(caseId, clock).orElseThrow();
    LocalDate today = LocalDate.now(this.clock);
    StartingClocks starting = new StartingClocks(caseId, profiles, workingDays, () -> of(caseId));
    Deadline corrected = starting.corrected(wrong, right, today);
    if (corrected.startedOn().equals(wrong.startedOn())
        && corrected.dueOn().equals(wrong.dueOn())) {
      return;
    }
    stop(caseId, clock, today);
    Deadline anew = store(caseId, List.of(corrected)).get(0);
    if (corrected.extension().isPresent()) {
      rows.move(List.of(anew), reminders().moved(anew));
    }
    if (!anew.dueOn().equals(wrong.dueOn())) {
      events.publishEvent(new DeadlineMoved(caseId, clock, wrong.dueOn(), anew.dueOn()));
    }
  }

  /**
   * Extends a running clock, once, today, before its old day has passed.
   *
   * @param days calendar days, at most what the profile allows
   * @param approvedBy the head who approved it
   * @throws Refusal naming {@code extensionDays} and {@code extensionReason}
   */
  @Transactional
  public Deadline extend(long caseId, String clock, int days, Actor approvedBy, String reason) {
    return extend(caseId, clock, days, reason, Approval.of(approvedBy, LocalDate.now(this.clock)));
  }

  /** As {@link #extend(long, String, int, Actor, String)}, from what was approved elsewhere. */
  @Transactional
  public Deadline extend(long caseId, String clock, int days, String reason, Approval approval) {
    List<Deadline> running = stored.lockRunning(caseId);
    Deadline extended =
        new GrantingExtension(running, profiles, approval.inTime())
            .grant(clock, days, reason, approval, workingDays);
    rows.move(List.of(extended), reminders().moved(extended));
    inHand.forget(caseId);
    audit.record(approval.by(), "EXTEND_DEADLINE", "deadline:" + extended.id(), caseId, reason);
    LocalDate before = extended.extension().orElseThrow().from();
    events.publishEvent(new DeadlineMoved(caseId, clock, before, extended.dueOn()));
    return extended;
  }

  /**
   * What would speak against this extension today; asked when it is applied for, and again when it
   * is granted.
   */
  @Transactional(readOnly = true)
  public List<Fault> whyNotExtend(long caseId, String clock, int days, String reason) {
    return whyNotExtend(caseId, clock, days, reason, LocalDate.now(this.clock));
  }

  /**
   * @param on the real day on which it was applied for, or approved
   */
  @Transactional(readOnly = true)
  public List<Fault> whyNotExtend(
      long caseId, String clock, int days, String reason, LocalDate on) {
    List<Deadline> running = of(caseId).stream().filter(Deadline::runs).toList();
    return new GrantingExtension(running, profiles, on).whyNot(clock, days, reason);
  }

  /**
   * What the clock asked for has been done. A clock that does not run is left alone.
   *
   * @param on the real day
   */
  @Transactional
  public void stop(long caseId, String clock, LocalDate on) {
    rows.stop(caseId, clock, Set.of(), on, null);
    inHand.forget(caseId);
  }

  /**
   * What a clock that may be counted in hours asked for has been done.
   *
   * @param at the real moment
   */
  @Transactional
  public void stop(long caseId, String clock, OffsetDateTime at) {
    rows.stop(caseId, clock, Set.of(), at.toLocalDate(), at);
    inHand.forget(caseId);
  }

  /** The case is over: nothing is due any more. */
  @Transactional
  public void stopAll(long caseId, LocalDate on) {
    stopAllBut(caseId, Set.of(), on);
  }

  /**
   * The case is over for us; some clocks go on: a right of the petitioner's, what we owe others.
   *
   * @param kept what they are about; of a kind with several parts all go on
   */
  @Transactional
  public void stopAllBut(long caseId, Set<String> kept, LocalDate on) {
    rows.stop(caseId, null, kept, on, null);
    inHand.forget(caseId);
  }

  /** The due day of the clock that runs, or of the last that ran. */
  public Optional<LocalDate> dueOn(long caseId, String clock) {
    return last(caseId, clock).map(Deadline::dueOn);
  }

  /** The clock of this name that runs, or the last that ran. */
  public Optional<Deadline> last(long caseId, String clock) {
    return of(caseId).stream()
        .filter(deadline -> deadline.clock().equals(clock))
        .max(Comparator.comparing(Deadline::runs).thenComparing(Deadline::id));
  }

  /** The clock of this name that runs. */
  public Optional<Deadline> running(long caseId, String clock) {
    return last(caseId, clock).filter(Deadline::runs);
  }

  /** The opening hour of the last working day on which the clock can still be kept. */
  public Optional<LocalDateTime> lastChance(long caseId, String clock) {
    DeadlineProfile profile = profiles.current();
    return dueOn(caseId, clock)
        .map(day -> workingDays.minus(day, profile.signingDays()))
        .map(day -> day.atTime(profile.officeHours().opening()));
  }

  /** The last day that a clock would have which is not started yet, nothing beside it. */
  public LocalDate wouldEnd(String profileKey, LocalDate from) {
    DeadlineProfile profile = profiles.current();
    return new Reckoning(workingDays)
        .count(profile.term(profileKey), profile.version(), from, null)
        .dueOn();
  }

  /** Lets the clocks be read anew: another may have started or stopped one meanwhile. */
  public void forget(long caseId) {
    inHand.forget(caseId);
  }

  /** All clocks of a case, in the order in which they were started. */
  public List<Deadline> of(long caseId) {
    return inHand.of(caseId, stored::of);
  }

  /**
   * Writes down that a clock ran out: an act of the machine, beside the late reminders; once for
   * its day, however often a step that asks for it is entered again.
   */
  @Transactional
  public void noteOverdue(long caseId, String clock) {
    if (rows.noteOverdue(caseId, clock)) {
      audit.record(Actor.MACHINE, "DEADLINE_OVERDUE", "clock:" + clock, caseId, null);
    }
  }

  private List<Deadline> store(long caseId, List<Deadline> counted) {
    ReminderMoments moments = reminders();
    List<DeadlineRows.NewReminder> reminders =
        counted.stream().flatMap(d -> moments.started(d).stream()).toList();
    Map<String, Long> ids = rows.add(caseId, counted, reminders);
    inHand.forget(caseId);
    return counted.stream().map(d -> d.stored(idOf(ids, d))).toList();
  }

  private static long idOf(Map<String, Long> ids, Deadline deadline) {
    Long id = ids.get(deadline.clock());
    if (id == null) {
      throw new IllegalStateException(
          deadline.clock() + " of case " + deadline.caseId() + " runs already");
    }
    return id;
  }

  private ReminderMoments reminders() {
    return new ReminderMoments(profiles, workingDays, LocalDateTime.now(clock), clock.getZone());
  }

  /** A clock to be started and the line of the profile it is counted by. */
  public record Start(String clock, String profileKey) {}
}
