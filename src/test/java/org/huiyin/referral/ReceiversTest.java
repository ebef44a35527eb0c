package org.huiyin.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.deliberation.Referring.Part;
import org.huiyin.organisation.Founding.UnitPlan;
import org.huiyin.organisation.OrganisationChanges;
import org.huiyin.organisation.Unit;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.process.Situation;
import org.huiyin.refusal.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a matter may be referred to, said at the domain's own door, behind every form. */
class ReceiversTest extends Situation {

  private static final Actor ADMIN = new Actor("admin", Set.of("camunda-admin"));

  @Autowired private Receivers receivers;
  @Autowired private PetitionCases cases;
  @Autowired private OrganisationChanges organisationChanges;

  @ParameterizedTest
  @CsvSource({
    "unit-NOWHERE, referral.receiver-unknown",
    "group-G99,    referral.receiver-unknown",
    "somebody,     referral.receiver-unknown",
    "unit-CONGRESS, referral.to-ourselves",
    "unit-HOUSING, referral.to-the-accused",
    "unit-CIVIL,",
    "unit-LAND,",
    "group-G01,"
  })
  void areOpenAndNeitherOurselvesNorTheAccused(String to, String why) {
    walk.register();
    assertThat(receivers.whyNot(to, "0101", Set.of("unit-HOUSING")).orElse(null)).isEqualTo(why);
  }

  @Test
  void isNoUnitThatWasClosedAndOneThatClosesTodayStillIs() {
    walk.register();
    organisationChanges.addUnit(
        new UnitPlan("TEASTATION", "茶叶站", Unit.BelongsTo.TOWNSHIP, Unit.Kind.STATION, "云溪县农业农村局"),
        ADMIN);
    organisationChanges.closeUnit("TEASTATION", MONDAY, ADMIN, "机构改革");
    assertThat(receivers.whyNot("unit-TEASTATION", "0101", Set.of())).isEmpty();

    at(MONDAY.plusDays(1), 9, 0);
    assertThat(receivers.whyNot("unit-TEASTATION", "0101", Set.of()))
        .contains("referral.receiver-closed");
    assertThat(receivers.of(walk.caseId()))
        .as("what the form offers")
        .noneMatch(one -> one.to().equals("unit-TEASTATION"));
  }

  /**
   * The day of the report: after the day it runs from, within the handling clock where one runs.
   */
  @ParameterizedTest
  @Tag("L2022-22")
  @Tag("L2022-34")
  @CsvSource({
    "ASSIGN,   2026-05-12, 2026-07-10,",
    "ASSIGN,   2026-07-10, 2026-07-10,",
    "ASSIGN,   2026-07-11, 2026-07-10, referral.due-beyond-handling",
    "ASSIGN,   2026-07-11, 2026-05-11,",
    "ASSIGN,   2026-07-11, 2026-05-10,",
    "ASSIGN,   2026-08-09,           ,",
    "ASSIGN,   2026-05-11, 2026-07-10, referral.due-before-start",
    "ASSIGN,   2026-05-10,           , referral.due-before-start",
    "ASSIGN,             , 2026-07-10, referral.due-missing",
    "REQUEST,            ,           , referral.due-missing",
    "REQUEST,  2026-06-10,           ,",
    "TRANSFER,           , 2026-07-10,"
  })
  void theDayOfTheReport(String kind, LocalDate due, LocalDate handling, String why) {
    List<Fault> faults = new ArrayList<>();
    ReferralRules.due(kind, due, "dueOn", MONDAY, handling, faults);
    assertThat(faults)
        .extracting(Fault::messageKey)
        .isEqualTo(why == null ? List.of() : List.of(why));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    walk.register();
    Part wrong = new Part("unit-CONGRESS", false, "ASSIGN", "办理。", null, MONDAY);
    assertThat(
            new ReferralRules(cases.get(walk.caseId()), List.of(wrong), MONDAY)
                .faults(List.of(), receivers, Set.of(), null))
        .extracting(Fault::messageKey)
        .containsExactly(
            "referral.one-leads", "referral.to-ourselves", "referral.due-before-start");
    assertThat(walk.waitsAt("deliberate")).isTrue();
  }
}
