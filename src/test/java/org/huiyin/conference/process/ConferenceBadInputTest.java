package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.petition.process.CaseWalk.with;
import static org.huiyin.petition.process.CaseWalk.without;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.huiyin.audit.Actor;
import org.huiyin.conference.ActionItem;
import org.huiyin.conference.CallingConferences;
import org.huiyin.conference.Invitations;
import org.huiyin.conference.ItemFromPaper;
import org.huiyin.document.Binder;
import org.huiyin.document.Binders;
import org.huiyin.document.Documents;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sentence for each, and nothing half done. */
class ConferenceBadInputTest extends ConferenceSituation {

  private static final String PDF = "application/pdf";

  @Autowired private Binders binders;
  @Autowired private Documents documents;
  @Autowired private CallingConferences calling;
  @Autowired private Invitations invitations;
  @Autowired private ItemFromPaper fromPaper;

  @Test
  void aConferenceWithoutACase() {
    called();
    int before = conferencesOnRecord();

    assertThat(prepare(Map.of("agenda", List.of()))).contains("至少");
    assertThat(conferencesOnRecord()).isEqualTo(before);
    assertThat(conference.waitsAt("prepareConference")).isTrue();
  }

  @Test
  void aDayBeforeToday() {
    called();

    assertThat(prepare(Map.of("heldOn", MONDAY.minusDays(1).toString()))).contains("会议日期不能早于今天");
  }

  @Test
  void aDayNearerThanThreeDaysWithoutAReason() {
    called();

    assertThat(prepare(Map.of("heldOn", MONDAY.plusDays(2).toString())))
        .contains("三日前通知", "2026-05-14");
  }

  @Test
  void aDayNearerThanThreeDaysPassesWithAReason() {
    called();
    Map<String, Object> urgent =
        Map.of("heldOn", MONDAY.plusDays(1).toString(), "urgentReason", "汛期将至。");

    conference.call(with(conference.called(walk.caseId()), urgent));

    assertThat(onTheTable().urgentReason()).isEqualTo("汛期将至。");
  }

