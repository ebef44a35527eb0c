package org.huiyin.deliberation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.deliberation.DeliberationEntry.FinalOpinion;
import org.huiyin.deliberation.DeliberationEntry.Opinion;
import org.huiyin.deliberation.DeliberationEntry.Sitting;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases.Decision;
import org.huiyin.refusal.Fault;

/** Why a sitting's decision on a case cannot stand: every reason. */
final class DeliberationRules {

  private static final int LEAST_TAKING_PART = 2;

  /**
   * Ways on which clock, paper and remedy hang on the legal route: the sitting says which it is,
   * lest they be guessed at, each by itself.
   */
  private static final Set<String> GONE_INTO = Set.of("DIRECT", "REFER", "CONFERENCE");

  private final PetitionCase petition;
  private final DeliberationEntry entry;
  private final Sitting held;
  private final Set<Long> kept;
  private final Organisation organisation;
  private final WhoDecides deciders;
  private final List<Fault> faults = new ArrayList<>();

  private DeliberationRules(
      PetitionCase petition,
      DeliberationEntry entry,
      Sitting held,
      Set<Long> kept,
      Organisation organisation,
      WhoDecides deciders) {
    this.petition = petition;
    this.entry = entry;
    this.held = held;
    this.kept = kept;
    this.organisation = organisation;
    this.deciders = deciders;
  }

  /**
   * @param held the sitting with its day, chair and attendees, also when it was on record before
   * @param kept persons who must not take part in the case, before this sitting's own recusals
   * @param deciders who writes it down, and who has a say in the case
   * @param actsAsChair whether who writes it down decides as chair in this case
   */
  static List<Fault> faults(
      PetitionCase petition,
      DeliberationEntry entry,
      Sitting held,
      Set<Long> kept,
      Organisation organisation,
      WhoDecides deciders,
      boolean actsAsChair,
      LocalDate today) {
    DeliberationRules rules =
        new DeliberationRules(petition, entry, held, kept, organisation, deciders);
    rules.sitting(today);
    rules.collective();
    rules.opinions();
    rules.way(actsAsChair, today);
    rules.people();
    rules.findings();
    return rules.faults;
  }

  private void refuse(String field, String message) {
    faults.add(Fault.at(field, message));
  }

  private void sitting(LocalDate today) {
    boolean onRecord = entry.sitting().id() != null;
    if (barred(held.chairedBy())) {
      refuse(onRecord ? "sitting" : "chairedBy", "deliberation.barred-chairs");
    }
    if (held.heldOn().isBefore(petition.receivedOn())) {
      faults.add(
          Fault.at(
              onRecord ? "sitting" : "sittingOn",
              "deliberation.sitting-before-case",
              petition.receivedOn()));
    }
    if (held.heldOn().isAfter(today)) {
      refuse(onRecord ? "sitting" : "sittingOn", "deliberation.sitting-in-future");
    }
    if (!onRecord) {
      faults.addAll(SittingRules.attendance(held));
    }
  }

  /**
   * A decision is a sitting's, not one person's: presided by the chair or who stands in, with at
   * least one other member who is not recused; a sealed case by the chair and the persons named for
   * it. Who was not there does not write it down, and only who presides gives himself the case.
   */
  private void collective() {
    boolean onRecord = entry.sitting().id() != null;
    Set<Long> out = new HashSet<>(kept);
    out.addAll(entry.recused());
    if (!barred(held.chairedBy()) && !deciders.mayPreside(held.chairedBy(), held.heldOn(), out)) {
      refuse(onRecord ? "sitting" : "chairedBy", "deliberation.chair-presides");
    }
    long takingPart = held.attendees().stream().filter(person -> !out.contains(person)).count();
    if (!petition.sealed() && takingPart < Math.min(LEAST_TAKING_PART, deciders.atMost(out))) {
      refuse(onRecord ? "sitting" : "attendees", "deliberation.too-few");
    }
    if (!deciders.wasThere(held.attendees())) {
      refuse(onRecord ? "sitting" : "attendees", "deliberation.absent-decides");
    }
    if (deciders.isWriter(entry.decision().responsiblePerson())
        && !deciders.isWriter(held.chairedBy())) {
      refuse("responsiblePerson", "deliberation.names-himself");
    }
  }

