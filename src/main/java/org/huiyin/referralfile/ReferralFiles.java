package org.huiyin.referralfile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.casefile.ExtensionLines;
import org.huiyin.casefile.PeoplesNames;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deadline.ExplanationText;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCase.Request;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.referral.Receivers;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referral.State;
import org.huiyin.referral.ReferralDoors;
import org.huiyin.referral.ReferralHistory;
import org.huiyin.referral.ReferralNotes;
import org.huiyin.referral.Referrals;
import org.huiyin.referralfile.ReferralFile.ClockLine;
import org.huiyin.referralfile.ReferralFile.Matter;
import org.huiyin.referralfile.ReferralFile.NoteLine;
import org.huiyin.referralfile.ReferralFile.Rights;
import org.huiyin.secrecy.Mask;
import org.springframework.stereotype.Component;

/** Puts the page of a referral together for somebody who may read it; the reading is recorded. */
@Component
class ReferralFiles {

  private final Referrals referrals;
  private final ReferralDoors doors;
  private final ReferralHistory history;
  private final ReferralNotes notes;
  private final ReferralLines lines;
  private final ExtensionLines extensions;
  private final Receivers receivers;
  private final PetitionCases cases;
  private final CaseTeam team;
  private final PetitionersPhone phone;
  private final Deadlines deadlines;
  private final ExplanationText explanations;
  private final Organisation organisation;
  private final PeoplesNames names;
  private final CodeTexts codes;
  private final Clock clock;

  ReferralFiles(
      Referrals referrals,
      ReferralDoors doors,
      ReferralHistory history,
      ReferralNotes notes,
      ReferralLines lines,
      ExtensionLines extensions,
      Receivers receivers,
      PetitionCases cases,
      CaseTeam team,
      PetitionersPhone phone,
      Deadlines deadlines,
      ExplanationText explanations,
      Organisation organisation,
      PeoplesNames names,
      CodeTexts codes,
      Clock clock) {
    this.referrals = referrals;
    this.doors = doors;
    this.history = history;
    this.notes = notes;
    this.lines = lines;
    this.extensions = extensions;
    this.receivers = receivers;
    this.cases = cases;
    this.team = team;
    this.phone = phone;
    this.deadlines = deadlines;
    this.explanations = explanations;
    this.organisation = organisation;
    this.names = names;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * @throws org.huiyin.petition.NoSuchCase when there is no such referral, or none for this reader
   */
  ReferralFile open(long id, Actor reader, Locale locale) {
    Referral referral = referrals.get(id);
    doors.enter(reader, referral, "referral:" + id);
    Rights rights =
        new Rights(
            referral.state().isOpen(),
            !ReferralDoors.actsForReceiver(reader, referral),
            team.actsAsOffice(reader, referral.caseId())
                || team.actsAsChair(reader, referral.caseId()),
            phone.mayAsk(reader, referral));
    return new ReferralFile(
        referral,
        receivers.name(referral),
        matter(referral.caseId()),
        words(referral),
        history.standsStill(referral),
        history.extensions(id).stream().anyMatch(asked -> asked.clock().equals("REPORT_BACK")),
        extensions.of(id),
        clocks(referral, locale),
        notes.of(id).stream()
            .map(n -> new NoteLine(n.happenedOn(), names.of(n.enteredBy()), n.wording()))
            .toList(),
        lines.papers(referral),
        rights.office() ? lines.enclosable(referral) : List.of(),
        lines.reports(id),
        lines.supervisions(referral),
        referral.lead() ? others(referral) : List.of(),
        rights);
  }

  private Matter matter(long caseId) {
    PetitionCase petition = cases.get(caseId);
    PersonDetails lead = cases.addressee(petition);
    return new Matter(
        petition.registerNumber(),
        petition.title(),
        organisation.category(petition.category()).map(Category::name).orElse(""),
        petition.placeOfIssue() == null
            ? null
            : organisation
                .village(petition.placeOfIssue())
                .map(Village::name)
                .orElse(petition.placeOfIssue()),
        petition.receivedOn(),
        lead.name(),
        organisation.home(lead.village(), lead.address()),
        Mask.PHONE.over(lead.phone()),
        petition.body(),
        petition.requests().stream().map(Request::wording).toList());
  }

  private Map<String, String> words(Referral referral) {
    Map<String, String> words = new HashMap<>();
    words.put("kind", codes.of("referralKind", referral.kind().name()));
    words.put("state", codes.of("referralState", referral.state().name()));
    words.put("role", codes.of("referralRole", referral.lead() ? "LEAD" : "CO"));
    history
        .receipt(referral.id())
        .ifPresent(
            receipt -> {
              words.put("receipt", codes.of("receipt", receipt.kind()));
              words.put("signedBy", receipt.signedBy());
            });
    return words;
  }

  /** Its own clocks and those of the notices on it; the case's are not the receiver's to know. */
  private List<ClockLine> clocks(Referral referral, Locale locale) {
    LocalDate today = LocalDate.now(clock);
    List<String> own = lines.clocks(referral);
    List<ClockLine> shown = new ArrayList<>();
    for (Deadline deadline : deadlines.of(referral.caseId())) {
      if (own.contains(deadline.clock())) {
        shown.add(
            new ClockLine(
                codes.of("clock", deadline.clock().replaceAll("/.*", "")),
                deadline.dueOn(),
                deadline.stoppedOn(),
                deadline.daysLeft(today).orElse(null),
                explanations.sentence(deadline, locale)));
      }
    }
    return shown;
  }

  private List<String> others(Referral referral) {
    return referrals.of(referral.caseId()).stream()
        .filter(other -> other.id() != referral.id() && other.state() != State.CALLED_OFF)
        .map(
            other ->
                receivers.name(other)
                    + "："
                    + other.part()
                    + (other.dueOn() == null ? "" : "（" + other.dueOn() + "）"))
        .toList();
  }
}
