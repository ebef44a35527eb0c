package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.Registration.PersonDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the matters of an old book into the register, many at once. They draw their numbers in
 * blocks from the series of the year in which they were registered, and count as registered on that
 * day. No order of work begins here.
 */
@Component
public class OldCases {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final OldCaseRows rows;
  private final PeopleOfEntry people;
  private final ShutOut shutOut;
  private final RegisterNumbers numbers;
  private final AuditTrail audit;
  private final Clock clock;

  OldCases(
      OldCaseRows rows,
      PeopleOfEntry people,
      ShutOut shutOut,
      RegisterNumbers numbers,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.people = people;
    this.shutOut = shutOut;
    this.numbers = numbers;
    this.audit = audit;
    this.clock = clock;
  }

  public record Entered(long caseId, long entryId, String registerNumber) {}

  /**
   * Somebody who came again.
   *
   * @param caseId the case that he came about; its order of work has not begun here
   */
  public record Further(long caseId, OldCase entry) {}

  /**
   * @param groups engine groups that are kept from it
   */
  public record Shut(boolean sealed, Set<String> groups) {}

  /** Who would be kept from a matter because of what it is and whom it complains of. */
  public Shut shutOf(OldCase one) {
    ShutOut.Kept kept = shutOut.of(one.complainedOf(), one.purpose(), one.categoryOrOther());
    return new Shut(kept.sealed(), kept.groups());
  }

  /**
   * @return one for each, in the same order
   */
  @Transactional
  public List<Entered> enter(List<OldCase> cases, Actor by) {
    if (cases.isEmpty()) {
      return List.of();
    }
    List<Long> caseIds = rows.nextIds("petition_case", cases.size());
    Entering entering = new Entering(cases, by);
    List<Object[]> caseRows = new ArrayList<>();
    List<Object[]> requests = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      OldCase one = cases.get(i);
      long caseId = caseIds.get(i);
      Entered at = entering.add(one, caseId, false);
      caseRows.add(
          rows.ofCase(
              one,
              caseId,
              at.registerNumber(),
              entering.sealed.contains(caseId),
              registeredAt(one.registeredOn())));
      requests.add(rows.ofRequest(one, caseId, at.entryId()));
    }
    rows.insertCases(caseRows);
    rows.insertEntries(entering.entries);
    rows.insertRequests(requests);
    rows.insertKeptOut(entering.keptOut);
    entering.end("IMPORT");
    return entering.entered;
  }

  /**
   * @return one for each, in the same order
   */
  @Transactional
  public List<Entered> enterFurther(List<Further> further, Actor by) {
    if (further.isEmpty()) {
      return List.of();
    }
    Entering entering = new Entering(further.stream().map(Further::entry).toList(), by);
    List<Object[]> requests = new ArrayList<>();
    for (Further one : further) {
      Entered at = entering.add(one.entry(), one.caseId(), true);
      requests.add(rows.ofFurtherRequest(one.entry(), one.caseId(), at.entryId()));
    }
    rows.insertEntries(entering.entries);
    rows.insertFurtherRequests(requests);
    rows.keepOut(entering.keptOut);
    rows.seal(entering.sealed);
    entering.end("IMPORT_FURTHER_ENTRY");
    return entering.entered;
  }

  /** Entries on their way in, with all that hangs on them. */
  private final class Entering {

    private final Actor by;
    private final OffsetDateTime now = OffsetDateTime.now(clock);
    private final Map<Integer, Deque<String>> drawn;
    private final Deque<Long> ids;
    private final List<Entered> entered = new ArrayList<>();
    private final List<Object[]> entries = new ArrayList<>();
    private final List<Object[]> accused = new ArrayList<>();
    private final List<Object[]> keptOut = new ArrayList<>();
    private final Set<Long> sealed = new TreeSet<>();
    private final Map<Long, PersonDetails> petitioners = new LinkedHashMap<>();

    private Entering(List<OldCase> all, Actor by) {
      this.by = by;
      this.ids = new ArrayDeque<>(rows.nextIds("register_entry", all.size()));
      this.drawn = draw(all);
    }

    private Entered add(OldCase one, long caseId, boolean further) {
      String number = drawn.get(one.registeredOn().getYear()).removeFirst();
      Entered at = new Entered(caseId, ids.removeFirst(), number);
      ShutOut.Kept kept = shutOut.of(one.complainedOf(), one.purpose(), one.categoryOrOther());
      entries.add(
          rows.ofEntry(
              one, caseId, further, at.entryId(), number, by, registeredAt(one.registeredOn())));
      petitioners.put(at.entryId(), one.petitioner());
      one.complainedOf().forEach(c -> accused.add(people.complainedOf(caseId, at.entryId(), c)));
      kept.users().forEach(user -> keptOut.add(new Object[] {caseId, user, null, now}));
      kept.groups().forEach(group -> keptOut.add(new Object[] {caseId, null, group, now}));
      if (kept.sealed()) {
        sealed.add(caseId);
      }
      entered.add(at);
      return at;
    }

    private void end(String act) {
      people.addLeads(petitioners);
      if (!accused.isEmpty()) {
        people.addComplainedOf(accused);
      }
      Map<String, Long> cases = new LinkedHashMap<>();
      entered.forEach(one -> cases.put(one.registerNumber(), one.caseId()));
      audit.recordEach(by, act, cases);
    }
  }

  /** By year, the earlier first: whoever draws several takes them in the same order. */
  private Map<Integer, Deque<String>> draw(List<OldCase> cases) {
    SortedMap<Integer, Integer> wanted = new TreeMap<>();
    cases.forEach(one -> wanted.merge(one.registeredOn().getYear(), 1, Integer::sum));
    Map<Integer, Deque<String>> drawn = new HashMap<>();
    wanted.forEach(
        (year, count) -> drawn.put(year, new ArrayDeque<>(numbers.drawBlock(year, count))));
    return drawn;
  }

  static OffsetDateTime registeredAt(LocalDate day) {
    return day.atStartOfDay(ZONE).toOffsetDateTime();
  }
}
