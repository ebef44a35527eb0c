package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deliberation.Referring;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.PetitionCases.Decision;
import org.huiyin.referral.ReferralTerms.Suggestion;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Component;

/** Lays down what a sitting refers, one part for each unit or group. */
@Component
class ReferringToOthers implements Referring {

  private static final String REFER = "REFER";

  private final ReferralRows rows;
  private final Receivers receivers;
  private final CallingOff callingOff;
  private final ReferralTerms terms;
  private final PetitionCases cases;
  private final KeptOut keptOut;
  private final Deadlines deadlines;
  private final Organisation organisation;
  private final AuditTrail audit;
  private final Clock clock;

  ReferringToOthers(
      ReferralRows rows,
      Receivers receivers,
      CallingOff callingOff,
      ReferralTerms terms,
      PetitionCases cases,
      KeptOut keptOut,
      Deadlines deadlines,
      Organisation organisation,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.receivers = receivers;
    this.callingOff = callingOff;
    this.terms = terms;
    this.cases = cases;
    this.keptOut = keptOut;
    this.deadlines = deadlines;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<Receiver> receivers(long caseId) {
    return receivers.of(caseId);
  }

  @Override
  public List<Part> suggested(PetitionCase petition) {
    Optional<Receiver> usual = usual(petition);
    String belongsTo = usual.map(Receiver::to).map(this::belongsTo).orElse("TOWNSHIP");
    String legalRoute = cases.advisedLegalRoute(petition.id());
    Suggestion suggestion = terms.of(legalRoute, petition.category(), belongsTo);
    LocalDate today = LocalDate.now(clock);
    LocalDate due = today.plusDays(suggestion.days());
    LocalDate handling = handlingDue(petition, legalRoute);
    boolean caps = handling != null && handling.isAfter(today) && handling.isBefore(due);
    LocalDate capped = caps ? handling : due;
    return List.of(
        new Part(
            usual.map(Receiver::to).orElse(null), true, suggestion.kind(), null, null, capped));
  }

  /** The unit that such matters usually go to, else the group of the village. */
  private Optional<Receiver> usual(PetitionCase petition) {
    List<Receiver> allowed = receivers.of(petition);
    Optional<String> unit =
        organisation
            .category(petition.category())
            .map(Category::usualUnit)
            .map(code -> "unit-" + code);
    Optional<String> group =
        Optional.ofNullable(petition.placeOfIssue())
            .flatMap(organisation::groupOfVillage)
            .map(DeputyGroup::group);
    return Stream.of(unit, group)
        .flatMap(Optional::stream)
        .flatMap(to -> allowed.stream().filter(receiver -> receiver.to().equals(to)))
        .findFirst();
  }

  private String belongsTo(String to) {
    if (to.startsWith("group-")) {
      return "GROUP";
    }
    return receivers.isCountyStation(to.substring("unit-".length()))
        ? "COUNTY_STATION"
        : "TOWNSHIP";
  }

  @Override
  public List<Fault> whyNot(PetitionCase petition, Decision decision, List<Part> parts) {
    if (!REFER.equals(decision.route())) {
      return List.of();
    }
    List<Referral> going = going(petition.id());
    return new ReferralRules(petition, led(parts, going), LocalDate.now(clock))
        .faults(
            going,
            receivers,
            keptOut.groupsOf(petition.id()),
            handlingDue(petition, decision.legalRoute()));
  }

  /**
   * Art. 34 binds the organ that handles a matter of art. 31 (6), from the day of receipt; the
   * others have no such day.
   */
  private LocalDate handlingDue(PetitionCase petition, String legalRoute) {
    return "ART_31_6".equals(legalRoute)
        ? deadlines
            .dueOn(petition.id(), "HANDLING")
            .orElseGet(() -> deadlines.wouldEnd("HANDLE", petition.receivedOn()))
        : null;
  }

  /** A single one leads, whether it was ticked or not. */
  private static List<Part> led(List<Part> parts, List<Referral> going) {
    if (parts.size() != 1 || !going.isEmpty()) {
      return parts;
    }
    Part only = parts.get(0);
    return List.of(
        new Part(only.to(), true, only.kind(), only.wording(), only.requirement(), only.dueOn()));
  }

  private List<Referral> going(long caseId) {
    return rows.of(caseId).stream()
        .filter(r -> r.state().isOpen() || r.state() == Referral.State.REPORTED)
        .toList();
  }

  @Override
  public void follow(
      PetitionCase petition, Decision decision, List<Part> parts, String contact, Actor by) {
    boolean refers = REFER.equals(decision.route());
    callingOff.deliberatedAgain(petition.id(), refers);
    if (!refers) {
      return;
    }
    rows.add(petition.id(), led(parts, going(petition.id())), contact, by);
    audit.record(by, "REFER", "case:" + petition.id(), petition.id(), null);
  }
}
