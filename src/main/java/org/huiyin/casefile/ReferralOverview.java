package org.huiyin.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.deadline.Deadlines;
import org.huiyin.petition.CodeTexts;
import org.huiyin.referral.Receivers;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralHistory;
import org.huiyin.referral.ReferralHistory.Report;
import org.huiyin.referral.ReferralNotes;
import org.huiyin.referral.Referrals;
import org.huiyin.supervision.SupervisionNotice;
import org.huiyin.supervision.Supervisions;
import org.springframework.stereotype.Component;

/** What of a case went to whom, until when, and how it stands there. */
@Component
class ReferralOverview {

  private static final List<String> CLOCKS = List.of("REPORT_BACK", "SIGN", "OBJECTION");

  private final Referrals referrals;
  private final ReferralHistory history;
  private final ReferralNotes notes;
  private final ExtensionLines extensions;
  private final Supervisions supervisions;
  private final Receivers receivers;
  private final Deadlines deadlines;
  private final PeoplesNames names;
  private final CodeTexts codes;

  ReferralOverview(
      Referrals referrals,
      ReferralHistory history,
      ReferralNotes notes,
      ExtensionLines extensions,
      Supervisions supervisions,
      Receivers receivers,
      Deadlines deadlines,
      PeoplesNames names,
      CodeTexts codes) {
    this.referrals = referrals;
    this.history = history;
    this.notes = notes;
    this.extensions = extensions;
    this.supervisions = supervisions;
    this.receivers = receivers;
    this.deadlines = deadlines;
    this.names = names;
    this.codes = codes;
  }

  /**
   * @param still half of the term has gone without a note
   * @param receipt when and how the receiver had it, or {@code null}
   * @param extensions what more time was asked for and granted, in words
   * @param report the last one with what the check said, or {@code null}
   */
  public record Line(
      long id,
      String receiver,
      String role,
      String kind,
      String state,
      String part,
      String number,
      LocalDate outOn,
      String receipt,
      LocalDate dueOn,
      boolean still,
      List<String> notes,
      List<String> extensions,
      String report,
      List<String> supervisions) {}

  List<Line> of(long caseId) {
    return referrals.of(caseId).stream().map(this::line).toList();
  }

  /** Whose part each clock of a referral is, by clock. */
  Map<String, String> whoseClocks(long caseId) {
    Map<String, String> whose = new HashMap<>();
    for (Referral referral : referrals.of(caseId)) {
      String receiver = receivers.name(referral);
      CLOCKS.forEach(clock -> whose.put(referral.clock(clock), receiver));
      supervisions.of(referral.id()).forEach(notice -> whose.put(notice.clock(), receiver));
    }
    return whose;
  }

  private Line line(Referral referral) {
    return new Line(
        referral.id(),
        receivers.name(referral),
        codes.of("referralRole", referral.lead() ? "LEAD" : "CO"),
        codes.of("referralKind", referral.kind().name()),
        codes.of("referralState", referral.state().name()),
        referral.part(),
        referral.letterNumber(),
        referral.outOn(),
        history
            .receipt(referral.id())
            .map(receipt -> receipt.on() + " " + codes.of("receipt", receipt.kind()))
            .orElse(null),
        deadlines.dueOn(referral.caseId(), referral.reportBack()).orElse(referral.dueOn()),
        history.standsStill(referral),
        notes.of(referral.id()).stream()
            .map(n -> n.happenedOn() + " " + names.of(n.enteredBy()) + " " + n.wording())
            .toList(),
        extensions.of(referral.id()),
        history.reports(referral.id()).stream()
            .reduce((before, last) -> last)
            .map(this::report)
            .orElse(null),
        supervisions.of(referral.id()).stream().map(this::supervision).toList());
  }

  private String report(Report report) {
    String unserved =
        report.answerNotServed() == null
            ? ""
            : " · " + codes.of("not-served", report.answerNotServed());
    String said = report.reportedOn() + unserved;
    return report.verdict() == null ? said : said + " " + codes.of("verdict", report.verdict());
  }

  private String supervision(SupervisionNotice notice) {
    String number = notice.letterNumber() == null ? "" : notice.letterNumber() + " ";
    String held = notice.holdReason() == null ? "" : "：" + notice.holdReason();
    String struckOff =
        notice.struckOffOn() == null
            ? ""
            : " · " + codes.of("sheet", "STRUCK_OFF") + notice.struckOffOn();
    return number
        + codes.of("supervisionLevel", notice.level().name())
        + " "
        + codes.of("supervisionState", notice.state().name())
        + held
        + struckOff;
  }
}
