package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.petition.process.CaseWalk.with;
import static org.huiyin.petition.process.CaseWalk.without;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is complained of neither calls, signs, attends, supervises nor is sent anything. */
@Tag("L2022-28")
@Tag("L2022-46")
class TheAccusedSideOfAConferenceTest extends ConferenceSituation {

  private static final String PREPARE = "prepareConference";

  @Test
  void aPersonComplainedOfIsNoGuestUnderHisNameOrAnyPostOfHis() {
    complainedOf(Map.of("person", conference.personId("head-housing")));

    for (String guest : List.of("葛新民", "村镇建设办公室葛 新民主任", "青山乡村镇建设办公室")) {
      assertThat(prepare(Map.of("guests", List.of(Map.of("name", guest)))))
          .as(guest)
          .contains("被反映");
    }
  }

  @Test
  void aPersonWhoIsInNoRegisterAndComplainedOfIsNoGuestEither() {
    complainedOf(Map.of("name", "贾世仁"));

    assertThat(prepare(Map.of("guests", List.of(Map.of("name", "贾世仁（包工头）"))))).contains("被反映");
  }

  @Test
  void anOrganComplainedOfDoesNotConvene() {
    complainedOf(Map.of("unit", "GOV"));

    assertThat(prepare(Map.of("convener", "GOVERNMENT", "approvedBy", "chair"))).contains("不能召集");
  }

  @Test
  void aConvenerWhoseHeadIsComplainedOfDoesNotConvene() {
    complainedOf(Map.of("person", conference.personId("secretary")));

    assertThat(prepare(Map.of("convener", "PARTY"))).contains("不能召集");
  }

  @Test
  void whoIsComplainedOfSignsNoInvitations() {
    complainedOf(Map.of("person", conference.personId("head-gov")));

    assertThat(prepare(Map.of("approvedBy", "head-gov"))).isNotBlank();
    assertThat(prepare(Map.of("convener", "GOVERNMENT", "approvedBy", "head-gov")))
        .contains("不能召集");
  }

  @Test
  void theMinutesNameNobodyOfTheAccusedSideAsChairAttendanceOrReceiverOfACopy() {
    complainedOf(Map.of("unit", "HOUSING"));
    conference.call(plan(Map.of()));
    at(MONDAY.plusDays(3), 15, 0);

    for (Map<String, Object> change :
        List.<Map<String, Object>>of(
            Map.of("chairedBy", "葛新民"),
            Map.of("attendees", "陆怀远、葛新民"),
            Map.of("observers", "村镇建设办公室有关人员"),
            Map.of("copyTo", "乡党委，村镇建设办公室"))) {
      assertThat(record(with(minutes(), change))).as(change.toString()).contains("被反映");
    }
    conference.submit(ConferenceWalk.CLERK, "recordMinutes", minutes());
  }

  @Test
  void whoIsComplainedOfInOneCaseAttendsForAnotherButIsSentNoMinutes() {
    complainedOf(Map.of("unit", "HOUSING"));
    CaseWalk second = anotherCase();
    second.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号"));
    putBefore(second.caseId());
    conference.call(
        plan(
            Map.of(
                "agenda",
                List.of(
                    topic(walk.caseId(), "宅基地纠纷", List.of("LAND")),
                    topic(second.caseId(), "水渠维修", List.of("HOUSING"))))));
    at(MONDAY.plusDays(3), 15, 0);
    Map<String, Object> minutes =
        conference.minutes(List.of(landDecides(walk.caseId()), landDecides(second.caseId())));
    minutes.put("attendees", "陆怀远、葛新民");

    assertThat(record(with(minutes, Map.of("copyTo", "村镇建设办公室")))).contains("被反映");
    conference.submit(ConferenceWalk.CLERK, "recordMinutes", minutes);
  }

  @Test
  void theResponsiblePersonIsOfAUnitThatIsCharged() {
    invited();
    Map<String, Object> other = conference.decision(walk.caseId());
    other.put("person", conference.personId("head-water"));

    assertThat(record(conference.minutes(List.of(other)))).contains("责任人应当是牵头单位或者配合单位");
  }

