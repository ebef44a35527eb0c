package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.conference.Conference.AgendaItem;
import org.huiyin.organisation.Organisation;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A joint conference from its preparation to the approval of its minutes. */
@Component
public class Conferences {

  private final ConferenceRows rows;
  private final WaitingCases waiting;
  private final Invitations invitations;
  private final AccusedSide accusedSide;
  private final Conveners conveners;
  private final Organs organs;
  private final Organisation organisation;
  private final Approvals approvals;
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;
  private final String series;

  Conferences(
      ConferenceRows rows,
      WaitingCases waiting,
      Invitations invitations,
      AccusedSide accusedSide,
      Conveners conveners,
      Organs organs,
      Organisation organisation,
      Approvals approvals,
      JdbcClient jdbc,
      AuditTrail audit,
      Clock clock,
      @Value("${huiyin.conference.series:RDLX}") String series) {
    this.rows = rows;
    this.waiting = waiting;
    this.invitations = invitations;
    this.accusedSide = accusedSide;
    this.conveners = conveners;
    this.organs = organs;
    this.organisation = organisation;
    this.approvals = approvals;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
    this.series = series;
  }

  /**
   * @throws NoSuchConference when there is none
   */
  public Conference get(long id) {
    return rows.find(id).orElseThrow(NoSuchConference::new);
  }

  /**
   * Calls a conference, or calls it anew when it was put off.
   *
   * @param again the conference that was put off, {@code null} for a new one
   * @throws Refusal with every reason
   */
  @Transactional
  public Conference prepare(Long again, Preparation plan, Actor by) {
    if (again != null) {
      waiting.release(again);
    }
    Set<Long> offered = new HashSet<>();
    waiting.readableBy(by).forEach(one -> offered.add(one.caseId()));
    Map<Long, AccusedSide.Of> accused = new HashMap<>();
    plan.agenda().stream()
        .filter(topic -> offered.contains(topic.caseId()))
        .forEach(topic -> accused.computeIfAbsent(topic.caseId(), accusedSide::of));
    List<Fault> faults =
        PreparationRules.faults(plan, offered, accused, organs, today(), by.userId());
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    long id = again == null ? rows.add(drawNumber(), plan, by) : again;
    if (again != null) {
      rows.change(id, plan, by);
    }
    waiting.schedule(id, plan.agenda());
    invitations.plan(id, plan);
    audit.record(by, "PREPARE_CONFERENCE", "conference:" + id, null, null);
    return get(id);
  }

  /** The conference is put off; its cases and its number stay with it until it is called anew. */
  @Transactional
  public void postpone(long id, String reason, Actor by) {
    rows.postpone(id, reason);
    audit.record(by, "POSTPONE_CONFERENCE", "conference:" + id, null, null);
  }

  /**
   * @throws Refusal with every reason
   */
  @Transactional
  public void record(long id, Minutes minutes, Actor by) {
    List<Fault> faults =
        MinutesRules.faults(minutes, accusedIn(get(id)), organs, organisation, today());
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    rows.record(id, minutes, by);
    audit.record(by, "RECORD_MINUTES", "conference:" + id, null, null);
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
    faults.addAll(
        MinutesRules.faults(
            conference.minutes(), accusedIn(conference), organs, organisation, today()));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    if (paper == null) {
      rows.approve(id, by.userId(), null, today(), null);
    } else {
      rows.approve(id, by.userId(), paper.name(), paper.on(), paper.scan());
    }
    audit.record(by, "APPROVE_MINUTES", "conference:" + id, null, null);
  }

  /**
   * An approval that was signed on paper.
   *
   * @param name who signed, with his post
   * @param on the real day
   * @param scan id of the paper in the conference's binder
   */
  public record OnPaper(String name, LocalDate on, Long scan) {}

  @Transactional
  public void sendBack(long id, String comment, Actor by) {
    Conference conference = get(id);
    if (!conveners.mayApprove(conference.convener(), by) && !by.isIn("petition-office")) {
      throw new Refusal(Fault.at("approval", "conference.not-convener"));
    }
    rows.sendBack(id, comment);
    audit.record(by, "RETURN_MINUTES", "conference:" + id, null, null);
  }

  /** Every decision is struck off or passed on. */
  @Transactional
  public void conclude(long id) {
    rows.conclude(id);
    audit.record(Actor.MACHINE, "CONCLUDE_CONFERENCE", "conference:" + id, null, null);
  }

  private Map<Long, AccusedSide.Of> accusedIn(Conference conference) {
    Map<Long, AccusedSide.Of> accused = new HashMap<>();
    for (AgendaItem item : conference.agenda()) {
      accused.put(item.caseId(), accusedSide.of(item.caseId()));
    }
    return accused;
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
