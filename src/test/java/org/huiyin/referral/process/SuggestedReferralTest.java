package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the sheet of a deliberation suggests, by {@code referral-terms.dmn}: to whom, how, by when.
 */
@Tag("L2022-22")
@Tag("R29")
class SuggestedReferralTest extends ReferralSituation {

  @ParameterizedTest
  @CsvSource({
    "0101, unit-LAND,    REQUEST, 60",
    "0102, unit-HOUSING, ASSIGN,  60",
    "0302, unit-FOREST,  ASSIGN,  90",
    "06,   unit-CIVIL,   ASSIGN,  30",
    "08,   unit-GOV,     ASSIGN,  30",
    "99,   group-G01,    ASSIGN,  30"
  })
  void isTheUsualUnitElseTheVillagesGroupWithThirtySixtyOrNinetyDays(
      String category, String to, String kind, int days) throws IOException {
    walk.register(Map.of("category", category));

    assertThat(suggested())
        .containsExactly(
            Map.of(
                "to", to, "lead", true, "kind", kind, "dueOn", MONDAY.plusDays(days).toString()));
  }

  private List<Map<String, Object>> suggested() throws IOException {
    String shown = walk.look(CaseWalk.CHAIR, "deliberate").get("referrals").toString();
    return new ObjectMapper().readValue(shown, new TypeReference<>() {});
  }

  @Test
  void isADayToComeAlsoWhereTheTimeForHandlingHasRunOut() throws IOException {
    walk.register(Map.of("category", "05", "occurredOn", MONDAY.minusDays(90).toString()));

    assertThat(onRecord().dueOn("HANDLING")).isBefore(MONDAY);
    assertThat(suggested()).extracting(row -> row.get("to")).containsExactly("unit-GOV");
    assertThat(LocalDate.parse(suggested().get(0).get("dueOn").toString())).isAfter(MONDAY);

    parts.refer(List.of(parts.part("unit-GOV", true, 30))).out("unit-GOV");

    assertThat(referral().dueOn()).isEqualTo(MONDAY.plusDays(30));
  }

  @Test
  @Tag("L2022-30")
  void isNotTheUnitComplainedOf() throws IOException {
    walk.register(Map.of("category", "0102", "complainedOf", List.of(Map.of("unit", "HOUSING"))));

    assertThat(suggested()).extracting(row -> row.get("to")).containsExactly("group-G01");
    assertThat(walk.look(CaseWalk.CHAIR, "deliberate").get("receivers").toString())
        .doesNotContain("unit-HOUSING")
        .doesNotContain("unit-CONGRESS")
        .contains("unit-LAND", "group-G02");
  }
}
