package org.huiyin.letters.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.client.Office;
import org.huiyin.letters.LetterFile;
import org.huiyin.letters.RealLetter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Fifty of the real letters, which came in on holidays of three years, over all ways, from before
 * the Spring Festival of 2026 to the summer.
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

  /** The same letters among all the others: closed long ago, by the number that they have here. */
  @Override
  void before(Office office) {
    Path file = LetterFile.found().orElseThrow();
    try {
      new OldBook(office).takeClosed(Files.readAllBytes(file), LetterFile.read(file).size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
  void theyAreOtherMattersThanTheClosedOnesOfTheSameNumbers() {
    assertThat(count("book_row WHERE source_book = '" + OldBook.CLOSED + "'")).isEqualTo(1400);
    assertThat(
            count(
                "book_row mine JOIN huiyin.book_row old USING (original_number) WHERE mine.source_book = '"
                    + Received.SOURCE
                    + "' AND old.source_book = '"
                    + OldBook.CLOSED
                    + "' AND mine.case_id <> old.case_id AND mine.entry_id <> old.entry_id"))
        .isEqualTo(50);
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

  /** Nothing is done twice on one day here; only of two units' reports each is told. */
  @Test
  void nobodyIsToldTheSameTwiceOnOneDay() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT recipient, number, step_key, string_agg(dedupe_key, ' ') AS why FROM huiyin.outbox_message m
                    GROUP BY recipient, case_id, number, step_key, due_on, detail, page,
                      (queued_at AT TIME ZONE 'Asia/Shanghai')::date
                    HAVING count(*) > CASE step_key WHEN 'reviewResult' THEN greatest(1,
                      (SELECT count(*) FROM huiyin.referral r WHERE r.case_id = m.case_id)) ELSE 1 END
                    """)
                .query()
                .listOfRows())
        .isEmpty();
  }

  private int count(String what) {
    return jdbc.sql("SELECT count(*) FROM huiyin." + what).query(Integer.class).single();
  }
}
