package org.huiyin.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 热点: kinds of trouble that come from one village again and again, ranked, and carried from month
 * to month (domain.md R5, R81). What is sealed is in none.
 */
@Component
public class Hotspots {

  /** How far back it is looked whether one was there before. */
  private static final int MONTHS = 12;

  private final JdbcClient jdbc;
  private final ReportProperties properties;

  Hotspots(JdbcClient jdbc, ReportProperties properties) {
    this.jdbc = jdbc;
    this.properties = properties;
  }

  /**
   * One hotspot of a month.
   *
   * @param village code, empty where the place is not known
   * @param rank 1 for the one with the most entries; equal numbers share a rank
   * @param rankBefore its rank in the month before, {@code null} where it was none
   * @param months how many months in a row it has been one, this one included
   */
  public record Hotspot(
      String category, String village, long entries, int rank, Integer rankBefore, int months) {}

  private record Place(String category, String village) {}

  /** Of a month, the first in rank first. */
  public List<Hotspot> of(YearMonth month, Actor reader) {
    Map<YearMonth, Map<Place, Long>> byMonth = counted(month, Sight.of(reader));
    Map<Place, Long> now = byMonth.getOrDefault(month, Map.of());
    Map<Place, Long> before = byMonth.getOrDefault(month.minusMonths(1), Map.of());
    List<Hotspot> hotspots = new ArrayList<>();
    now.forEach(
        (place, entries) ->
            hotspots.add(
                new Hotspot(
                    place.category(),
                    place.village(),
                    entries,
                    rank(place, now),
                    before.containsKey(place) ? rank(place, before) : null,
                    monthsInARow(place, month, byMonth))));
    hotspots.sort(
        Comparator.comparingInt(Hotspot::rank)
            .thenComparing(Hotspot::category)
            .thenComparing(Hotspot::village));
    return hotspots;
  }

  private static int rank(Place place, Map<Place, Long> among) {
    long own = among.get(place);
    return 1 + (int) among.values().stream().filter(other -> other > own).count();
  }

  private static int monthsInARow(
      Place place, YearMonth month, Map<YearMonth, Map<Place, Long>> byMonth) {
    int months = 0;
    while (byMonth.getOrDefault(month.minusMonths(months), Map.of()).containsKey(place)) {
      months++;
    }
    return months;
  }

  private Map<YearMonth, Map<Place, Long>> counted(YearMonth month, Sight sight) {
    Map<YearMonth, Map<Place, Long>> byMonth = new HashMap<>();
    jdbc.sql(
            """
            SELECT date_trunc('month', occurred_on)::date, category, coalesce(village, ''), count(*)
            FROM huiyin.counted_entry counted WHERE occurred_on BETWEEN :from AND :until AND %s
            GROUP BY 1, 2, 3 HAVING count(*) >= :least
            """
                .formatted(sight.rows(true)))
        .param("from", month.minusMonths(MONTHS - 1L).atDay(1))
        .param("until", month.atEndOfMonth())
        .param(
            "least",
            sight.office()
                ? properties.hotspotFrom()
                : Math.max(properties.hotspotFrom(), properties.smallestCell()))
        .param("user", sight.user())
        .param("groups", sight.groups().isEmpty() ? List.of("") : sight.groups())
        .query(
            row -> {
              byMonth
                  .computeIfAbsent(
                      YearMonth.from(row.getObject(1, LocalDate.class)), m -> new HashMap<>())
                  .put(new Place(row.getString(2), row.getString(3)), row.getLong(4));
            });
    return byMonth;
  }
}
