package org.huiyin.reception;

import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.CaseDoors;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of a session, line by line. */
@Component
public class Visits {

  private final VisitRows rows;
  private final VisitRules rules;
  private final VisitSight sight;
  private final CaseDoors cases;
  private final AuditTrail audit;

  Visits(VisitRows rows, VisitRules rules, VisitSight sight, CaseDoors cases, AuditTrail audit) {
    this.rows = rows;
    this.rules = rules;
    this.sight = sight;
    this.cases = cases;
    this.audit = audit;
  }

  /** The lines that are there for this reader, by their time. */
  public List<Visit> of(ReceptionDay day, Actor reader) {
    return rows.of(day.id()).stream()
        .filter(one -> sight.isThereFor(reader, day, one))
        .map(one -> sight.mayKnowNumber(reader, day, one) ? one : one.withoutNumber())
        .toList();
  }

  /**
   * @throws Refusal with a fault for each field, or when the session is not open
   */
  @Transactional
  public long add(ReceptionDay day, VisitPlan plan, Actor by) {
    open(day);
    long id = rows.add(rules.read(day, plan, by.userId()));
    audit.record(by, "ADD_VISIT", "reception-visit:" + id, null, null);
    return id;
  }

  /**
   * Links a line with the register entry that it became.
   *
   * @throws Refusal when there is no such entry for this person, or it does not fit
   */
  @Transactional
  public void link(ReceptionDay day, long visit, String number, Actor by) {
    Visit line = line(day, visit, by);
    VisitRows.Entry entry =
        rows.entry(number == null ? "" : number.strip(), day.day())
            .filter(one -> cases.mayRead(by, one.caseId()))
            .orElseThrow(() -> new Refusal(Fault.at("number", "reception.visit.no-entry")));
    if (!entry.visit() || !entry.onTheDay()) {
      throw new Refusal(Fault.at("number", "reception.visit.other-entry", day.day().toString()));
    }
    if (entry.linked() || !rows.link(line.id(), entry.id())) {
      throw new Refusal(Fault.at("number", "reception.visit.linked"));
    }
    audit.record(by, "LINK_VISIT", "reception-visit:" + visit, entry.caseId(), null);
  }

  /** One that is there for the person. */
  Visit line(ReceptionDay day, long id, Actor by) {
    return of(day, by).stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(NoSuchReception::new);
  }

  private static void open(ReceptionDay day) {
    if (day.state() != ReceptionDay.State.OPEN) {
      throw new Refusal(Fault.of("reception.session.not-open"));
    }
  }
}
