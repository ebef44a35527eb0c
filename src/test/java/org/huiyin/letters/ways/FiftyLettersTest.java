package org.huiyin.letters.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.letters.ways.Plot.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.letters.ChosenLetters;
import org.huiyin.letters.LetterFile;
import org.huiyin.letters.RealLetter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Fifty real letters that came in on holidays of three years, over all ways, from before the Spring
 * Festival of 2026 to the summer.
 */
@Tag("thorough")
@Tag("R25")
@Tag("R46")
class FiftyLettersTest extends HandledLetters {

  private static final LocalDate BEFORE_THE_FESTIVAL = LocalDate.of(2026, 2, 14);
  private static final LocalDate AFTER_THE_FESTIVAL = LocalDate.of(2026, 2, 24);
  private static final LocalDate AFTER_QINGMING = LocalDate.of(2026, 4, 7);

  private static final Map<String, String> REACHED =
      Map.of("电话", "13985541207", "住址", "云溪县青山乡塘湾七组甲九号");
  private static final Map<String, String> REACHED_AND_WANTS =
      Map.of("电话", "13985541207", "住址", "云溪县青山乡塘湾七组甲九号", "目的", "求决", "渠道", "来信");
  private static final Map<String, String> AT_WORK =
      Map.of(
          "目的", "求决",
          "类别", "建房、相邻纠纷",
          "办理方式", "交办",
          "承办单位", "村镇建设办公室",
          "限办日期", "2026-04-05");

  private static final List<Received> BOOKS =
      List.of(
          before(2024, 2, 12, DIRECT, RESULT_RETURNED, REDIRECTED, DECLINED, CONFERENCE),
          before(2024, 10, 3, REFERRED, OBJECTION_DISMISSED, WITHDRAWN, DIRECT, TWO_UNITS),
          before(
              2025,
              1,
              30,
              REFERRED,
              OBJECTION_UPHELD,
              REPORT_RETURNED,
              CARRIED_OUT,
              RESULT_TO_CONFERENCE),
          before(2025, 5, 2, LETTER_RETURNED, LATE, UNSIGNED, CONFERENCE, DECLINED),
          before(2025, 10, 5, DIRECT, REFERRED, SILENT, COUNTY_STATION, URGENT),
          new Received(
              LocalDate.of(2026, 1, 2),
              BEFORE_THE_FESTIVAL,
              REACHED,
              List.of(
                  HANDLING_EXTENDED,
                  REPORT_EXTENSION_REFUSED,
                  REPORT_EXTENDED,
                  WITHDRAWN_AT_A_UNIT,
                  VILLAGE_GROUP)),
          new Received(
              LocalDate.of(2026, 2, 17),
              AFTER_THE_FESTIVAL,
              REACHED_AND_WANTS,
              List.of(
                  HANDLING_EXTENDED,
                  PAPERS_RETURNED,
                  OBJECTION_DISMISSED,
                  UNIT_EXTENDS,
                  PASSED_ON)),
          new Received(
              LocalDate.of(2026, 2, 20),
              AFTER_THE_FESTIVAL,
              REACHED_AND_WANTS,
              List.of(DIRECT, REDIRECTED, REPORT_RETURNED, LATE, CARRIED_OUT)),
          new Received(
              LocalDate.of(2026, 2, 16),
              AFTER_THE_FESTIVAL,
              AT_WORK,
              List.of(AT_A_UNIT, AT_A_UNIT, AT_A_UNIT, AT_A_UNIT, AT_A_UNIT)),
          new Received(
              LocalDate.of(2026, 4, 5),
              AFTER_QINGMING,
              REACHED,
              List.of(DIRECT, RESULT_RETURNED, REFERRED, PAPERS_RETURNED, WITHDRAWN_IN_HANDLING)));

  private static Received before(int year, int month, int day, Plot... plots) {
    return new Received(
        LocalDate.of(year, month, day), BEFORE_THE_FESTIVAL, Map.of(), List.of(plots));
  }

  @BeforeAll
  static void lettersAreThere() {
    if (LetterFile.found().isEmpty()) {
      LoggerFactory.getLogger(FiftyLettersTest.class)
          .warn("Skipped: no real letters at {}", LetterFile.whereItWouldBe());
    }
    assumeTrue(
        LetterFile.found().isPresent(),
        () -> "The real letters are not here: " + LetterFile.whereItWouldBe());
  }

  @Override
  List<Received> books() {
    return BOOKS;
  }

  @Override
  List<RealLetter> letters() {
    return ChosenLetters.of(LetterFile.read(LetterFile.found().orElseThrow()), 50);
  }

  @Override
  LocalDate last() {
    return LocalDate.of(2026, 7, 31);
  }

  @Test
  void everyLetterCameOnAPublishedHoliday() {
    assertThat(BOOKS)
        .allSatisfy(
            book ->
                assertThat(
                        jdbc.sql(
                                "SELECT count(*) FROM huiyin.calendar_day WHERE day = ? AND NOT working_day")
                            .param(book.on())
                            .query(Integer.class)
                            .single())
                    .as("holiday " + book.on())
                    .isEqualTo(1));
  }

  /** So that no event can silently drop out of the story. */
  @Test
  void everythingThatCanComeBetweenCame() {
    assertThat(List.of(Plot.values()))
        .allSatisfy(plot -> assertThat(BOOKS).anyMatch(book -> book.plots().contains(plot)));
    assertThat(count("referral_objection WHERE decision = 'DISMISSED'")).isEqualTo(2);
    assertThat(count("referral_objection WHERE decision = 'UPHELD'")).isEqualTo(1);
    assertThat(count("referral_extension WHERE clock = 'REPORT_BACK' AND decision = 'APPROVE'"))
        .isEqualTo(1);
    assertThat(count("referral_extension WHERE clock = 'REPORT_BACK' AND decision = 'RETURN'"))
        .isEqualTo(1);
    assertThat(count("referral_extension WHERE clock = 'HANDLING'")).isEqualTo(1);
    assertThat(count("referral_report WHERE verdict = 'RETURN'")).isEqualTo(2);
    assertThat(count("supervision_notice WHERE letter_number IS NOT NULL")).isEqualTo(4);
    assertThat(count("supervision_notice WHERE level = 'TRACKED'")).isEqualTo(1);
    assertThat(count("referral WHERE receipt = 'DELIVERED'")).isEqualTo(1);
    assertThat(count("case_act WHERE kind = 'WITHDRAWAL'")).isEqualTo(3);
    assertThat(count("case_act WHERE kind = 'URGENT_REPORT'")).isEqualTo(1);
    assertThat(count("conference WHERE state = 'CONCLUDED'")).isEqualTo(2);
    assertThat(count("action_item WHERE state = 'STRUCK_OFF'")).isEqualTo(3);
    assertThat(count("letter WHERE kind = 'EXTENSION' AND served_on IS NOT NULL")).isEqualTo(2);
  }

  private int count(String what) {
    return jdbc.sql("SELECT count(*) FROM huiyin." + what).query(Integer.class).single();
  }
}
