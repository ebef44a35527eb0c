package org.huiyin.letters.ways;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.client.Office;
import org.huiyin.client.SampleTime;
import org.huiyin.client.Scenario;
import org.huiyin.client.Script;
import org.huiyin.client.Walk;
import org.huiyin.client.Workday;
import org.huiyin.client.Workplace;
import org.huiyin.letters.RealLetter;

/**
 * Books of letters are brought on their days, and the office works on them day by day until the
 * last is closed.
 */
final class Story {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final String CONFERENCE = "joint-conference";
  private static final Pattern ORIGINAL_NUMBER =
      Pattern.compile("原编号</th>\\s*<td[^>]*>([^<]+)</td>");

  private final Office office;
  private final SampleTime time;
  private final OldBook book;
  private final Workday workday;
  private final Map<String, Integer> pace;
  private final Predicate<LocalDate> dayOfRest;
  private final Consumer<LocalDate> eachMorning;
  private final Map<String, Taken> byLetter = new LinkedHashMap<>();
  private final Map<String, Taken> byNumber = new LinkedHashMap<>();
  private final Map<String, Script> conferences = new HashMap<>();

  /**
   * @param pace how many days each step lies at most
   * @param dayOfRest on such a day nobody comes in
   * @param eachMorning when what became due over night has been done
   */
  Story(
      Office office,
      Map<String, Integer> pace,
      Predicate<LocalDate> dayOfRest,
      Consumer<LocalDate> eachMorning) {
    this.office = office;
    this.time = new SampleTime(office);
    this.book = new OldBook(office);
    this.workday = new Workday(office, Scripts.STAFF, this::scenario);
    this.pace = pace;
    this.dayOfRest = dayOfRest;
    this.eachMorning = eachMorning;
  }

  /**
   * @param books in the order of the days on which they are brought
   * @param last the day on which all must be closed
   */
  void tell(List<Received> books, List<RealLetter> letters, LocalDate last) {
    Iterator<RealLetter> next = letters.iterator();
    List<Received> toCome = new ArrayList<>(books);
    LocalDate today = books.get(0).brought();
    time.moveTo(today, MORNING);
    while (true) {
      eachMorning.accept(today);
      while (!toCome.isEmpty() && !toCome.get(0).brought().isAfter(today)) {
        bring(toCome.remove(0), next);
      }
      workday.workOff(today);
      time.settle();
      if (toCome.isEmpty() && isOver()) {
        return;
      }
      if (today.isAfter(last)) {
        throw new IllegalStateException("Not closed by " + last + ": " + open());
      }
      today = nextDay(today);
      time.moveTo(today, MORNING);
    }
  }

  private void bring(Received received, Iterator<RealLetter> next) {
    List<RealLetter> letters = new ArrayList<>();
    for (Plot plot : received.plots()) {
      RealLetter letter = next.next();
      letters.add(letter);
      Script script = Scripts.of(letter, plot, received, byLetter.size()).pace(pace);
      byLetter.put(letter.id(), new Taken(letter, plot, received, script));
    }
    book.take(received, letters);
  }

  private LocalDate nextDay(LocalDate today) {
    LocalDate next = today.plusDays(1);
    while (dayOfRest.test(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private Optional<? extends Scenario> scenario(
      String process, String instance, String number, Workplace here) {
    if (process.equals(CONFERENCE)) {
      return Optional.of(
          conferences.computeIfAbsent(
              instance, none -> Conferences.of(conferences.size()).pace(pace)));
    }
    return number == null
        ? Optional.empty()
        : Optional.ofNullable(byNumber.computeIfAbsent(number, none -> letterOf(here)))
            .map(Taken::script);
  }

  /** Which letter it is says the case's page, in what it shows of the old book. */
  private Taken letterOf(Workplace here) {
    Matcher page = ORIGINAL_NUMBER.matcher(here.as("clerk").read());
    return page.find() ? byLetter.get(page.group(1).strip()) : null;
  }

  private boolean isOver() {
    return open().isEmpty();
  }

  private List<String> open() {
    List<String> open = new ArrayList<>();
    office
        .overseer()
        .get("/process-instance")
        .forEach(
            instance ->
                open.add(
                    instance.path("definitionId").asText().replaceAll(":.*", "")
                        + " "
                        + instance.path("businessKey").asText()));
    return open;
  }

  /** By register number. */
  Map<String, Taken> handled() {
    return Map.copyOf(byNumber);
  }

  List<Walk.Done> done(Taken taken) {
    return workday.done(taken.script());
  }

  int conferences() {
    return conferences.size();
  }
}
