package org.huiyin.document;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws letter numbers: without gaps, never twice, in the transaction that signs the letter. */
@Component
public class LetterNumbers {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final DocumentProperties properties;

  LetterNumbers(JdbcClient jdbc, Clock clock, DocumentProperties properties) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.properties = properties;
    if (properties.organCodes().values().stream().distinct().count()
        < properties.organCodes().size()) {
      throw new IllegalStateException(
          "huiyin.document.organ-codes：两种文书不能共用一个机关代字，否则会出现相同的文号。"
              + " / Two series share one organ code, so their letters would get the same number.");
    }
  }

  /**
   * The next number of this year's series. Others who sign wait until the caller's transaction
   * ends, so draw it last; a transaction that rolls back gives the number back.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public LetterNumber draw(LetterSeries series) {
    String organCode = properties.organCodes().get(series);
    if (organCode == null || organCode.isBlank()) {
      throw new Refusal(Fault.of("document.organCodeMissing", series.name()));
    }
    int year = LocalDate.now(clock).getYear();
    int number =
        jdbc.sql(
                """
                INSERT INTO huiyin.letter_series (series, year, last_number) VALUES (?, ?, 1)
                ON CONFLICT (series, year) DO UPDATE SET last_number = letter_series.last_number + 1
                RETURNING last_number
                """)
            .params(series.name(), year)
            .query(Integer.class)
            .single();
    return new LetterNumber(organCode, year, number);
  }
}
