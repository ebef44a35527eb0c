package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.petition.Corrections;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.PetitionProcess;
import org.huiyin.petition.Voiding;
import org.huiyin.petition.process.CaseOnRecord;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.EnteringFromPaper;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralDoors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where somebody is kept out, the parts too are offered to people by name, none of those. */
@Tag("L2022-28")
@Tag("L2022-30")
class GuardedReferralTest extends ReferralSituation {

  private static final String GROUP = "group-G01";

  @LocalServerPort private int port;
  @Autowired private EnteringFromPaper paper;
  @Autowired private Corrections corrections;
  @Autowired private PetitionProcess process;
  @Autowired private PetitionCases cases;
  @Autowired private Voiding voiding;
  @Autowired private ReferralDoors doors;

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

  /** A further visit complains of the building office, which has the matter. */
  private CaseWalk furtherVisitAgainst(Map<String, Object> accused) {
    CaseWalk further = anotherCase();
    further.register(
        Map.of(
            "earlier",
            "SAME_MATTER",
            "earlierNumber",
            onRecord().says("register_number"),
            "complainedOf",
            List.of(accused)));
    return further;
  }

  @Test
  void aUnitThatIsComplainedOfLaterLosesTheMatterAtOnceAndTheChairDecidesAnew() {
    atWork();
    long part = parts.idOf(HOUSING);
    furtherVisitAgainst(Map.of("unit", "HOUSING"));

    assertThat(referrals.get(part).state()).isEqualTo(Referral.State.FAILED);
    assertThat(doors.mayRead(people.actor(HEAD), referrals.get(part))).isFalse();
    assertThat(parts.instances()).isEmpty();
    assertThat(onRecord().stepsCancelled()).contains("workOnReferral");
    assertThat(onRecord().clocksRunning()).noneMatch(clock -> clock.endsWith("/" + part));
    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertThat(onRecord().messages("accusedReceiver"))
        .contains("NORMAL chair", "NORMAL clerk")
        .doesNotContain("NORMAL " + HEAD);
    assertThat(onRecord().acts()).contains("TAKE_BACK_REFERRAL");
    Map<String, Object> judged = Map.of("lawful", "YES", "reasonable", "YES");
    Map<String, Object> both = Map.of("requests", List.of(judged, judged));
    assertThat(refusal(() -> parts.refer(both, List.of(parts.part(HOUSING, true, 30)))))
        .as("not even offered")
        .contains("承办单位或者村级小组");
    parts.refer(both, List.of(parts.part("unit-CIVIL", true, 30)));
    assertThat(referrals.get(part).state()).isEqualTo(Referral.State.CALLED_OFF);
  }

  @Test
  void soDoesOneWhoseLetterIsNotOutYetAndItNeverGoes() {
    referred();
    long part = parts.idOf(HOUSING);
    furtherVisitAgainst(Map.of("unit", "HOUSING"));

    assertThat(referrals.get(part).state()).isEqualTo(Referral.State.FAILED);
    assertThat(referrals.get(part).letterNumber()).isNull();
    assertThat(onRecord().stepsCancelled()).contains("approveReferral");
    assertThat(walk.waitsAt("deliberate")).isTrue();
  }

  @Test
  void whoIsComplainedOfBesideTheUnitChangesNothingForIt() {
    atWork();
    furtherVisitAgainst(Map.of("unit", "FINANCE"));

    assertThat(referral().state()).isEqualTo(Referral.State.WORKING);
    assertThat(offered("workOnReferral")).containsExactly(HEAD);
  }

  @Test
  void whatTheAccusedHasReportedIsNotReturnedToItButDeliberatedAgain() {
    atWork();
    reported();
    furtherVisitAgainst(Map.of("unit", "HOUSING"));
    assertThat(onRecord().messages("accusedReported")).containsExactly("NORMAL chair");
    assertThat(referral().state()).isEqualTo(Referral.State.REPORTED);

    walk.submit(
        CaseWalk.CLERK, "reviewResult", Map.of("verdict", "RETURN", "verdictReason", "另交他处。"));

    assertThat(referral().state()).isEqualTo(Referral.State.FAILED);
    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertThat(onRecord().messages("reworkReferral")).isEmpty();
  }

