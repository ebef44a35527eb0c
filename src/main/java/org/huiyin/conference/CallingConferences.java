package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.conference.AgendaCases.AgendaCase;
import org.huiyin.conference.Preparation.Topic;
import org.huiyin.petition.CaseTeam;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A conference is called, put off, cancelled, or entered after it was held. */
@Component
public class CallingConferences {

  private final Conferences conferences;
  private final ConferenceRows rows;
  private final WaitingCases waiting;
  private final Invitations invitations;
  private final AgendaCases cases;
  private final Conveners conveners;
  private final Organs organs;
  private final CaseTeam team;
  private final ConferenceProcess process;
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;
  private final String series;

  CallingConferences(
      Conferences conferences,
      ConferenceRows rows,
      WaitingCases waiting,
      Invitations invitations,
      AgendaCases cases,
      Conveners conveners,
      Organs organs,
      CaseTeam team,
      ConferenceProcess process,
      JdbcClient jdbc,
      AuditTrail audit,
      Clock clock,
      @Value("${huiyin.conference.series:RDLX}") String series) {
    this.conferences = conferences;
    this.rows = rows;
    this.waiting = waiting;
    this.invitations = invitations;
    this.cases = cases;
    this.conveners = conveners;
    this.organs = organs;
    this.team = team;
    this.process = process;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
    this.series = series;
  }

  /**
   * Drafts the invitations, or enters a conference that was held already; once more when it was put
   * off or when its invitations were not signed.
   *
   * @param again the conference that is prepared anew, {@code null} for a new one
   * @param offered the cases that wait and that the person may read, those of that conference too
   * @throws Refusal with every reason
   */
  @Transactional
  public Conference prepare(Long again, Preparation plan, Set<Long> offered, Actor by) {
    if (again != null) {
      waiting.release(again);
    }
    Map<Long, AgendaCase> agenda =
        cases.of(plan.agenda().stream().map(Topic::caseId).filter(offered::contains).toList());
    List<Fault> faults =
        PreparationRules.faults(plan, agenda, organs, conveners, today(), by.userId());
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    long id = again == null ? rows.add(drawNumber(), plan, by) : again;
    if (again != null) {
      rows.change(id, plan, by);
    }
    waiting.schedule(id, plan.agenda());
    invitations.plan(id, plan);
    Conference prepared = conferences.get(id);
    note(by, "PREPARE_CONFERENCE", prepared, null);
    return prepared;
  }

  /**
   * The invitations are signed and go out; the three days count from today.
   *
   * @throws Refusal with every reason
   */
  @Transactional
  public void sign(long id, Actor by) {
    Conference conference = conferences.get(id);
    List<Fault> faults = new ArrayList<>(signer(conference, by));
    if (conference.agenda().isEmpty()) {
      faults.add(Fault.at("approval", "conference.all-withdrawn"));
    }
    faults.addAll(
        PreparationRules.day(
            conference.heldOn(), conference.urgentReason(), today(), "approval", "approval"));
    faults.addAll(barredMeanwhile(conference));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    rows.call(id, by.userId(), today());
    note(by, "SIGN_INVITATIONS", conference, null);
  }

  /**
   * @throws Refusal when it is not his to sign
   */
  @Transactional
  public void sendBack(long id, String comment, Actor by) {
    Conference conference = conferences.get(id);
    if (!isSigner(conference, by)) {
      throw new Refusal(Fault.at("approval", "conference.not-signer"));
    }
    rows.sendInvitationsBack(id, comment);
    note(by, "RETURN_INVITATIONS", conference, comment);
  }

  private List<Fault> signer(Conference conference, Actor by) {
    if (by.userId().equals(conference.preparedBy())) {
      return List.of(Fault.at("approval", "conference.own-invitation"));
    }
    return isSigner(conference, by)
        ? List.of()
        : List.of(Fault.at("approval", "conference.not-signer"));
  }

  private boolean isSigner(Conference conference, Actor by) {
    return by.userId().equals(conference.invitationsBy())
        || team.chair(conference.cases()).contains(by.userId());
  }

  /** A case may have been corrected since the invitations were drafted. */
  private List<Fault> barredMeanwhile(Conference conference) {
    Map<Long, AgendaCase> agenda = cases.of(conference.cases());
    return invitations.of(conference.id()).stream()
        .filter(one -> one.organ() != null && agenda.containsKey(one.caseId()))
        .flatMap(one -> barred(one.organ(), agenda.get(one.caseId())).stream())
        .toList();
  }

  private Optional<Fault> barred(String organ, AgendaCase matter) {
    return organs
        .open(organ)
        .flatMap(matter::whyNot)
        .map(message -> Fault.at("approval", message, organs.nameOf(organ)));
  }

  /** It is put off; its cases and its number stay with it until it is called anew. */
  @Transactional
  public void postpone(long id, String reason, Actor by) {
    rows.postpone(id, reason);
    Conference conference = conferences.get(id);
    invitations.tell(conference, "conferencePostponed");
    note(by, "POSTPONE_CONFERENCE", conference, reason);
  }

  /**
   * It is not held; its cases wait for another one.
   *
   * @param id {@code null} when it was only begun
   * @throws Refusal when cases wait for the one that was only begun
   */
  @Transactional
  public void cancel(Long id, String reason, Actor by) {
    if (id == null) {
      int cases = waiting.readableBy(by).size();
      if (cases > 0 && !process.isAnotherInPreparation()) {
        throw new Refusal(Fault.at("preparation", "conference.cases-wait", cases));
      }
      audit.record(by, "CANCEL_CONFERENCE", "conference:preparation", null, reason);
      return;
    }
    Conference conference = conferences.get(id);
    waiting.release(id);
    rows.cancel(id, reason);
    invitations.tell(conference, "conferenceCancelled");
    note(by, "CANCEL_CONFERENCE", conference, reason);
  }

  private void note(Actor by, String act, Conference conference, String reason) {
    audit.recordForCases(by, act, "conference:" + conference.id(), conference.cases(), reason);
  }

  private String drawNumber() {
    int year = today().getYear();
    int number =
        jdbc.sql(
                """
                INSERT INTO huiyin.number_series AS counter (series, year, last) VALUES (?, ?, 1)
                ON CONFLICT (series, year) DO UPDATE SET last = counter.last + 1 RETURNING last
                """)
            .params(series, year)
            .query(Integer.class)
            .single();
    return String.format(Locale.ROOT, "%s-%d-%04d", series, year, number);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
