package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a sitting cannot refer: a clear sentence each, and nothing is laid down. */
@Tag("L2022-22")
class ReferralBadInputTest extends ReferralSituation {

  @Autowired private Organisation chart;

  private void refused(
      Map<String, Object> visit, List<Map<String, Object>> referred, String... words) {
    walk.register(visit);
    assertThat(refusal(() -> parts.refer(referred))).contains(words);
    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertThat(referrals.of(parts.caseId())).isEmpty();
    assertThat(onRecord().says("route")).isEmpty();
  }

  static Stream<Map<String, Object>> wrongParts() {
    return Stream.of(
        Map.of("dueOn", MONDAY.toString(), "says", "限办日期应当晚于发函之日（2026-05-11）"),
        Map.of("dueOn", MONDAY.minusDays(1).toString(), "says", "限办日期应当晚于发函之日"),
        Map.of("dueOn", MONDAY.plusDays(61).toString(), "says", "不能晚于办理期限2026-07-10"),
        Map.of("dueOn", "", "says", "必须填写限办日期"),
        Map.of("to", LAND, "says", "县直派驻单位不能交办"),
        Map.of("to", "unit-NOWHERE", "says", "名册中没有“NOWHERE”"),
        Map.of("to", "unit-CONGRESS", "says", "不能交办给本办公室"));
  }

  @ParameterizedTest
  @MethodSource("wrongParts")
  void aPartThatCannotBe(Map<String, Object> wrong) {
    Map<String, Object> part = new HashMap<>(parts.part(HOUSING, true, 60));
    part.putAll(wrong);
    part.remove("says");
    part.values().remove("");
    refused(Map.of("category", "0102"), List.of(part), wrong.get("says").toString());
  }

  @Test
  void nobodyAtAll() {
    refused(Map.of("category", "0102"), List.of(), "至少填写一个承办单位");
  }

  @Test
  @Tag("L2022-24")
  void noneOrTwoThatLead() {
    refused(
        Map.of("category", "0102"),
        List.of(parts.part(HOUSING, true, 60), parts.part("unit-CIVIL", true, 60)),
        "只有一个主办单位");
    walk = anotherCase();
    anotherWalk();
    refused(
        Map.of("category", "0102"),
        List.of(parts.part(HOUSING, false, 60), parts.part("unit-CIVIL", false, 60)),
        "只有一个主办单位");
  }

  @Test
  void theSameUnitTwice() {
    refused(
        Map.of("category", "0102"),
        List.of(parts.part(HOUSING, true, 60), parts.part(HOUSING, false, 60)),
        "只能有一份交办");
  }

  @Test
  @Tag("L2022-30")
  void theUnitOfThePersonComplainedOf() {
    String person = String.valueOf(chart.personOf("head-housing").orElseThrow().id());
    refused(
        Map.of("category", "0102", "complainedOf", List.of(Map.of("person", person))),
        List.of(parts.part(HOUSING, true, 60)),
        "村镇建设办公室被反映或者与被反映人有关");
  }

  @Test
  @Tag("L2022-30")
  void theUnitComplainedOf() {
    refused(
        Map.of("category", "0102", "complainedOf", List.of(Map.of("unit", "HOUSING"))),
        List.of(parts.part(HOUSING, true, 60)),
        "村镇建设办公室被反映或者与被反映人有关");
  }

  @Test
  @Tag("L2022-30")
  void aVillageGroupWithAMatterOfVillageFinance() {
    refused(
        Map.of("category", "0401"), List.of(parts.part("group-G02", true, 30)), "这一类别的事项不交代表小组");
  }

  @Test
  @Tag("L2022-20")
  @Tag("R88")
  void aMatterOfTheCourts() {
    refused(Map.of("category", "11"), List.of(parts.part(HOUSING, true, 60)), "诉访分离");
  }

  @Test
  @Tag("L2022-30")
  void anAccusation() {
    walk.register(Map.of("purpose", "ACCUSATION", "category", "0402"));
    assertThat(
            refusal(
                () ->
                    parts.referAs(
                        CaseWalk.CHAIR, Map.of(), List.of(parts.part(HOUSING, true, 60)))))
        .contains("密件不交办");
    assertThat(referrals.of(parts.caseId())).isEmpty();
  }
}
