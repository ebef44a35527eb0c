package org.huiyin.deadline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The yearly holiday tables: the shipped ones on start where a year is missing, later ones from an
 * administrator.
 */
@Component
public class CalendarYears implements SmartInitializingSingleton {

  private static final String SHIPPED = "deadline/holidays.csv";

  private final CalendarTable table;
  private final Recounting recounting;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transactions;

  CalendarYears(
      CalendarTable table,
      Recounting recounting,
      AuditTrail audit,
      ApplicationEventPublisher events,
      TransactionOperations transactions) {
    this.table = table;
    this.recounting = recounting;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
  }

  /** After everything is there, for a new year moves clocks, and with them timers of the engine. */
  @Override
  public void afterSingletonsInstantiated() {
    Map<Integer, List<Holiday>> shipped =
        shipped().stream()
            .collect(
                Collectors.groupingBy(h -> h.day().getYear(), TreeMap::new, Collectors.toList()));
    shipped.forEach(
        (year, holidays) -> {
          if (!table.isPublished(LocalDate.of(year, 1, 1))) {
            publish(year, holidays, Actor.MACHINE);
          }
        });
  }

  /**
   * Puts the table of a year in force and counts anew what it touches.
   *
   * @param csv {@code date,name,working_day,notice}; days may lie in the December before
   * @return how many running clocks moved
   * @throws Refusal with a fault for each bad row
   */
  public int publish(int year, String csv, Actor actor) {
    if (year < 2000 || year > 2100) {
      throw new Refusal(Fault.at("year", "deadline.calendar.year"));
    }
    return publish(year, HolidayCsv.read(csv, year), actor);
  }

  /** Another node may have published a table, while a clock was started by the old one. */
  void catchUp() {
    table.refresh();
    for (int year : recounting.yearsToCatchUp()) {
      transactions.executeWithoutResult(status -> recounting.around(year, table.stored()));
    }
  }

  private int publish(int year, List<Holiday> holidays, Actor actor) {
    Integer moved =
        transactions.execute(
            status -> {
              table.replace(year, holidays, actor);
              audit.record(actor, "PUBLISH_CALENDAR_YEAR", "calendar-year:" + year, null, null);
              PublishedDays anew = table.stored();
              return table.countingBy(anew, () -> follow(year, anew));
            });
    table.refresh();
    return moved == null ? 0 : moved;
  }

  private int follow(int year, PublishedDays anew) {
    int clocks = recounting.around(year, anew);
    events.publishEvent(new CalendarPublished(year));
    return clocks;
  }

  private static List<Holiday> shipped() {
    try {
      return HolidayCsv.read(
          new ClassPathResource(SHIPPED).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("The shipped holiday table is missing", e);
    }
  }
}
