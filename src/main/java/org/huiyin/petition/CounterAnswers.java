package org.huiyin.petition;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Questions that were answered while the petitioner stood at the counter or was on the phone
 * (rules.md: at the counter if possible). The slip bears the answer; the sitting, who signs and the
 * file confirm it afterwards (docs/adr/consultation-at-the-counter.md).
 */
@Component
public class CounterAnswers {

  /** The way of service of what was said on the spot. */
  public static final String WAY = "AT_COUNTER";

  private final JdbcClient jdbc;

  CounterAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param on the day of the visit or the call
   * @param said what was answered
   * @param law what was said of laws and policies, or {@code null}
   */
  public record Given(LocalDate on, String said, String law) {}

  /**
   * What was answered on the spot, where the sitting found the matter a plain one; none once the
   * petitioner has come again.
   */
  public Optional<Given> of(PetitionCase petition) {
    return "CONSULTATION".equals(petition.legalRoute())
            && "DIRECT".equals(petition.route())
            && !petition.cameAgain()
        ? said(petition)
        : Optional.empty();
  }

  /** What the slip of an entry can bear already: a question that the clerk has answered. */
  public Optional<Given> onSlip(PetitionCase petition) {
    return "CONSULTATION".equals(petition.purpose()) && !petition.sealed()
        ? said(petition)
        : Optional.empty();
  }

  private Optional<Given> said(PetitionCase petition) {
    return jdbc.sql(
            """
            SELECT occurred_on AS "on", explained AS said, law_explained AS law FROM huiyin.register_entry
            WHERE register_number = ? AND channel IN ('VISIT', 'PHONE') AND explained <> ''
            """)
        .param(petition.registerNumber())
        .query(Given.class)
        .optional();
  }
}
