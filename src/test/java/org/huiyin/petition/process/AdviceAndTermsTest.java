package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the two tables say reaches the case: advice with its reason, clocks by the right line of the
 * profile.
 */
class AdviceAndTermsTest extends Situation {

  private CaseWalk registered(String purpose, String category, String channel, String source) {
    Map<String, Object> changes = new HashMap<>();
    changes.put("purpose", purpose);
    changes.put("category", category);
    changes.put("channel", channel);
    changes.put("source", source);
    if (!source.equals("DIRECT")) {
      changes.put("sourceOrgan", "云溪县信访局");
    }
    return walk.register(changes);
  }

  @ParameterizedTest(name = "{0} about {1} by {2}, {3}: {4} under {5}, clock {6}")
  @Tag("L2022-29")
  @Tag("L2022-30")
  @Tag("L2022-31")
  @CsvSource(
      nullValues = "none",
      value = {
        "ACCUSATION,   12,   LETTER, DIRECT,              DIRECT,   ART_30,       none",
        "ACCUSATION,   0402, LETTER, DIRECT,              REDIRECT, ART_30,       none",
        "OTHER,        99,   PHONE,  DIRECT,              DIRECT,   CONSULTATION, SIMPLIFIED_HANDLE",
        "CONSULTATION, 09,   VISIT,  DIRECT,              DIRECT,   CONSULTATION, SIMPLIFIED_HANDLE",
        "CONSULTATION, 09,   LETTER, DIRECT,              DIRECT,   CONSULTATION, SIMPLIFIED_HANDLE",
        "SUGGESTION,   12,   LETTER, DIRECT,              DIRECT,   ART_29,       none",
        "SUGGESTION,   0401, ONLINE, DIRECT,              DIRECT,   ART_29,       none",
        "SUGGESTION,   08,   FAX,    DIRECT,              REFER,    ART_29,       none",
        "REQUEST,      0402, VISIT,  DIRECT,              REDIRECT, ART_30,       none",
        "APPEAL,       11,   VISIT,  DIRECT,              REDIRECT, ART_31_1,     none",
        "REQUEST,      12,   VISIT,  DIRECT,              DIRECT,   ART_31_6,     HANDLE",
        "REQUEST,      07,   VISIT,  DIRECT,              REDIRECT, ART_31_2,     none",
        "REQUEST,      0101, VISIT,  DIRECT,              REFER,    ART_31_4,     none",
        "REQUEST,      0301, VISIT,  DIRECT,              REFER,    ART_31_4,     none",
        "REQUEST,      0302, VISIT,  DIRECT,              REFER,    ART_31_4,     none",
        "REQUEST,      02,   VISIT,  ASSIGNED_FROM_ABOVE, REFER,    ART_31_6,     HANDLE",
        "REQUEST,      02,   VISIT,  DIRECT,              DIRECT,   ART_31_6,     HANDLE",
        "REQUEST,      0102, VISIT,  DIRECT,              REFER,    ART_31_5,     none",
        "REQUEST,      0401, VISIT,  DIRECT,              REFER,    ART_31_5,     none",
        "REQUEST,      05,   VISIT,  DIRECT,              REFER,    ART_31_6,     HANDLE",
        "REQUEST,      06,   VISIT,  DIRECT,              REFER,    ART_31_5,     none",
        "REQUEST,      10,   LETTER, ASSIGNED_FROM_ABOVE, REFER,    ART_31_6,     HANDLE",
        "REQUEST,      10,   LETTER, LEADER_INSTRUCTION,  REFER,    ART_31_6,     HANDLE"
      })
  void aMatterIsAdvisedOnAndItsClocksStart(
      String purpose,
      String category,
      String channel,
      String source,
      String route,
      String legalRoute,
      String term) {
    registered(purpose, category, channel, source);

    assertThat(onRecord().says("advised_route")).isEqualTo(route);
    assertThat(onRecord().says("advised_legal_route")).isEqualTo(legalRoute);
    assertThat(onRecord().says("advice_reason")).isNotBlank();
    assertThat(onRecord().says("route")).as("advice decides nothing").isEmpty();
    assertThat(onRecord().countedBy("NOTICE")).isEqualTo("NOTICE");
    assertThat(onRecord().countedBy("DELIBERATION")).isEqualTo("DELIBERATION");
    assertThat(onRecord().countedBy("HANDLING")).isEqualTo(term);
  }

  @Test
  @Tag("L2022-33")
  void anAnonymousGraveDisputeCannotBeMediated() {
    Map<String, Object> letter =
        CaseWalk.with(
            walk.visit(), Map.of("channel", "LETTER", "category", "02", "anonymous", true));
    walk.start()
        .submit(
            CaseWalk.CLERK,
            "register",
            CaseWalk.without(letter, "petitionerName", "village", "address"));

    assertThat(onRecord().says("advised_route")).isEqualTo("REFER");
    assertThat(onRecord().says("advice_reason")).contains("匿名");
  }

  @Test
  void theAdviceIsShownToThoseWhoDeliberate() {
    registered("REQUEST", "02", "VISIT", "DIRECT");

    assertThat((String) walk.look(CaseWalk.CHAIR, "deliberate").get("adviceText")).contains("调解");
  }

  @Test
  @Tag("L2022-22")
  void whatWasAssignedFromAboveIsReportedByTheDayThatWasSetThere() {
    walk.register(
        Map.of(
            "source",
            "ASSIGNED_FROM_ABOVE",
            "sourceOrgan",
            "云溪县信访局",
            "sourceNumber",
            "云信交〔2026〕7号",
            "sourceDate",
            "2026-05-08",
            "sourceWording",
            "请调查处理并报结果。",
            "reportDueOn",
            "2026-07-01"));

    assertThat(onRecord().dueOnOfAny("OWN_REPORT/")).isEqualTo("2026-07-01");
    assertThat(
            onRecord()
                .rows("SELECT source, source_number FROM huiyin.register_entry WHERE case_id = ?"))
        .containsExactly(Map.of("source", "ASSIGNED_FROM_ABOVE", "source_number", "云信交〔2026〕7号"));
  }
}
