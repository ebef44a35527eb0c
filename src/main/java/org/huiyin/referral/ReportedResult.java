package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.handling.OthersResult;
import org.huiyin.referral.Referral.State;
import org.huiyin.referral.ReferralReports.Reported;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The check of what was reported, by who referred it: a duty of the referrer. */
@Component
class ReportedResult implements OthersResult {

  private final ReferralRows rows;
  private final ReferralReports reports;
  private final ReferralClocks clocks;
  private final ReferralMessages messages;
  private final ReferralPapers papers;
  private final Receivers receivers;
  private final Deadlines deadlines;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReportedResult(
      ReferralRows rows,
      ReferralReports reports,
      ReferralClocks clocks,
      ReferralMessages messages,
      ReferralPapers papers,
      Receivers receivers,
      Deadlines deadlines,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.reports = reports;
    this.clocks = clocks;
    this.messages = messages;
    this.papers = papers;
    this.receivers = receivers;
    this.deadlines = deadlines;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<Part> waiting(long caseId) {
    List<Part> parts = new ArrayList<>();
    checkable(caseId).forEach((referral, report) -> parts.add(part(referral, report)));
    return parts;
  }

  @Override
  public Map<String, String> reporters(long caseId) {
    Map<String, String> names = new LinkedHashMap<>();
    checkable(caseId)
        .keySet()
        .forEach(referral -> names.put(String.valueOf(referral.id()), receivers.name(referral)));
    return names;
  }

  private Map<Referral, Reported> checkable(long caseId) {
    Map<Long, Reported> latest =
        reports.of(caseId).stream().collect(Collectors.toMap(Reported::referralId, r -> r));
    Map<Referral, Reported> checkable = new LinkedHashMap<>();
    reported(caseId).stream()
        .filter(referral -> latest.containsKey(referral.id()))
        .forEach(referral -> checkable.put(referral, latest.get(referral.id())));
    return checkable;
  }

  private List<Referral> reported(long caseId) {
    return rows.of(caseId).stream()
        .filter(r -> r.state() == State.REPORTED)
        .sorted(Comparator.comparing(Referral::lead).reversed())
        .toList();
  }

  @Override
  public Optional<HandedOver> handedOver(long caseId) {
    List<Referral> have =
        rows.of(caseId).stream()
            .filter(r -> r.state() != State.FAILED && r.state() != State.CALLED_OFF)
            .sorted(Comparator.comparing(Referral::lead).reversed())
            .toList();
    return have.stream()
        .findFirst()
        .map(
            lead ->
                new HandedOver(
                    have.stream().map(receivers::name).collect(Collectors.joining("、")),
                    lead.kind().name(),
                    lead.outOn()));
  }

  @Override
  public Optional<Answer> answer(long caseId) {
    return rows.of(caseId).stream()
        .filter(r -> r.lead() && r.state() == State.ACCEPTED)
        .reduce((earlier, later) -> later)
        .flatMap(r -> reports.last(r.id()).map(report -> answer(r, report)));
  }

  private Answer answer(Referral referral, Reported report) {
    return new Answer(
        receivers.name(referral),
        report.words().investigation(),
        report.words().opinion(),
        report.answerNumber(),
        report.answerServedOn(),
        report.answerNotServed(),
        receivers.reviewOrgan(referral));
  }

  private Part part(Referral referral, Reported report) {
    return new Part(
        String.valueOf(referral.id()),
        receivers.name(referral),
        report.reportedOn(),
        report.issuedBy(),
        new OthersResult.Words(
            report.words().basicFacts(),
            report.words().investigation(),
            report.words().opinion(),
            report.words().carriedOut(),
            report.words().petitionersView()),
        report.answerNumber(),
        report.answerServedOn(),
        report.answerNotServed(),
        papers.sentIn(referral).stream().map(p -> new Paper(p.id(), p.title())).toList());
  }

  /**
   * The paper of the organ that handles a matter of art. 31 (6) ends the handling clock on the day
   * on which it reached the petitioner, one that cannot be served on the day of the report that
   * says so; our own answer comes on top.
   */
  @Override
  public void accept(long caseId, Actor by) {
    LocalDate today = LocalDate.now(clock);
    for (Referral referral : reported(caseId)) {
      reports.judged(referral.id(), "ACCEPT", null, by);
      rows.ended(referral.id(), State.ACCEPTED, today);
      events.publishEvent(new ReferralMoved(referral, State.ACCEPTED, today, by));
      if (referral.lead()) {
        Reported report = reports.last(referral.id()).orElseThrow();
        LocalDate served = report.answerServedOn();
        deadlines.stop(caseId, "HANDLING", served == null ? report.reportedOn() : served);
      }
      audit.record(by, "ACCEPT_REPORT", "referral:" + referral.id(), caseId, null);
    }
  }

  /** Its clocks have been stopped by the report; what it was pressed for is struck off. */
  @Override
  public void toConference(long caseId, String reason, Actor by) {
    LocalDate today = LocalDate.now(clock);
    for (Referral referral : reported(caseId)) {
      reports.judged(referral.id(), "CONFERENCE", reason, by);
      rows.ended(referral.id(), State.TO_CONFERENCE, today);
      events.publishEvent(new ReferralMoved(referral, State.TO_CONFERENCE, today, by));
      audit.record(by, "REPORT_TO_CONFERENCE", "referral:" + referral.id(), caseId, reason);
    }
  }

  /**
   * Who is complained of by now gets nothing back: who else handles it is deliberated again. Within
   * the handling clock as long as that leaves a day; where it is over, it stays late, and the
   * rework has a term of its own.
   */
  @Override
  public boolean sendBack(long caseId, List<String> parts, String reason, Integer days, Actor by) {
    LocalDate today = LocalDate.now(clock);
    LocalDate until = days == null ? null : today.plusDays(days);
    LocalDate handling = clocks.handlingDue(caseId);
    boolean caps = handling != null && handling.isAfter(today);
    if (until != null && caps && until.isAfter(handling)) {
      throw new Refusal(
          Fault.at("reworkDays", "referral.due-beyond-handling", handling.toString()));
    }
    boolean again = false;
    for (Referral referral : reported(caseId)) {
      if (parts.isEmpty() || parts.contains(String.valueOf(referral.id()))) {
        reports.judged(referral.id(), "RETURN", reason, by);
        if (receivers.isKeptOut(referral)) {
          rows.ended(referral.id(), State.FAILED, today);
          events.publishEvent(new ReferralMoved(referral, State.FAILED, today, by));
          again = true;
        } else {
          rework(referral, today, until);
        }
        audit.record(by, "RETURN_REPORT", "referral:" + referral.id(), caseId, reason);
      }
    }
    if (again) {
      deadlines.start(caseId, "DELIBERATION", "DELIBERATION", today);
    }
    return again;
  }

  private void rework(Referral referral, LocalDate today, LocalDate until) {
    rows.sentBackForRework(referral.id());
    clocks.rework(referral, today, until);
    messages.toReceiver(
        referral,
        "reworkReferral",
        clocks.due(referral, ReferralClocks.REPORT_BACK).orElse(null),
        "returned:" + referral.rework());
  }
}
