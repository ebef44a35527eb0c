package org.huiyin.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiyin.organisation.Founding.MandatePlan;
import org.huiyin.organisation.Founding.PersonPlan;
import org.huiyin.organisation.Founding.SeatPlan;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.organisation.Seat.Role;
import org.huiyin.refusal.Fault;

/** What must hold for one person, whatever the others are. */
final class PersonRules {

  /** Chinese names need not be ASCII, accounts must: Modeler sends them in Latin-1. */
  private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9-]{1,60}");

  /** Codes that may be named. */
  record Known(Set<String> villages, Set<String> units, Set<String> groups) {}

  private final String field;
  private final PersonPlan person;
  private final List<Fault> faults = new ArrayList<>();

  private PersonRules(String field, PersonPlan person) {
    this.field = field;
    this.person = person;
  }

  /**
   * @param kind of the person's unit, or {@code null}
   */
  static List<Fault> faultsOf(String field, PersonPlan person, Known known, Unit.Kind kind) {
    PersonRules rules = new PersonRules(field, person);
    rules.checkFields(known);
    rules.checkGroup();
    rules.checkSeats(kind);
    return rules.faults;
  }

  private void checkFields(Known known) {
    check(!FoundingRules.isBlank(person.name()), ".name", "organisation.nameMissing");
    check(!FoundingRules.isBlank(person.post()), ".post", "organisation.postMissing");
    check(person.since() != null, ".since", "organisation.sinceMissing");
    check(known.units(), person.unit(), ".unit", "organisation.unknownUnit");
    check(known.villages(), person.village(), ".village", "organisation.unknownVillage");
    check(known.groups(), person.group(), ".group", "organisation.unknownGroup");
    for (MandatePlan mandate : person.mandates()) {
      check(mandate.level() != null, ".mandates", "organisation.levelMissing");
      check(known.villages(), mandate.village(), ".mandates", "organisation.unknownVillage");
      check(mandate.village() != null, ".mandates", "organisation.constituencyMissing");
    }
    check(
        person.userId() == null || isAccount(person.userId()),
        ".userId",
        "organisation.badAccount");
    check(!person.headsUnit() || person.unit() != null, ".headsUnit", "organisation.headOfNothing");
  }

  static boolean isAccount(String userId) {
    return userId != null && ACCOUNT.matcher(userId).matches();
  }

  private void checkGroup() {
    boolean isDeputy = !person.mandates().isEmpty();
    check(
        (person.group() == null) == (person.inGroupAs() == null),
        ".inGroupAs",
        "organisation.memberKind");
    check(
        person.inGroupAs() != DeputyGroup.Kind.DEPUTY || isDeputy,
        ".inGroupAs",
        "organisation.memberWithoutMandate");
    check(
        !person.leadsGroup() || person.inGroupAs() == DeputyGroup.Kind.DEPUTY,
        ".leadsGroup",
        "organisation.leaderIsDeputy");
  }

  private void checkSeats(Unit.Kind kind) {
    check(
        person.seats().stream().allMatch(s -> s.body() != null && s.role() != null),
        ".seats",
        "organisation.seatIncomplete");
    check(
        person.seats().stream().map(SeatPlan::body).distinct().count() == person.seats().size(),
        ".seats",
        "organisation.seatTwice");
    check(
        person.mandates().stream().map(MandatePlan::level).distinct().count()
            == person.mandates().size(),
        ".mandates",
        "organisation.mandateTwice");
    boolean inPresidium = person.seats().stream().anyMatch(s -> s.body() == Body.PRESIDIUM);
    boolean presides =
        person.seats().stream()
            .anyMatch(s -> s.body() == Body.PRESIDIUM && s.role() != Role.MEMBER);
    check(
        !inPresidium
            || person.mandates().stream().anyMatch(m -> m.level() == Deputy.Level.TOWNSHIP),
        ".seats",
        "organisation.presidiumOfDeputies");
    check(
        !presides || kind == null || !kind.administrative(),
        ".seats",
        "organisation.chairHoldsPost");
  }

  private void check(Set<String> known, String code, String part, String messageKey) {
    if (code != null && !known.contains(code)) {
      faults.add(Fault.at(field + part, messageKey, code));
    }
  }

  private void check(boolean holds, String part, String messageKey) {
    if (!holds) {
      faults.add(Fault.at(field + part, messageKey));
    }
  }
}
