package org.huiyin.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.WorkingDays;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rota of each owner and month: drawn up, looked through, published. */
@Component
public class Rotas {

  /** How many days before its first session a rota is published (domain.md 2.4). */
  static final int DAYS_BEFORE = 3;

  private static final int MONTHS_AHEAD = 12;

  private final ReceptionRows rows;
  private final SettingsVersions settings;
  private final DealingTurns dealing;
  private final Rosters rosters;
  private final Organisation organisation;
  private final WorkingDays workingDays;
  private final ReceptionProcess process;
  private final ReceptionMessages messages;
  private final ReceptionWords words;
  private final AuditTrail audit;
  private final Clock clock;

  Rotas(
      ReceptionRows rows,
      SettingsVersions settings,
      DealingTurns dealing,
      Rosters rosters,
      Organisation organisation,
      WorkingDays workingDays,
      ReceptionProcess process,
      ReceptionMessages messages,
      ReceptionWords words,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.dealing = dealing;
    this.rosters = rosters;
    this.organisation = organisation;
    this.workingDays = workingDays;
    this.process = process;
    this.messages = messages;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  public Rota get(long id) {
    return rows.rota(id).orElseThrow(NoSuchReception::new);
  }

  public Rota get(String owner, YearMonth period) {
    return rows.rota(owner, period).orElseThrow(NoSuchReception::new);
  }

  public List<Rota> of(YearMonth period) {
    return rows.rotas(period);
  }

  public List<ReceptionDay> daysOf(long rota) {
    return rows.ofRota(rota);
  }

  /** The month whose rotas are drawn up by themselves now. */
  public YearMonth comingMonth() {
    return YearMonth.now(clock).plusMonths(1);
  }

  /**
   * Those who have days set and no rota for the month yet, the office first.
   *
   * @return {@link ReceptionSettings#OFFICE} and codes of deputy groups
   */
  public List<String> ownersWithout(YearMonth period) {
    List<String> owners = new ArrayList<>();
    Optional<ReceptionSettings> current = settings.current();
    current.ifPresent(
        set -> {
          owners.add(ReceptionSettings.OFFICE);
          organisation.deputyGroups().stream()
              .map(DeputyGroup::code)
              .filter(code -> !set.group(code).isEmpty())
              .forEach(owners::add);
        });
    owners.removeAll(rows.rotas(period).stream().map(Rota::owner).toList());
    return owners;
  }

  /**
   * Begins what is missing of a month on the office's word, without waiting for its day.
   *
   * @param month e.g. {@code 2027-01}
   * @throws Refusal when nothing is set, nothing is missing, or the month is past or far ahead
   */
  @Transactional
  public void begin(String month, Actor by) {
    YearMonth period = month(month);
    YearMonth now = YearMonth.now(clock);
    if (period.isBefore(now)) {
      throw new Refusal(Fault.at("month", "reception.rota.past", period.toString()));
    }
    if (period.isAfter(now.plusMonths(MONTHS_AHEAD))) {
      throw new Refusal(
          Fault.at(
              "month",
              "reception.rota.far",
              period.toString(),
              now.plusMonths(MONTHS_AHEAD).toString()));
    }
    if (settings.current().isEmpty()) {
      throw new Refusal(Fault.at("month", "reception.rota.nothing-set"));
    }
    if (ownersWithout(period).isEmpty()) {
      throw new Refusal(Fault.at("month", "reception.rota.there", period.toString()));
    }
    audit.record(by, "BEGIN_ROTA", "reception-rota:" + period, null, null);
    process.begin(period);
  }

  static YearMonth month(String text) {
    try {
      return YearMonth.parse(text == null ? "" : text.strip());
    } catch (java.time.format.DateTimeParseException e) {
      throw new Refusal(Fault.at("month", "reception.rota.month"));
    }
  }

  /** Draws the rota up; where there is one already, nothing changes. */
  @Transactional
  public void drawUp(String owner, YearMonth period) {
    ReceptionSettings set = settings.current().orElseThrow();
    List<MonthPlan.Planned> plan = MonthPlan.of(set, owner, period, workingDays);
    rows.addRota(owner, period, set.version(), publishBy(plan, period))
        .ifPresent(
            id -> {
              plan.forEach(one -> rows.addDay(id, one));
              dealing.deal(id);
              audit.record(Actor.MACHINE, "DRAW_UP_ROTA", "reception-rota:" + id, null, null);
              messages.drawnUp(get(id));
            });
  }

  /**
   * Draws it up anew by the settings of today, before it is published; who was put on duty by a
   * person stays.
   */
  @Transactional
  public void drawUpAgain(long id, Actor by) {
    Rota rota = get(id);
    ReceptionSettings set = settings.current().orElseThrow();
    List<MonthPlan.Planned> plan = MonthPlan.of(set, rota.owner(), rota.period(), workingDays);
    rows.removeUnarranged(id);
    rows.redrawn(id, set.version(), publishBy(plan, rota.period()));
    plan.forEach(one -> rows.addDay(id, one));
    dealing.deal(id);
    audit.record(by, "DRAW_UP_ROTA", "reception-rota:" + id, null, null);
  }

  private static LocalDate publishBy(List<MonthPlan.Planned> plan, YearMonth period) {
    return plan.stream()
        .filter(one -> !one.placed().cancelled())
        .map(one -> one.placed().day())
        .min(LocalDate::compareTo)
        .orElse(period.atDay(1))
        .minusDays(DAYS_BEFORE);
  }

  /**
   * Publishes it: each session is on from now.
   *
   * @throws Refusal naming each session that has nobody, or nobody who can come
   */
  @Transactional
  public void publish(long id, Actor by) {
    Rota rota = get(id);
    List<Fault> faults = new ArrayList<>();
    List<ReceptionDay> days =
        rows.ofRota(id).stream()
            .filter(day -> day.state() == ReceptionDay.State.SCHEDULED)
            .toList();
    for (ReceptionDay day : days) {
      if (day.person() == null) {
        faults.add(
            Fault.at(
                "rotaStep",
                rosters.members(day.group()).isEmpty()
                    ? "reception.rota.no-members"
                    : "reception.rota.nobody",
                words.kind(day),
                day.day().toString()));
      } else if (!rosters.candidates(day).contains(day.person())) {
        faults.add(
            Fault.at(
                "rotaStep",
                "reception.rota.away",
                words.kind(day),
                day.day().toString(),
                words.person(day.person())));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    if (LocalDate.now(clock).isAfter(rota.publishBy())) {
      rows.noteLate(id, rota.publishBy().plusDays(1));
    }
    rows.publish(id, by);
    audit.record(by, "PUBLISH_ROTA", "reception-rota:" + id, null, null);
    rows.ofRota(id).stream()
        .filter(day -> day.state() == ReceptionDay.State.SCHEDULED)
        .forEach(process::schedule);
  }

  /** The last day to publish it has passed and it is not published. */
  @Transactional
  public void noteLate(String owner, YearMonth period) {
    Rota rota = get(owner, period);
    if (rows.noteLate(rota.id(), rota.publishBy().plusDays(1))) {
      audit.record(Actor.MACHINE, "ROTA_LATE", "reception-rota:" + rota.id(), null, null);
      messages.late(rota);
    }
  }
}
