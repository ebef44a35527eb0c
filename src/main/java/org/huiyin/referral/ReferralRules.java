package org.huiyin.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.deliberation.Referring.Part;
import org.huiyin.petition.PetitionCase;
import org.huiyin.refusal.Fault;

/** Why a matter cannot be referred like this: every reason, each at its row of the form. */
final class ReferralRules {

  /** 涉法涉诉: litigation is kept apart from petitions (信访条例 2022, art. 20). */
  private static final String JUDICIAL_CATEGORY = "11";

  private final PetitionCase petition;
  private final List<Part> parts;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  ReferralRules(PetitionCase petition, List<Part> parts, LocalDate today) {
    this.petition = petition;
    this.parts = parts;
    this.today = today;
  }

  /**
   * @param going the case's referrals that go on
   * @param out engine groups that are kept from the case
   * @param handlingDue the last day of handling where one runs, or {@code null}
   */
  List<Fault> faults(
      List<Referral> going, Receivers receivers, Set<String> out, LocalDate handlingDue) {
    if (petition.sealed()) {
      faults.add(Fault.at("route", "referral.sealed"));
    }
    unconfirmed().ifPresent(message -> faults.add(Fault.at("route", message)));
    if (petition.category().equals(JUDICIAL_CATEGORY)) {
      faults.add(Fault.at("route", "referral.judicial"));
    }
    if (parts.isEmpty() && going.isEmpty()) {
      faults.add(Fault.at("referrals", "referral.none"));
    }
    leads(going);
    Set<String> given = new HashSet<>(going.stream().map(Referral::engineGroup).toList());
    for (int row = 0; row < parts.size(); row++) {
      Part part = parts.get(row);
      String at = "referrals[" + row + "].";
      receivers
          .whyNot(part.to(), petition.category(), out)
          .ifPresent(
              message -> faults.add(Fault.at(at + "to", message, receivers.nameOf(part.to()))));
      if (!given.add(part.to())) {
        faults.add(Fault.at(at + "to", "referral.receiver-twice"));
      }
      if (part.kind().equals("ASSIGN") && receivers.isCountyStation(part.code())) {
        faults.add(Fault.at(at + "kind", "referral.county-is-asked"));
      }
      due(part.kind(), part.dueOn(), at + "dueOn", today, handlingDue, faults);
    }
    return faults;
  }

  /**
   * As long as nobody has said what is wanted and what it is about, no unit or group sees the
   * matter: an old book may leave it out (rules.md, "Who must not see").
   */
  private Optional<String> unconfirmed() {
    if (petition.purposeSaid()) {
      return petition.categorySaid() ? Optional.empty() : Optional.of("referral.category-unsaid");
    }
    return Optional.of(
        petition.categorySaid() ? "referral.purpose-unsaid" : "referral.neither-said");
  }

  private void leads(List<Referral> going) {
    long leads =
        parts.stream().filter(Part::lead).count() + going.stream().filter(Referral::lead).count();
    if (leads != 1 && parts.size() + going.size() > 0) {
      faults.add(Fault.at("referrals", "referral.one-leads"));
    }
  }

  /**
   * The day that is printed in the letter: after the day it runs from, and never beyond the time
   * for handling. Once that is over, it holds nobody back: somebody has to handle it still.
   */
  static void due(
      String kind,
      LocalDate due,
      String field,
      LocalDate today,
      LocalDate handlingDue,
      List<Fault> faults) {
    if (kind.equals("TRANSFER")) {
      return;
    }
    if (due == null) {
      faults.add(Fault.at(field, "referral.due-missing"));
    } else if (!due.isAfter(today)) {
      faults.add(Fault.at(field, "referral.due-before-start", today.toString()));
    } else if (handlingDue != null && handlingDue.isAfter(today) && due.isAfter(handlingDue)) {
      faults.add(Fault.at(field, "referral.due-beyond-handling", handlingDue.toString()));
    }
  }
}
