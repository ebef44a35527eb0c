package org.huiyin.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.CalendarPublished;
import org.huiyin.deadline.WorkingDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A holiday table that comes later moves the sessions that lie ahead, or cancels them. */
@Component
class FollowingHolidays {

  private final ReceptionRows rows;
  private final SettingsVersions settings;
  private final WorkingDays workingDays;
  private final DealingTurns dealing;
  private final ReceptionProcess process;
  private final ReceptionMessages messages;
  private final AuditTrail audit;
  private final Clock clock;

  FollowingHolidays(
      ReceptionRows rows,
      SettingsVersions settings,
      WorkingDays workingDays,
      DealingTurns dealing,
      ReceptionProcess process,
      ReceptionMessages messages,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.workingDays = workingDays;
    this.dealing = dealing;
    this.process = process;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  @EventListener
  void published(CalendarPublished calendar) {
    LocalDate today = LocalDate.now(clock);
    rows.movable(today).forEach(day -> follow(day, today));
  }

  private void follow(ReceptionDay day, LocalDate today) {
    Policy policy = settings.version(versionOf(day)).policy();
    MonthPlan.Placed placed =
        MonthPlan.place(day.setDay(), YearMonth.parse(day.period()), policy, workingDays);
    boolean off = placed.cancelled() || rows.isTaken(day, placed.day());
    ReceptionDay.State state = off ? ReceptionDay.State.CANCELLED : ReceptionDay.State.SCHEDULED;
    boolean moved = state != day.state() || !off && !placed.day().equals(day.day());
    if (moved && !placed.day().isBefore(today)) {
      rows.move(day.id(), placed, state);
      dealing.deal(day.rotaId());
      audit.record(Actor.MACHINE, "MOVE_RECEPTION_DAY", "reception-day:" + day.id(), null, null);
      tell(day);
    } else if (!moved && placed.provisional() != day.provisional()) {
      rows.move(day.id(), new MonthPlan.Placed(day.day(), off, placed.provisional()), state);
    }
  }

  private long versionOf(ReceptionDay day) {
    return rows.rota(day.rotaId()).orElseThrow().settingsVersion();
  }

  private void tell(ReceptionDay before) {
    ReceptionDay after = rows.day(before.id()).orElseThrow();
    if (before.isPublished()) {
      if (before.state() == ReceptionDay.State.SCHEDULED) {
        process.callOff(before);
      }
      if (after.state() == ReceptionDay.State.SCHEDULED) {
        process.schedule(after);
      }
      messages.changed(before, after);
    }
  }
}