  private void opinions() {
    for (int row = 0; row < entry.opinions().size(); row++) {
      Opinion opinion = entry.opinions().get(row);
      if (barred(opinion.member())) {
        refuse("opinions[" + row + "].member", "deliberation.barred-speaks");
      }
      if (opinion.member() != null && !held.attendees().contains(opinion.member())) {
        refuse("opinions[" + row + "].member", "deliberation.absent-speaks");
      }
      if (opinion.member() != null
          && petition.sealed()
          && !deciders.hasASayInSealed(opinion.member(), held.chairedBy())) {
        refuse("opinions[" + row + "].member", "deliberation.sealed-speaks");
      }
    }
    for (int row = 0; row < entry.recusals().size(); row++) {
      if (entry.recusals().get(row).reason() == null) {
        refuse("recusals[" + row + "].reason", "deliberation.recusal-reason");
      }
    }
    if (entry.recused().size() < entry.recusals().size()) {
      refuse("recusals", "deliberation.recused-twice");
    }
  }

  private void way(boolean actsAsChair, LocalDate today) {
    Decision decision = entry.decision();
    if (GONE_INTO.contains(decision.route()) && decision.legalRoute() == null) {
      refuse("legalRoute", "deliberation.legal-route-missing");
    }
    switch (decision.route()) {
      case "DIRECT" -> direct(decision);
      case "REDIRECT" -> {
        if (entry.redirect().to() == null) {
          refuse("redirectTo", "deliberation.redirect-to");
        }
      }
      case "REFER" -> {
        // To whom and until when, the capability that refers knows.
      }
      case "CONFERENCE" -> {
        if (petition.sealed()) {
          refuse("route", "deliberation.sealed-conference");
        }
        if (unconfirmed()) {
          refuse("route", "deliberation.unconfirmed");
        }
      }
      case "DECLINE" -> decline(actsAsChair, today);
      default -> refuse("route", "deliberation.way-unknown");
    }
  }

  /**
   * The presidium does not decide for others (不包办代替): it handles directly only on a recorded
   * ground. Sealed is a case with an accusation in any of its entries, the first or a later one.
   */
  private void direct(Decision decision) {
    if (decision.ground() == null) {
      refuse("ground", "deliberation.ground-missing");
    } else if (petition.sealed() && !decision.ground().equals("PC_DEPUTY_CONDUCT")) {
      refuse("route", "deliberation.accusation-is-redirected");
    }
    if ("OTHER".equals(decision.ground()) && decision.groundReason() == null) {
      refuse("groundReason", "deliberation.ground-reason");
    }
    if (decision.responsiblePerson() == null) {
      refuse("responsiblePerson", "deliberation.responsible-missing");
    }
  }

  /** Only 不再受理, after a re-review opinion, by the chair (art. 36). */
  private void decline(boolean actsAsChair, LocalDate today) {
    if (!actsAsChair) {
      refuse("route", "deliberation.decline-by-chair");
    }
    FinalOpinion opinion = entry.finalOpinion();
    if (opinion.organ() == null) {
      refuse("finalOpinionOrgan", "deliberation.final-opinion");
    }
    if (opinion.number() == null) {
      refuse("finalOpinionNumber", "deliberation.final-opinion");
    }
    if (opinion.on() == null || opinion.on().isAfter(today)) {
      refuse("finalOpinionOn", "deliberation.final-opinion-date");
    }
  }

  private void people() {
    Decision decision = entry.decision();
    if (decision.urgent() && entry.urgentReason() == null) {
      refuse("urgentReason", "deliberation.urgent-reason");
    }
    if (decision.responsiblePerson() != null && barredAccount(decision.responsiblePerson())) {
      refuse("responsiblePerson", "deliberation.barred-handles");
    }
    if (decision.neighbouringDeputy() == null) {
      return;
    }
    if (petition.sealed()) {
      refuse("neighbouringDeputy", "deliberation.deputy-sealed");
    }
    if (unconfirmed()) {
      refuse("neighbouringDeputy", "deliberation.unconfirmed");
    }
    if (!entry.deputyConsents()) {
      refuse("deputyConsent", "deliberation.deputy-consent");
    }
    if (barred(decision.neighbouringDeputy())) {
      refuse("neighbouringDeputy", "deliberation.barred-deputy");
    }
  }

  private void findings() {
    if (entry.findings().size() != petition.requests().size()) {
      refuse("requests", "deliberation.every-request");
    }
    for (int row = 0; row < entry.findings().size(); row++) {
      if (entry.findings().get(row).lacksReason()) {
        refuse("requests[" + row + "].reason", "deliberation.finding-reason");
      }
    }
  }

  /**
   * An old book may leave purpose or category out: until somebody has said it no unit and no deputy
   * sees the matter (rules.md, "Who must not see"). Of referring it the capability that refers says
   * so.
   */
  private boolean unconfirmed() {
    return !petition.purposeSaid() || !petition.categorySaid();
  }

  private boolean barred(Long person) {
    return person != null && (entry.recused().contains(person) || kept.contains(person));
  }

  private boolean barredAccount(String userId) {
    return organisation.personOf(userId).map(p -> barred(p.id())).orElse(false);
  }
}