  @Test
  void aCaseThatDoesNotWaitForAConference() {
    called();
    CaseWalk other = anotherCase();
    other.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号"));

    assertThat(prepareWith(other.caseId(), List.of("HOUSING"))).contains("议题");
    Assertions.assertThatThrownBy(
            () ->
                calling.prepare(
                    null,
                    new org.huiyin.conference.Preparation(
                        false,
                        org.huiyin.conference.Convener.PRESIDIUM,
                        MONDAY.plusDays(3),
                        "09:00",
                        "会议室",
                        null,
                        List.of(
                            new org.huiyin.conference.Preparation.Topic(
                                other.caseId(), "宅基地", List.of())),
                        List.of(),
                        "chair",
                        null),
                    Set.of(walk.caseId()),
                    actors.actor("clerk")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("conference.not-waiting");
  }

  @Test
  void aCaseThatIsListedTwice() {
    called();
    Map<String, Object> topic = topic(walk.caseId(), List.of("HOUSING"));

    assertThat(prepare(Map.of("agenda", List.of(topic, topic)))).contains("只列一次议题");
  }

  @Test
  void aGuestWhoComesForACaseThatIsNotOnTheAgenda() {
    called();
    CaseWalk other = anotherCase();
    other.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号"));
    putBefore(other.caseId());

    assertThat(
            prepare(
                Map.of(
                    "guests",
                    List.of(Map.of("name", "县水利局", "caseId", String.valueOf(other.caseId()))))))
        .contains("不在本次会议的议题中");
  }

  @Test
  void aDecisionOnACaseThatIsNotOnTheAgenda() {
    invited();
    CaseWalk other = anotherCase();
    other.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号"));

    assertThat(record(List.of(decision(), conference.decision(other.caseId())))).isNotBlank();
    Assertions.assertThatThrownBy(
            () ->
                conferences.record(
                    conference.id(),
                    new org.huiyin.conference.Minutes(
                        MONDAY.plusDays(3),
                        "陆怀远",
                        "陆怀远",
                        null,
                        null,
                        "汇报。",
                        "讨论。",
                        List.of(
                            new org.huiyin.conference.Minutes.Decision(
                                other.caseId(),
                                "落实。",
                                "HOUSING",
                                List.of(),
                                null,
                                MONDAY.plusDays(30),
                                "vicechair")),
                        List.of(walk.caseId()),
                        null),
                    actors.actor("clerk")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("conference.not-on-agenda");
    assertThat(onTheTable().minutes()).isNull();
  }

  @Test
  void aCaseThatIsDecidedAndPutOff() {
    invited();
    Map<String, Object> minutes = conference.minutes(List.of(decision()));
    minutes.put("adjourned", List.of(String.valueOf(walk.caseId())));

    assertThat(refusal(() -> conference.submit(ConferenceWalk.CLERK, "recordMinutes", minutes)))
        .contains("不能既有议定事项，又列为未议");
  }

  @Test
  void aLeadUnitThatIsItsOwnHelper() {
    invited();

    assertThat(record(List.of(with(decision(), Map.of("coUnits", List.of("HOUSING", "G05"))))))
        .contains("牵头单位不再列为配合单位");
  }

  @Test
  void aUnitInTheMinutesThatIsInNoRegister() {
    invited();

    assertThat(record(List.of(with(without(decision(), "person"), Map.of("leadUnit", "NOWHERE")))))
        .contains("NOWHERE", "不在名册中");
    assertThat(record(List.of(with(decision(), Map.of("coUnits", List.of("NOWHERE"))))))
        .contains("NOWHERE", "不在名册中");
    assertThat(onTheTable().minutes()).isNull();
  }

  @Test
  void aResponsiblePersonWhoSupervisesHimself() {
    invited();
    Map<String, Object> own =
        with(
            without(decision(), "coUnits"),
            Map.of(
                "leadUnit", "G01",
                "person", conference.personId("vicechair"),
                "supervisor", "vicechair"));

    assertThat(record(List.of(own))).contains("责任人不能督办自己承办的事项");
  }

  @Test
  void invitationsThatNobodyHasSigned() {
    called();
    conference.submit(ConferenceWalk.CLERK, "prepareConference", conference.called(walk.caseId()));

    Assertions.assertThatThrownBy(() -> invitations.send(conference.id()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("conference.invitations-unsigned");
    assertThat(binders.of(onTheTable().binder())).isEmpty();
  }

  @Test
  void minutesApprovedByTheConvenerWhoRecordedThem() {
    invited();
    conference.submit(
        ConferenceWalk.CLERK, "recordMinutes", conference.minutes(List.of(decision())));
    jdbc.sql("UPDATE huiyin.conference SET recorded_by = 'chair' WHERE id = ?")
        .param(conference.id())
        .update();

    assertThat(approve(ConferenceWalk.CHAIR, Map.of())).contains("记录人不能审定自己所记的纪要");
    assertThat(onTheTable().minutesNumber()).isNull();
  }

  @Test
  void minutesThatWereSignedOnPaperByWhoRecordedThem() {
    recordedFor("PARTY");
    jdbc.sql("UPDATE huiyin.conference SET recorded_by = 'secretary2' WHERE id = ?")
        .param(conference.id())
        .update();

    assertThat(approve("clerk2", onPaper("secretary2", MONDAY.plusDays(3))))
        .contains("记录人不能审定自己所记的纪要");
  }

  @Test
  void anApprovalOnPaperThatTheConvenerEntersHimself() {
    recordedFor("PARTY");

    assertThat(approve("secretary", onPaper("secretary", MONDAY.plusDays(3))))
        .contains("纸质审定件由人大办登录");
    assertThat(onTheTable().minutesNumber()).isNull();
  }

  @Test
  void aReportThatIsCheckedByWhoEnteredIt() {
    invited();
    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        conference.minutes(List.of(with(decision(), Map.of("supervisor", "clerk2")))));
    conference.submit(ConferenceWalk.CHAIR, "approveMinutes", Map.of("approval", "APPROVE"));
    fromPaper.take(item().id(), actors.actor("clerk2"));
    long scan =
        actionItems.evidence(
            item().id(),
            "来函",
            PDF,
            "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
            actors.actor("clerk2"));
    conference.submit(
        "clerk2",
        "workOnActionItem",
        with(conference.carriedOut(), Map.of("scan", String.valueOf(scan))));

    assertThat(refusal(() -> conference.submit("clerk2", "strikeOff", conference.struckOff())))
        .contains("报告落实情况的人不能核查自己的报告");
    assertThat(item().state()).isEqualTo("REPORTED");
  }

  @Test
  void aUnitThatIsComplainedOf() {
    walk.register(Map.of("complainedOf", List.of(Map.of("unit", "HOUSING"))));
    putBefore(walk.caseId());
    conference.start();

    assertThat(prepareWith(walk.caseId(), List.of("LAND", "HOUSING"))).contains("村镇建设办公室", "被反映");
  }

  @Test
  void aVillageWhoseCadreIsComplainedOfAndTheGroupThatLooksAfterIt() {
    walk.register(
        Map.of("complainedOf", List.of(Map.of("person", conference.personId("cadre-v02")))));
    putBefore(walk.caseId());
    conference.start();

    assertThat(prepareWith(walk.caseId(), List.of("V02"))).contains("石桥村", "被反映");
    assertThat(prepareWith(walk.caseId(), List.of("G01"))).contains("青石代表小组", "被反映");
  }

  @Test
  void aGuestThatIsComplainedOf() {
    walk.register(Map.of("complainedOf", List.of(Map.of("unit", "HOUSING"))));
    putBefore(walk.caseId());
    conference.start();
    Map<String, Object> plan = conference.called(walk.caseId());
    plan.put("agenda", List.of(topic(walk.caseId(), List.of("LAND"))));
    plan.put("guests", List.of(Map.of("name", "青山乡村镇建设办公室")));

    assertThat(refusal(() -> conference.submit(ConferenceWalk.CLERK, "prepareConference", plan)))
        .contains("被反映");
  }

  @Test
  void anOrganThatIsNotInTheRegister() {
    called();

    assertThat(prepareWith(walk.caseId(), List.of("NOWHERE"))).contains("NOWHERE", "不在名册中");
    assertThat(conference.waitsAt("prepareConference")).isTrue();
  }

  @Test
  void invitationsSignedByWhoDraftedThem() {
    called();

    assertThat(prepare(Map.of("approvedBy", "clerk"))).contains("签发人");
  }

  @Test
  void minutesWithoutADecision() {
    invited();

    assertThat(record(List.of())).contains("议定事项");
    assertThat(conference.waitsAt("recordMinutes")).isTrue();
    assertThat(onTheTable().minutes()).isNull();
  }

  @Test
  void aCaseOfTheAgendaThatIsForgotten() {
    called();
    CaseWalk other = anotherCase();
    other.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号"));
    putBefore(other.caseId());
    conference.call(conference.called(walk.caseId(), other.caseId()));
    at(MONDAY.plusDays(3), 15, 0);

    assertThat(record(List.of(conference.decision(walk.caseId())))).contains("每件列入议题");
  }

  @Test
  void aDecisionWithoutUnitOrDay() {
    invited();

    assertThat(record(List.of(without(decision(), "leadUnit")))).contains("牵头单位");
    assertThat(record(List.of(without(decision(), "dueOn")))).contains("完成时限");
  }

  @Test
  void aDecisionForADayThatIsPast() {
    invited();

    assertThat(record(List.of(with(decision(), Map.of("dueOn", MONDAY.toString())))))
        .contains("完成时限不能早于会议召开之日");
  }

  @Test
  void aDecisionForWhoIsComplainedOf() {
    walk.register(
        Map.of(
            "complainedOf",
            List.of(Map.of("unit", "HOUSING"), Map.of("person", conference.personId("member1")))));
    putBefore(walk.caseId());
    conference.start();
    Map<String, Object> plan = conference.called(walk.caseId());
    plan.put("agenda", List.of(topic(walk.caseId(), List.of("LAND"))));
    conference.call(plan);
    at(MONDAY.plusDays(3), 15, 0);

    assertThat(record(List.of(without(decision(), "person", "coUnits"))))
        .contains("村镇建设办公室", "被反映");
    assertThat(
            record(
                List.of(
                    with(
                        without(decision(), "person", "coUnits"),
                        Map.of("leadUnit", "LAND", "coUnits", List.of("HOUSING"))))))
        .contains("村镇建设办公室");
    assertThat(record(List.of(with(without(decision(), "coUnits"), Map.of("leadUnit", "LAND")))))
        .contains("被反映人");
    assertThat(
            record(
                List.of(
                    with(
                        without(decision(), "person", "coUnits"),
                        Map.of("leadUnit", "LAND", "supervisor", "member1")))))
        .contains("被反映人");
  }

  @Test
  void aDecisionSupervisedByWhoCarriesItOut() {
    invited();
    Map<String, Object> own =
        with(without(decision(), "coUnits"), Map.of("leadUnit", "G01", "supervisor", "vicechair"));

    assertThat(record(List.of(own))).contains("督办人不能是牵头单位、配合单位的人员");
  }

  @Test
  void minutesOfAMeetingThatIsStillToCome() {
    invited();
    Map<String, Object> minutes = conference.minutes(List.of(decision()));
    minutes.put("heldOn", MONDAY.plusDays(9).toString());

    assertThat(refusal(() -> conference.submit(ConferenceWalk.CLERK, "recordMinutes", minutes)))
        .contains("召开日期不能晚于今天");
  }

  @Test
  void minutesApprovedByWhoRecordedThemOrIsNotTheConvener() {
    recorded();

    assertThat(approve("clerk2", Map.of())).contains("召集人");
    assertThat(conference.waitsAt("approveMinutes")).isTrue();
    assertThat(onTheTable().minutesNumber()).isNull();
  }

  @Test
  void anApprovalOnPaperWithoutSignerDayOrScan() {
    recordedFor("PARTY");
    Map<String, Object> paper = new HashMap<>(Map.of("onPaper", true));

    assertThat(approve("clerk2", paper)).contains("签字");
    paper.put("signer", conference.personId("secretary"));
    paper.put("approvedOn", MONDAY.plusDays(2).toString());
    assertThat(approve("clerk2", paper)).contains("扫描件");
  }

  @Test
  void anApprovalOnPaperWithAScanOfAnotherConference() {
    recordedFor("PARTY");
    Map<String, Object> paper = new HashMap<>(onPaper("secretary", MONDAY.plusDays(3)));
    long own = Long.parseLong((String) paper.get("scan"));
    long another =
        binders.store(
            new Binder("conference:987654321", List.of()),
            "UPLOAD",
            "别处的签字件",
            null,
            PDF,
            "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII),
            actors.actor("clerk"));

    assertThat(conference.look("clerk2", conference.task("approveMinutes")).get("scans").toString())
        .contains(String.valueOf(own))
        .doesNotContain("别处的签字件");
    paper.put("scan", String.valueOf(another));
    assertThat(approve("clerk2", paper)).contains("扫描件");
    assertThat(conference.waitsAt("approveMinutes")).isTrue();
  }

  @Test
  void anApprovalOnPaperBeforeTheConference() {
    recordedFor("PARTY");

    assertThat(approve("clerk2", onPaper("secretary", MONDAY.plusDays(2)))).contains("签字日期");
  }

  @Test
  void anApprovalOnPaperBySomebodyWhoIsNotOfTheConvener() {
    recordedFor("PARTY");

    for (String user : List.of("clerk", "head-housing", "deputy1")) {
      assertThat(approve("clerk2", onPaper(user, MONDAY.plusDays(3)))).as(user).isNotBlank();
    }
    assertThat(conference.waitsAt("approveMinutes")).isTrue();
  }

  @Test
  void anApprovalOnPaperAroundTheChair() {
    recorded();

    assertThat(approve("clerk2", onPaper("chair", MONDAY.plusDays(3)))).isNotBlank();
    assertThat(conference.waitsAt("approveMinutes")).isTrue();
    Assertions.assertThatThrownBy(
            () ->
                conferences.approve(
                    conference.id(),
                    new org.huiyin.conference.Conferences.OnPaper(
                        Long.valueOf(conference.personId("chair")), MONDAY.plusDays(3), scan()),
                    actors.actor("clerk2")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("conference.presidium-approves-here");
  }

  private void recordedFor(String convener) {
    called();
    conference.call(with(conference.called(walk.caseId()), Map.of("convener", convener)));
    at(MONDAY.plusDays(3), 15, 0);
    conference.submit(
        ConferenceWalk.CLERK, "recordMinutes", conference.minutes(List.of(decision())));
  }

  private Map<String, Object> onPaper(String signer, LocalDate on) {
    return Map.of(
        "onPaper",
        true,
        "signer",
        conference.personId(signer),
        "approvedOn",
        on.toString(),
        "scan",
        String.valueOf(scan()));
  }

  @Test
  void aScanThatIsAnExecutable() {
    recorded();
    byte[] executable =
        "MZ\u0090\u0000 This program cannot be run in DOS mode"
            .getBytes(StandardCharsets.ISO_8859_1);

    Assertions.assertThatThrownBy(
            () ->
                binders.store(
                    onTheTable().binder(),
                    "UPLOAD",
                    "签字件",
                    null,
                    PDF,
                    executable,
                    actors.actor("clerk")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("document.notWhatItSays");
    assertThat(binders.of(onTheTable().binder())).noneMatch(one -> one.kind().equals("UPLOAD"));
  }

  @Test
  void aReportOfADayThatIsNotPossible() {
    decided();

    assertThat(work(Map.of("doneOn", MONDAY.plusDays(9).toString(), "result", "已办。")))
        .contains("日期应当在纪要审定之日");
    assertThat(work(Map.of("doneOn", MONDAY.toString(), "result", "已办。"))).contains("日期应当在纪要审定之日");
    assertThat(conference.waitsAt("workOnActionItem")).isTrue();
  }

  @Test
  @Tag("R45")
  void aReportOfWhichNothingWasHandedIn() {
    decided();

    assertThat(work(conference.carriedOut())).contains("请先在事项页上传落实的证据");
    assertThat(item().state()).isEqualTo("OPEN");
  }

  @Test
  void evidenceForADecisionThatIsStruckOff() {
    decided();
    ActionItem item = item();
    evidenceOf(item);
    conference
        .submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut())
        .submit(ConferenceWalk.SUPERVISOR, "strikeOff", conference.struckOff());
    int papers = documents.of(walk.caseId()).size();

    Assertions.assertThatThrownBy(() -> evidenceOf(item))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("conference.item-closed");
    assertThat(documents.of(walk.caseId())).hasSize(papers);
  }

  @Test
  void aNoteOrATitleLongerThanAPageOrALine() {
    decided();
    long id = item().id();

    Actor unit = actors.actor(ConferenceWalk.UNIT);
    Assertions.assertThatThrownBy(
            () -> actionItems.note(id, MONDAY.plusDays(3), "字".repeat(4001), null, unit))
        .hasMessageContaining("words.too-long");
    Assertions.assertThatThrownBy(() -> evidence("字".repeat(101)))
        .hasMessageContaining("words.too-long");
    Assertions.assertThatThrownBy(() -> evidence(" "))
        .hasMessageContaining("document.title-missing");
    long paper = evidence("字".repeat(100));
    assertThat(documents.open(paper, actors.actor("clerk")).title()).hasSize(100);
  }

  private long evidence(String title) {
    byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    return actionItems.evidence(item().id(), title, PDF, pdf, actors.actor("head-housing"));
  }

  private long scan() {
    return binders.store(
        onTheTable().binder(),
        "UPLOAD",
        "签字件",
        null,
        PDF,
        "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII),
        actors.actor("clerk"));
  }

  private Map<String, Object> decision() {
    return conference.decision(walk.caseId());
  }

  private Map<String, Object> topic(long caseId, List<String> organs) {
    return Map.of("caseId", String.valueOf(caseId), "topic", "宅基地纠纷", "organs", organs);
  }

  private String prepare(Map<String, Object> changes) {
    return refusal(
        () ->
            conference.submit(
                ConferenceWalk.CLERK,
                "prepareConference",
                with(conference.called(walk.caseId()), changes)));
  }

  private String prepareWith(long caseId, List<String> organs) {
    return prepare(Map.of("agenda", List.of(topic(caseId, organs))));
  }

  private String record(List<Map<String, Object>> decisions) {
    return refusal(
        () ->
            conference.submit(
                ConferenceWalk.CLERK,
                "recordMinutes",
                conference.minutes(new ArrayList<>(decisions))));
  }

  private String approve(String user, Map<String, Object> more) {
    Map<String, Object> form = with(Map.of("approval", "APPROVE"), more);
    try {
      return refusal(() -> conference.submit(user, "approveMinutes", form));
    } finally {
      engine.getTaskService().setAssignee(conference.task("approveMinutes").getId(), null);
    }
  }

  private String work(Map<String, Object> form) {
    return refusal(() -> conference.submit(ConferenceWalk.UNIT, "workOnActionItem", form));
  }

  private int conferencesOnRecord() {
    return jdbc.sql("SELECT count(*) FROM huiyin.conference").query(Integer.class).single();
  }
}
