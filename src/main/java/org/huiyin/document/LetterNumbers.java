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
  private final OfficeNames names;

  LetterNumbers(JdbcClient jdbc, Clock clock, OfficeNames names) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.names = names;
  }

  /**
   * The next number of this year's series. Others who sign wait until the caller's transaction
   * ends, so draw it last; a transaction that rolls back gives the number back.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public LetterNumber draw(LetterSeries series) {
    String organCode =
        names
            .organCode(series)
            .orElseThrow(() -> new Refusal(Fault.of("document.organCodeMissing", series.name())));
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
