package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.PetitionProcess;
import org.huiyin.petition.Voiding;
import org.huiyin.petition.process.CaseOnRecord;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.EnteringFromPaper;
import org.huiyin.referral.Referral;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where somebody is kept out, the parts too are offered to people by name, none of those. */
@Tag("L2022-28")
@Tag("L2022-30")
class GuardedReferralTest extends ReferralSituation {

  @Autowired private EnteringFromPaper paper;
  @Autowired private PetitionProcess process;
  @Autowired private PetitionCases cases;
  @Autowired private Voiding voiding;

  /** 财政所 is complained of, the building office handles. */
  private void guarded() {
    walk.register(Map.of("category", "0102", "complainedOf", List.of(Map.of("unit", "FINANCE"))));
    parts.refer(List.of(parts.part(HOUSING, true, 30)));
    parts.out(HOUSING);
  }

  private List<String> offered(String step) {
    return engine
        .getTaskService()
        .getIdentityLinksForTask(parts.task(HOUSING, step).getId())
        .stream()
        .map(link -> link.getGroupId() == null ? link.getUserId() : "group " + link.getGroupId())
        .toList();
  }

  @Test
  void theUnitsPeopleAreOfferedItByNameAndNotAsAGroup() {
    guarded();

    assertThat(offered("signForReferral")).containsExactly(HEAD);
    parts.signed(HEAD, HOUSING);
    assertThat(offered("workOnReferral")).containsExactly(HEAD);
  }

  @Test
  void soIsTheOfficeThatEntersForTheUnit() {
    guarded();
    long id = referral().id();
    walk.does(CaseWalk.CLERK, clerk -> paper.take(id, clerk));

    assertThat(offered("signForReferral"))
        .containsExactlyInAnyOrder(HEAD, "clerk", "clerk2", "clerk3");
  }

  @Test
  void aRecusalOfTheUnitsOnlyPersonGivesTheStepToTheOffice() {
    atWork();
    jdbc.sql(
            "INSERT INTO huiyin.shut_out (case_id, user_id, cause, since) VALUES (?, ?, 'RECUSED', now())")
        .params(parts.caseId(), HEAD)
        .update();
    process.guard(cases.get(parts.caseId()).registerNumber());

    assertThat(offered("workOnReferral"))
        .containsExactlyInAnyOrder("clerk", "clerk2", "clerk3")
        .doesNotContain(HEAD);
  }

  @Test
  void aVoidedEntryEndsThePartsAndTellsWhoHasTheLetter() {
    out();
    long caseId = parts.caseId();
    CaseOnRecord record = onRecord();
    String number = cases.get(caseId).registerNumber();

    walk.does(CaseWalk.CHAIR, chair -> voiding.voidEntry(caseId, number, "重复登记。", chair));

    assertThat(walk.running()).isNull();
    assertThat(parts.instances()).isEmpty();
    assertThat(referrals.of(caseId))
        .extracting(Referral::state)
        .containsOnly(Referral.State.CALLED_OFF);
    assertThat(record.messages("referralCalledOff")).containsExactly("NORMAL " + HEAD);
    assertThat(record.clocksRunning()).isEmpty();
  }
}
