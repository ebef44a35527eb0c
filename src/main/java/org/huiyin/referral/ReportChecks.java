package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.document.DocumentEntry;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.referral.Referral.Kind;
import org.huiyin.refusal.Fault;
import org.huiyin.reply.Service;
import org.huiyin.reply.Service.NotServed;
import org.springframework.stereotype.Component;

/**
 * Why a report cannot be taken: every reason. Above all, who handled the matter has answered the
 * petitioner: the answer was served, or says why it cannot be.
 */
@Component
class ReportChecks {

  private final ReferralPapers papers;
  private final PetitionCases cases;
  private final Clock clock;

  ReportChecks(ReferralPapers papers, PetitionCases cases, Clock clock) {
    this.papers = papers;
    this.cases = cases;
    this.clock = clock;
  }

  List<Fault> whyNot(Referral referral, CompletionReport report, Actor by) {
    List<Fault> faults = new ArrayList<>(papers.whyNotScan(referral, report.scan(), by));
    if (referral.lead() || referral.kind() == Kind.TRANSFER) {
      answered(report, faults);
    }
    service(referral, report, faults);
    if (referral.kind() != Kind.TRANSFER && report.opinion() == null) {
      faults.add(Fault.at("opinion", "referral.opinion-missing"));
    }
    days(referral, report.reportedOn(), "reportedOn", faults);
    days(referral, report.answerServedOn(), "answerServedOn", faults);
    Set<Long> known =
        papers.known(referral, by).stream().map(DocumentEntry::id).collect(Collectors.toSet());
    if (report.answerDocument() != null && !known.contains(report.answerDocument())) {
      faults.add(Fault.at("answerDocument", "document.unknown"));
    }
    if (!known.containsAll(report.evidence())) {
      faults.add(Fault.at("evidence", "document.unknown"));
    }
    return faults;
  }

  /** Who refuses it has been shown it; to whom nobody can write there may be none. */
  private static void answered(CompletionReport report, List<Fault> faults) {
    boolean mayLack =
        report.answerNotServed() != null && report.answerNotServed() != NotServed.REFUSED;
    if (report.answerDocument() == null && !mayLack) {
      faults.add(Fault.at("answerDocument", "referral.answer-missing"));
    }
    if (report.answerServedOn() == null && report.answerNotServed() == null) {
      faults.add(Fault.at("answerServedOn", "referral.answer-unserved"));
    }
  }

  private void service(Referral referral, CompletionReport report, List<Fault> faults) {
    if (report.answerNotServed() == null) {
      return;
    }
    if (report.answerServedOn() != null) {
      faults.add(Fault.at("answerNotServed", "referral.answer-served-and-not"));
    }
    PetitionCase petition = cases.get(referral.caseId());
    faults.addAll(
        Service.whyNot(
            report.answerNotServed(), "answerNotServed", petition, cases.petitioner(petition)));
  }

  private void days(Referral referral, LocalDate day, String field, List<Fault> faults) {
    LocalDate today = LocalDate.now(clock);
    if (day != null && day.isAfter(today)) {
      faults.add(Fault.at(field, "petition.date-in-future", today.toString()));
    } else if (day != null && referral.outOn() != null && day.isBefore(referral.outOn())) {
      faults.add(Fault.at(field, "referral.before-out", referral.outOn().toString()));
    }
  }
}
