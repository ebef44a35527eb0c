package org.huiyin.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A session from the reminder to its log. */
@Component
public class Sessions {

  private final ReceptionRows rows;
  private final Rosters rosters;
  private final Visits visits;
  private final ReceptionMessages messages;
  private final AuditTrail audit;
  private final Clock clock;

  Sessions(
      ReceptionRows rows,
      Rosters rosters,
      Visits visits,
      ReceptionMessages messages,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.rosters = rosters;
    this.visits = visits;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  public ReceptionDay get(long id) {
    return rows.day(id).orElseThrow(NoSuchReception::new);
  }

  public List<ReceptionDay> between(LocalDate from, LocalDate until) {
    return rows.between(from, until);
  }

  /** Who can be there: on duty or as a substitute. */
  public List<Long> candidates(ReceptionDay day) {
    List<Long> all = new ArrayList<>(rosters.candidates(day));
    if (day.person() != null && !all.contains(day.person())) {
      all.add(0, day.person());
    }
    return all;
  }

  /** Who is on duty is told in office hours before. */
  @Transactional
  public void remind(long id) {
    messages.remind(get(id));
  }

  /**
   * Somebody is there. What is entered later has the real time.
   *
   * @param time e.g. {@code 08:55}, on the day of the session
   * @param reason why a substitute came, {@code null} for who is on duty
   * @throws Refusal with every reason
   */
  @Transactional
  public void signIn(long id, Long person, String time, String reason, Actor by) {
    ReceptionDay day = get(id);
    List<Fault> faults = new ArrayList<>();
    waiting(day, "sessionStep", faults);
    ZonedDateTime at = moment(day, time, "signedInAt", faults);
    if (person == null || !candidates(day).contains(person)) {
      faults.add(Fault.at("person", "reception.session.who"));
    } else if (!person.equals(day.person()) && isBlank(reason)) {
      faults.add(Fault.at("reason", "reception.session.substitute"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    boolean substitute = !person.equals(day.person());
    rows.signIn(id, person, at.toOffsetDateTime(), substitute ? reason : null, by);
    audit.record(by, "SIGN_IN", "reception-day:" + id, null, null);
  }

  /**
   * It was not held.
   *
   * @throws Refusal before its day, or when somebody has signed in
   */
  @Transactional
  public void notHeld(long id, String reason, Actor by) {
    ReceptionDay day = get(id);
    List<Fault> faults = new ArrayList<>();
    waiting(day, "sessionStep", faults);
    if (day.day().isAfter(LocalDate.now(clock))) {
      faults.add(Fault.at("sessionStep", "reception.session.early", day.day().toString()));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    rows.notHeld(id, reason, by);
    audit.record(by, "SESSION_NOT_HELD", "reception-day:" + id, null, null);
  }

  /**
   * It is over, with its log.
   *
   * @param nobodyCame says that no visit is missing
   * @throws Refusal when there is no visit and nobody says that none came, or the reverse
   */
  @Transactional
  public void close(long id, boolean nobodyCame, String remark, Actor by) {
    ReceptionDay day = get(id);
    if (day.state() != ReceptionDay.State.OPEN) {
      throw new Refusal(Fault.of("reception.session.not-open"));
    }
    int visible = visits.of(day, by).size();
    if (visible == 0 && !nobodyCame) {
      throw new Refusal(Fault.at("nobodyCame", "reception.session.no-visits"));
    }
    if (visible > 0 && nobodyCame) {
      throw new Refusal(Fault.at("nobodyCame", "reception.session.visits", visible));
    }
    rows.close(id, remark, by);
    audit.record(by, "CLOSE_SESSION", "reception-day:" + id, null, null);
  }

  /** The next working day is over and there is no log. */
  @Transactional
  public void chase(long id) {
    rows.chase(id);
    audit.record(Actor.MACHINE, "CHASE_SESSION_LOG", "reception-day:" + id, null, null);
    messages.chase(get(id));
  }

  private static void waiting(ReceptionDay day, String field, List<Fault> faults) {
    boolean waits =
        day.state() == ReceptionDay.State.SCHEDULED
            || day.state() == ReceptionDay.State.MISSED && day.closedAt() == null;
    if (!waits) {
      faults.add(Fault.at(field, "reception.session.begun"));
    }
  }

  /** A time of the session's day that is not ahead. */
  private ZonedDateTime moment(ReceptionDay day, String time, String field, List<Fault> faults) {
    try {
      ZonedDateTime at =
          day.day()
              .atTime(LocalTime.parse(time == null ? "" : time.strip()))
              .atZone(clock.getZone());
      if (at.toInstant().isAfter(clock.instant())) {
        faults.add(Fault.at(field, "reception.session.ahead", day.day().toString()));
      }
      return at;
    } catch (DateTimeParseException e) {
      faults.add(Fault.at(field, "reception.session.time"));
      return OffsetDateTime.now(clock).toZonedDateTime();
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
