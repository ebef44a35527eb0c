package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.conference.AgendaCases.AgendaCase;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A joint conference, its minutes and their approval. */
@Component
public class Conferences {

  private final ConferenceRows rows;
  private final AgendaCases cases;
  private final Conveners conveners;
  private final Organs organs;
  private final Organisation organisation;
  private final Approvals approvals;
  private final AuditTrail audit;
  private final Clock clock;

  Conferences(
      ConferenceRows rows,
      AgendaCases cases,
      Conveners conveners,
      Organs organs,
      Organisation organisation,
      Approvals approvals,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.cases = cases;
    this.conveners = conveners;
    this.organs = organs;
    this.organisation = organisation;
    this.approvals = approvals;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws NoSuchConference when there is none
   */
  public Conference get(long id) {
    return rows.find(id).orElseThrow(NoSuchConference::new);
  }

  /**
   * @throws Refusal with every reason
   */
  @Transactional
  public void record(long id, Minutes minutes, Actor by) {
    List<Fault> faults = faults(get(id), minutes);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    rows.record(id, minutes, by);
    note(by, "RECORD_MINUTES", get(id), null);
  }

  /**
   * The convener approves in the system, or the office enters what he signed on paper.
   *
   * @throws Refusal with every reason
   */
  @Transactional
  public void approve(long id, OnPaper paper, Actor by) {
    Conference conference = get(id);
    List<Fault> faults = approvals.faults(conference, paper, by);
    faults.addAll(faults(conference, conference.minutes()));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    if (paper == null) {
      rows.approve(id, conference.minutes(), by.userId(), null, today(), null);
    } else {
      Person signer = organisation.person(paper.signer()).orElseThrow();
      String name = signer.name() + "（" + signer.post() + "）";
      rows.approve(id, conference.minutes(), by.userId(), name, paper.on(), paper.scan());
    }
    note(by, "APPROVE_MINUTES", conference, null);
  }

  /**
   * An approval that was signed on paper.
   *
   * @param signer id of who signed
   * @param on the real day
   * @param scan id of the paper in the conference's binder
   */
  public record OnPaper(Long signer, LocalDate on, Long scan) {}

  @Transactional
  public void sendBack(long id, String comment, Actor by) {
    Conference conference = get(id);
    if (!conveners.mayApprove(conference, by) && !by.isIn("petition-office")) {
      throw new Refusal(Fault.at("approval", "conference.not-convener"));
    }
    rows.sendBack(id, comment);
    note(by, "RETURN_MINUTES", conference, comment);
  }

  /** Every decision is struck off or passed on. */
  @Transactional
  public void conclude(long id) {
    rows.conclude(id);
    note(Actor.MACHINE, "CONCLUDE_CONFERENCE", get(id), null);
  }

  private void note(Actor by, String act, Conference conference, String reason) {
    audit.recordForCases(by, act, "conference:" + conference.id(), conference.cases(), reason);
  }

  /** When it cannot have been held yet: before it was called, or before there was the case. */
  private static LocalDate earliest(Conference conference, Map<Long, AgendaCase> agenda) {
    return conference.calledOn() != null
        ? conference.calledOn()
        : agenda.values().stream()
            .map(AgendaCase::receivedOn)
            .max(LocalDate::compareTo)
            .orElse(conference.heldOn());
  }

  private List<Fault> faults(Conference conference, Minutes minutes) {
    Map<Long, AgendaCase> agenda = cases.of(conference.cases());
    return MinutesRules.faults(
        minutes, agenda, organs, organisation, earliest(conference, agenda), today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