  @Test
  void nobodySupervisesHisOwnWorkNorThatOfAUnitHeHelps() {
    invited();
    Map<String, Object> decision = without(conference.decision(walk.caseId()), "person", "coUnits");
    decision.put("leadUnit", "LAND");
    decision.put("coUnits", List.of("G01"));
    decision.put("supervisor", "vicechair");

    assertThat(record(conference.minutes(List.of(decision)))).contains("督办人不能是牵头单位、配合单位");
  }

  @Test
  void aTopicNamesNeitherPetitionerNorWhoIsComplainedOf() {
    walk.register(Map.of("petitionerName", "张二妹", "complainedOf", List.of(Map.of("name", "贾世仁"))));
    putBefore(walk.caseId());
    conference.start();

    for (String words : List.of("张二妹反映的宅基地", "与贾 世仁的纠纷")) {
      assertThat(prepare(Map.of("agenda", List.of(topic(walk.caseId(), words, List.of("LAND"))))))
          .as(words)
          .contains("姓名");
    }
  }

  @Test
  void aConferenceToWhichNobodyIsInvitedIsNone() {
    called();

    assertThat(
            prepare(
                Map.of(
                    "guests",
                    List.of(),
                    "agenda",
                    List.of(topic(walk.caseId(), "宅基地", List.of())))))
        .contains("没有请任何单位");
  }

  @Test
  void minutesOfADayBeforeTheInvitationsWentOut() {
    walk.register();
    at(MONDAY.plusDays(2), 9, 0);
    putBefore(walk.caseId());
    conference.start().call(conference.called(walk.caseId()));

    assertThat(
            record(
                with(
                    conference.minutes(List.of(conference.decision(walk.caseId()))),
                    Map.of("heldOn", MONDAY.plusDays(1).toString()))))
        .contains("2026-05-13", "不能早于这一天");
  }

  @Test
  void theApproverReadsWhatIsAdjournedAndWhoIsSentACopy() {
    called();
    CaseWalk second = anotherCase();
    second.register(Map.of("petitionerName", "张二妹", "address", "青山村一组1号"));
    putBefore(second.caseId());
    conference.call(conference.called(walk.caseId(), second.caseId()));
    at(MONDAY.plusDays(3), 15, 0);
    Map<String, Object> minutes = conference.minutes(List.of(conference.decision(walk.caseId())));
    minutes.put("adjourned", List.of(String.valueOf(second.caseId())));
    minutes.put("copyTo", "乡纪委");
    conference.submit(ConferenceWalk.CLERK, "recordMinutes", minutes);

    assertThat(
            conference
                .look(ConferenceWalk.CHAIR, conference.task("approveMinutes"))
                .get("minutesText"))
        .asString()
        .contains("抄送：乡纪委", "下次再议：" + onRecordNumber(second));
  }

  private String onRecordNumber(CaseWalk other) {
    return jdbc.sql("SELECT register_number FROM huiyin.petition_case WHERE id = ?")
        .param(other.caseId())
        .query(String.class)
        .single();
  }

  private void complainedOf(Map<String, Object> side) {
    walk.register(Map.of("complainedOf", List.of(side)));
    putBefore(walk.caseId());
    conference.start();
  }

  private Map<String, Object> plan(Map<String, Object> changes) {
    Map<String, Object> plan = new HashMap<>(conference.called(walk.caseId()));
    plan.put("agenda", List.of(topic(walk.caseId(), "宅基地纠纷", List.of("LAND"))));
    plan.putAll(changes);
    return plan;
  }

  private String prepare(Map<String, Object> changes) {
    return refusal(() -> conference.submit(ConferenceWalk.CLERK, PREPARE, plan(changes)));
  }

  private String record(Map<String, Object> minutes) {
    return refusal(() -> conference.submit(ConferenceWalk.CLERK, "recordMinutes", minutes));
  }

  private Map<String, Object> minutes() {
    Map<String, Object> minutes = conference.minutes(List.of(landDecides(walk.caseId())));
    minutes.put("attendees", "陆怀远、石守信");
    return minutes;
  }

  private Map<String, Object> landDecides(long caseId) {
    Map<String, Object> decision = without(conference.decision(caseId), "person", "coUnits");
    decision.put("leadUnit", "LAND");
    return decision;
  }

  private static Map<String, Object> topic(long caseId, String topic, List<String> organs) {
    return Map.of("caseId", String.valueOf(caseId), "topic", topic, "organs", organs);
  }
}
