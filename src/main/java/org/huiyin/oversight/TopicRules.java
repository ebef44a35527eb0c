package org.huiyin.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.oversight.OversightTopic.Hotspot;
import org.huiyin.petition.CaseDoors;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why a topic cannot be proposed like this: every reason at once. */
@Component
class TopicRules {

  private final JdbcClient jdbc;
  private final CaseDoors doors;
  private final Organisation organisation;
  private final Clock clock;

  TopicRules(JdbcClient jdbc, CaseDoors doors, Organisation organisation, Clock clock) {
    this.jdbc = jdbc;
    this.doors = doors;
    this.organisation = organisation;
    this.clock = clock;
  }

  private record Marked(long id, boolean sealed, boolean key) {}

  /**
   * @return the proposal with the ids of its cases
   * @throws Refusal with every reason; a case that the person may not see answers like none
   */
  Proposal check(Proposal proposal, Actor by) {
    List<Fault> faults = new ArrayList<>();
    if (proposal.tool() == null) {
      faults.add(Fault.at("tool", "oversight.tool-missing"));
    }
    words("subject", proposal.subject(), Words.TITLE, faults);
    words("reason", proposal.reason(), Words.NOTE, faults);
    if (organisation
        .unit(proposal.unit())
        .filter(unit -> unit.openOn(LocalDate.now(clock)))
        .isEmpty()) {
      faults.add(Fault.at("unit", "oversight.unit-unknown"));
    }
    hotspot(proposal.hotspot(), organisation, faults);
    List<Long> cases = cases(proposal.numbers(), by, faults);
    if (proposal.numbers().isEmpty() && proposal.hotspot() == null) {
      faults.add(Fault.at("numbers", "oversight.from-nothing"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    return proposal.from(cases);
  }

  static void words(String field, String words, int longest, List<Fault> faults) {
    if (words == null || words.isBlank()) {
      faults.add(Fault.at(field, "oversight." + field + "-missing"));
    }
    Words.tooLong(field, words, longest).ifPresent(faults::add);
  }

  static void hotspot(Hotspot hotspot, Organisation organisation, List<Fault> faults) {
    if (hotspot == null) {
      return;
    }
    Optional<Category> category =
        Optional.ofNullable(hotspot.category()).flatMap(organisation::category);
    if (category.isEmpty()) {
      faults.add(Fault.at("category", "oversight.category-unknown"));
    } else if (category.get().sealed()) {
      // What is sealed counts in the office's own total only (rules.md, "Who must not see").
      faults.add(Fault.at("category", "oversight.category-sealed"));
    }
    if (hotspot.village() != null && organisation.village(hotspot.village()).isEmpty()) {
      faults.add(Fault.at("village", "oversight.village-unknown"));
    }
  }

  private List<Long> cases(List<String> numbers, Actor by, List<Fault> faults) {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      String field = "numbers[" + i + "]";
      Marked marked = marked(numbers.get(i));
      if (marked == null || !doors.mayRead(by, marked.id())) {
        faults.add(Fault.at(field, "oversight.case-unknown"));
      } else if (marked.sealed()) {
        faults.add(Fault.at(field, "oversight.case-sealed"));
      } else if (!marked.key()) {
        faults.add(Fault.at(field, "oversight.case-not-key"));
      } else if (!ids.contains(marked.id())) {
        ids.add(marked.id());
      }
    }
    return ids;
  }

  private Marked marked(String number) {
    return jdbc.sql(
            "SELECT id, sealed, key_case FROM huiyin.petition_case WHERE register_number = ? AND state <> 'VOIDED'")
        .param(number == null ? "" : number.strip())
        .query((row, n) -> new Marked(row.getLong(1), row.getBoolean(2), row.getBoolean(3)))
        .optional()
        .orElse(null);
  }
}