  @Test
  void underSealNothingStaysWithAUnit() {
    atWork();
    CaseWalk further = anotherCase();
    further.register(
        Map.of(
            "earlier",
            "SAME_MATTER",
            "earlierNumber",
            onRecord().says("register_number"),
            "purpose",
            "ACCUSATION",
            "category",
            "0401"));

    assertThat(referral().state()).isEqualTo(Referral.State.FAILED);
    assertThat(parts.instances()).isEmpty();
    assertThat(walk.waitsAt("deliberate")).isTrue();
    everyDoorIsShutTo(HEAD);
  }

  /** As if there were no such referral: its page, its papers, the list, what can be done to it. */
  private void everyDoorIsShutTo(String user) {
    HttpStaff staff = HttpStaff.loggedIn(port, user, "Qingshan#2026");
    Referral referral = referral();
    String page = "/referral/" + referral.id();
    String acts = "/api/referrals/" + referral.id();
    assertThat(staff.get(page).status()).isEqualTo(404);
    assertThat(staff.get(page + "/documents/" + referral.documentId()).status()).isEqualTo(404);
    assertThat(staff.get(page + "/papers/referral-receipt").status()).isEqualTo(404);
    assertThat(staff.get(page + "/papers/completion-report").status()).isEqualTo(404);
    assertThat(staff.get("/referrals").body()).doesNotContain(referral.letterNumber());
    assertThat(staff.post(acts + "/note", Map.of("wording", "已约双方。")).status()).isEqualTo(404);
    assertThat(
            staff
                .upload(acts + "/documents", "答复", "application/pdf", "%PDF-1.4".getBytes())
                .status())
        .isEqualTo(404);
    HttpStaff office = HttpStaff.loggedIn(port, CaseWalk.CLERK, "Qingshan#2026");
    assertThat(office.get(page).status()).isEqualTo(200);
    assertThat(office.get("/referrals").body()).contains(referral.letterNumber());
  }

  @Test
  void aVillageGroupLosesTheMatterAtOnceThatIsCorrectedToACategoryKeptFromGroups() {
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(GROUP, true, 30), parts.part(HOUSING, false, 30)));
    parts.out(GROUP).signed("leader-g01", GROUP).out(HOUSING);
    long group = parts.idOf(GROUP);
    long caseId = parts.caseId();
    String number = cases.get(caseId).registerNumber();

    walk.does(
        CaseWalk.CLERK,
        clerk ->
            corrections.correct(
                caseId, number, Corrections.Field.CATEGORY, "0401", "实为村级财务。", clerk));

    assertThat(onRecord().says("sealed")).isEqualTo("false");
    assertThat(referrals.get(group).state()).isEqualTo(Referral.State.FAILED);
    assertThat(doors.mayRead(people.actor("leader-g01"), referrals.get(group))).isFalse();
    assertThat(HttpStaff.loggedIn(port, "leader-g01", "Qingshan#2026").get("/referrals").body())
        .doesNotContain(referrals.get(group).letterNumber());
    assertThat(onRecord().messages("accusedReceiver"))
        .contains("NORMAL chair", "NORMAL clerk")
        .doesNotContain("NORMAL leader-g01");
    assertThat(walk.waitsAt("deliberate")).as("who leads is decided anew").isTrue();
    assertThat(referral().state()).as("the unit's part goes on").isEqualTo(Referral.State.OUT);
  }

  @Test
  void aVillageGroupKeepsAMatterThatIsCorrectedToACategoryOpenToGroups() {
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(GROUP, true, 30)));
    parts.out(GROUP).signed("leader-g01", GROUP);
    long caseId = parts.caseId();
    String number = cases.get(caseId).registerNumber();

    walk.does(
        CaseWalk.CLERK,
        clerk ->
            corrections.correct(
                caseId, number, Corrections.Field.CATEGORY, "0101", "实为宅基地。", clerk));

    assertThat(referral().state()).isEqualTo(Referral.State.WORKING);
    assertThat(doors.mayRead(people.actor("leader-g01"), referral())).isTrue();
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
