package org.huiyin.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.petition.Registration.ComplainedOf;
import org.huiyin.petition.Registration.FromAbove;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.petition.Registration.Petitioners;
import org.huiyin.petition.Registration.Reception;
import org.huiyin.refusal.Fault;

/**
 * Why a registration cannot be taken as it stands: every reason, beyond what the form itself can
 * say.
 */
final class RegistrationRules {

  /** A collective visit elects at most five representatives (信访条例 2022, art. 20). */
  private static final int MOST_REPRESENTATIVES = 5;

  private static final String PHONE =
      "(\\+?86[- ]?)?1\\d{10}|0\\d{2,3}[- ]?\\d{7,8}(-\\d{1,6})?|\\d{7,8}";

  private final Days days;
  private final List<Fault> faults = new ArrayList<>();

  private RegistrationRules(LocalDate today) {
    this.days = new Days(today);
  }

  static List<Fault> faults(Registration registration, LocalDate today) {
    RegistrationRules rules = new RegistrationRules(today);
    rules.reception(registration.reception());
    rules.petitioners(registration.petitioners());
    rules.complainedOf(registration.complainedOf());
    return rules.faults;
  }

  private void reception(Reception reception) {
    faults.addAll(days.received("occurredOn", reception.occurredOn()));
    FromAbove above = reception.fromAbove();
    if (above == null) {
      return;
    }
    faults.addAll(days.notToCome("sourceDate", above.date()));
    if (above.reportDueOn() != null && above.reportDueOn().isBefore(reception.occurredOn())) {
      faults.add(Fault.at("reportDueOn", "petition.report-due-before-receipt"));
    }
  }

  private void petitioners(Petitioners petitioners) {
    if (petitioners.headcount() < 1 || petitioners.headcount() > 9999) {
      faults.add(Fault.at("headcount", "petition.headcount"));
    }
    if (petitioners.representatives().size() > MOST_REPRESENTATIVES) {
      faults.add(
          Fault.at("representatives", "petition.too-many-representatives", MOST_REPRESENTATIVES));
    }
    if (petitioners.representatives().size() > petitioners.headcount()) {
      faults.add(Fault.at("headcount", "petition.fewer-people-than-representatives"));
    }
    PersonDetails lead = petitioners.lead();
    if (!petitioners.anonymous() && lead.name() == null) {
      faults.add(Fault.at("petitionerName", "petition.name-missing"));
    }
    contact("", lead);
    Particulars.birthDate(lead.particulars())
        .ifPresent(day -> faults.addAll(days.born("birthDate", day)));
    for (int row = 0; row < petitioners.representatives().size(); row++) {
      contact("representatives[" + row + "].", petitioners.representatives().get(row));
    }
  }

  private void contact(String prefix, PersonDetails person) {
    if (person.idNumber() != null && IdNumber.parse(person.idNumber()).isEmpty()) {
      faults.add(Fault.at(prefix + "idNumber", "petition.id-number"));
    }
    if (person.phone() != null && !isPhone(person.phone())) {
      faults.add(Fault.at(prefix + "phone", "petition.phone"));
    }
  }

  private void complainedOf(List<ComplainedOf> all) {
    for (int row = 0; row < all.size(); row++) {
      ComplainedOf one = all.get(row);
      if (one.person() == null && one.unit() == null && one.name() == null) {
        faults.add(Fault.at("complainedOf[" + row + "]", "petition.complained-of-empty"));
      }
    }
  }

  /** A mobile number of eleven digits, or a land line with or without area code. */
  static boolean isPhone(String entered) {
    return entered.trim().matches(PHONE);
  }
}
