package org.huiyin.letters.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.letters.LetterFile;
import org.huiyin.letters.RealLetter;
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

  @Override
  List<Received> books() {
    return FiftyBooks.BOOKS;
  }

  @Override
  List<RealLetter> letters() {
    if (LetterFile.found().isEmpty()) {
      LoggerFactory.getLogger(getClass())
          .warn("Skipped: no real letters at {}", LetterFile.whereItWouldBe());
    }
    assumeTrue(
        LetterFile.found().isPresent(),
        () -> "The real letters are not here: " + LetterFile.whereItWouldBe());
    return FiftyBooks.letters(LetterFile.found().orElseThrow());
  }

  @Override
  Map<String, Integer> pace() {
    return FiftyBooks.PACE;
  }

  @Override
  LocalDate last() {
    return FiftyBooks.LAST;
  }

  @Test
  void everyLetterCameOnAPublishedHoliday() {
    assertThat(FiftyBooks.BOOKS)
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
        .allSatisfy(
            plot -> assertThat(FiftyBooks.BOOKS).anyMatch(book -> book.plots().contains(plot)));
    assertThat(count("referral_objection WHERE decision = 'DISMISSED'")).isEqualTo(2);
    assertThat(count("referral_objection WHERE decision = 'UPHELD'")).isEqualTo(1);
    assertThat(count("referral_extension WHERE clock = 'REPORT_BACK' AND decision = 'APPROVE'"))
        .isEqualTo(1);
    assertThat(count("referral_extension WHERE clock = 'REPORT_BACK' AND decision = 'RETURN'"))
        .isEqualTo(1);
    assertThat(count("referral_extension WHERE clock = 'HANDLING'")).isEqualTo(1);
    assertThat(count("referral_report WHERE verdict = 'RETURN'")).isEqualTo(2);
    assertThat(
            count("outbox_message WHERE step_key = 'supervisionAnswered' AND recipient = 'clerk'"))
        .isEqualTo(3);
    assertThat(count("supervision_notice WHERE level = 'TRACKED' AND letter_number IS NOT NULL"))
        .isPositive();
    assertThat(count("referral WHERE receipt = 'DELIVERED'")).isEqualTo(1);
    assertThat(count("case_act WHERE kind = 'WITHDRAWAL'")).isEqualTo(3);
    assertThat(count("case_act WHERE kind = 'URGENT_REPORT'")).isEqualTo(1);
    assertThat(count("conference WHERE state = 'CONCLUDED' AND convener = 'PRESIDIUM'"))
        .isEqualTo(1);
    assertThat(count("conference WHERE state = 'CONCLUDED' AND convener = 'PARTY'")).isPositive();
    assertThat(count("action_item WHERE state = 'STRUCK_OFF'")).isEqualTo(3);
    assertThat(count("letter WHERE kind = 'EXTENSION' AND served_on IS NOT NULL")).isEqualTo(2);
  }

  private int count(String what) {
    return jdbc.sql("SELECT count(*) FROM huiyin." + what).query(Integer.class).single();
  }
}
