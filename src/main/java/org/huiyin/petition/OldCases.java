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
import java.util.SortedMap;
import java.util.TreeMap;
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
   * @return one for each, in the same order
   */
  @Transactional
  public List<Entered> enter(List<OldCase> cases, Actor by) {
    if (cases.isEmpty()) {
      return List.of();
    }
    List<Long> caseIds = rows.nextIds("petition_case", cases.size());
    List<Long> entryIds = rows.nextIds("register_entry", cases.size());
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<Object[]> caseRows = new ArrayList<>();
    List<Object[]> entryRows = new ArrayList<>();
    List<Object[]> requests = new ArrayList<>();
    List<Object[]> accused = new ArrayList<>();
    List<Object[]> keptOut = new ArrayList<>();
    Map<Long, String> traces = new LinkedHashMap<>();
    Map<Long, PersonDetails> petitioners = new LinkedHashMap<>();
    List<Entered> entered = new ArrayList<>();
    Map<Integer, Deque<String>> drawn = draw(cases);
    for (int i = 0; i < cases.size(); i++) {
      OldCase one = cases.get(i);
      long caseId = caseIds.get(i);
      long entryId = entryIds.get(i);
      String number = drawn.get(one.registeredOn().getYear()).removeFirst();
      OffsetDateTime registeredAt = registeredAt(one.registeredOn());
      ShutOut.Kept kept = shutOut.of(one.complainedOf(), one.purpose(), one.categoryOrOther());
      caseRows.add(rows.ofCase(one, caseId, number, kept.sealed(), registeredAt));
      entryRows.add(rows.ofEntry(one, caseId, entryId, number, by, registeredAt));
      requests.add(rows.ofRequest(one, caseId, entryId));
      petitioners.put(entryId, one.petitioner());
      one.complainedOf().forEach(c -> accused.add(people.complainedOf(caseId, entryId, c)));
      kept.users().forEach(user -> keptOut.add(new Object[] {caseId, user, null, now}));
      kept.groups().forEach(group -> keptOut.add(new Object[] {caseId, null, group, now}));
      traces.put(caseId, number);
      entered.add(new Entered(caseId, entryId, number));
    }
    rows.insert(caseRows, entryRows, requests, keptOut);
    audit.recordEach(by, "IMPORT", traces);
    people.addLeads(petitioners);
    if (!accused.isEmpty()) {
      people.addComplainedOf(accused);
    }
    return entered;
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

  private static OffsetDateTime registeredAt(LocalDate day) {
    return day.atStartOfDay(ZONE).toOffsetDateTime();
  }

  /**
   * A closed matter as a person has taken it over from a newer state of its book; the number stays.
   * Who is complained of newly is kept out from now on, and nobody is let in again.
   */
  @Transactional
  public void rewrite(Entered old, OldCase anew, Actor by) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    ShutOut.Kept kept = shutOut.of(anew.complainedOf(), anew.purpose(), anew.categoryOrOther());
    rows.rewrite(old, anew, kept.sealed(), registeredAt(anew.registeredOn()));
    people.rewriteLead(old.entryId(), anew.petitioner());
    rows.replaceComplainedOf(
        old.caseId(),
        anew.complainedOf().stream()
            .map(c -> people.complainedOf(old.caseId(), old.entryId(), c))
            .toList(),
        people);
    List<Object[]> keptOut = new ArrayList<>();
    kept.users().forEach(user -> keptOut.add(new Object[] {old.caseId(), user, null, now}));
    kept.groups().forEach(group -> keptOut.add(new Object[] {old.caseId(), null, group, now}));
    rows.keepOut(keptOut);
    audit.record(by, "IMPORT_CHANGE", old.registerNumber(), old.caseId(), null);
  }
}
