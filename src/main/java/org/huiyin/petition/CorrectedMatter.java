package org.huiyin.petition;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.Corrections.Entry;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.petition.MatterTables.Advice;
import org.huiyin.petition.MatterTables.Matter;
import org.huiyin.refusal.Fault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts right what an entry wants or is about. Who may see the case follows at once, then the
 * clocks, and the advice as long as nobody has deliberated; the way that was chosen stands. To take
 * off a seal is for the chair.
 */
@Component
class CorrectedMatter {

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final CaseTeam team;
  private final PetitionProcess process;
  private final MatterTables tables;
  private final CaseClocks clocks;
  private final PetitionCases cases;
  private final Organisation organisation;
  private final ApplicationEventPublisher events;

  CorrectedMatter(
      JdbcClient jdbc,
      Sealing sealing,
      CaseTeam team,
      PetitionProcess process,
      MatterTables tables,
      CaseClocks clocks,
      PetitionCases cases,
      Organisation organisation,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.team = team;
    this.process = process;
    this.tables = tables;
    this.clocks = clocks;
    this.cases = cases;
    this.organisation = organisation;
    this.events = events;
  }

  /** Why this person cannot make this correction. */
  List<Fault> whyNot(Entry entry, Field field, String value, Actor by) {
    List<Fault> faults = new ArrayList<>();
    if (field == Field.CATEGORY
        && organisation.categories().stream().noneMatch(one -> one.code().equals(value))) {
      faults.add(Fault.at("value", "petition.correction.category"));
    }
    if (value.equals(field == Field.PURPOSE ? entry.purpose() : entry.category())) {
      faults.add(Fault.at("value", "petition.correction.same"));
    }
    if (faults.isEmpty()
        && sealing.isSealed(entry.caseId())
        && !wouldSeal(entry, field, value)
        && !team.actsAsChair(by, entry.caseId())) {
      faults.add(Fault.at("value", "petition.correction.unseal-by-chair"));
    }
    return faults;
  }

  private boolean wouldSeal(Entry entry, Field field, String value) {
    return sealing.wouldSeal(
        entry.caseId(),
        entry.id(),
        field == Field.PURPOSE ? value : entry.purpose(),
        field == Field.CATEGORY ? value : entry.category());
  }

  /**
   * @return what stood there
   */
  String correct(Entry entry, Field field, String value, String reason, Actor by) {
    long caseId = entry.caseId();
    boolean sealed = wouldSeal(entry, field, value);
    String column = field == Field.PURPOSE ? "purpose" : "category";
    write("register_entry", column, value, entry.id());
    if (!entry.further()) {
      write("petition_case", column, value, caseId);
    }
    String number = team.numberOf(caseId);
    if (sealed && !sealing.isSealed(caseId)) {
      sealing.seal(caseId, by);
      process.guard(number);
    } else if (!sealed && sealing.isSealed(caseId)) {
      sealing.open(caseId, reason, by);
      process.unseal(number);
    } else if (field == Field.CATEGORY && !entry.further()) {
      keepFromGroups(caseId, value);
    }
    if (!entry.further()) {
      askAgain(caseId);
    }
    return field == Field.PURPOSE ? entry.purpose() : entry.category();
  }

  /**
   * The day of receipt was wrong: of a matter from an old book, clocks that seemed to be history
   * may not be.
   */
  void receivedOnCorrected(long caseId) {
    if (clocks.isOld(caseId)) {
      askAgain(caseId);
    }
  }

  /** A village group that has a part of it loses it at once, though nobody else is kept out. */
  private void keepFromGroups(long caseId, String category) {
    boolean kept = organisation.category(category).map(Category::keptFromGroups).orElse(true);
    if (kept && isOpen(caseId)) {
      events.publishEvent(new CaseGuarded(caseId));
    }
  }

  private boolean isOpen(long caseId) {
    return jdbc.sql("SELECT state = 'OPEN' FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(Boolean.class)
        .single();
  }

  private void write(String table, String column, String value, long id) {
    jdbc.sql("UPDATE huiyin." + table + " SET " + column + " = ? WHERE id = ?")
        .params(value, id)
        .update();
  }

  /** What the tables were asked when the case began, asked of the matter as it is known by now. */
  private void askAgain(long caseId) {
    jdbc.sql(
            """
            SELECT c.register_number, c.purpose, c.category, c.channel, e.source, e.anonymous, c.route, c.legal_route,
              c.simplified
            FROM huiyin.petition_case c JOIN huiyin.register_entry e ON e.case_id = c.id AND NOT e.further
            WHERE c.id = ? AND c.state = 'OPEN' AND c.replied_on IS NULL AND c.not_served_reason IS NULL
            """)
        .param(caseId)
        .query(Matter.class)
        .optional()
        .ifPresent(
            matter -> {
              tables
                  .terms(matter)
                  .ifPresent(terms -> clocks.termsCorrected(caseId, matter.route(), terms));
              if (matter.route() == null) {
                tables.advice(matter).ifPresent(advice -> advise(caseId, advice));
              }
            });
  }

  private void advise(long caseId, Advice advice) {
    cases.advise(caseId, advice.route(), advice.ground(), advice.legalRoute(), advice.reason());
  }
}
