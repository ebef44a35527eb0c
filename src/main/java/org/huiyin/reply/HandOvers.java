package org.huiyin.reply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.document.LetterNumbers;
import org.huiyin.document.LetterSeries;
import org.huiyin.petition.PetitionCase;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accusations go under seal to the organ that looks into them (信访条例 2022, art. 30): pieces counted
 * and sealed with the draft of the receipt, numbered when it is signed, handed over after that.
 */
@Component
public class HandOvers {

  private final JdbcClient jdbc;
  private final LetterNumbers numbers;
  private final AuditTrail audit;
  private final Clock clock;

  HandOvers(JdbcClient jdbc, LetterNumbers numbers, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param letterNumber {@code null} until it is signed
   * @param handedOverOn {@code null} until it has happened
   */
  public record HandOver(
      String sealNumber,
      int pieces,
      String letterNumber,
      LocalDate signedOn,
      LocalDate handedOverOn,
      String handedOverBy) {}

  /** Whether the case's material is to be handed over under seal. */
  public static boolean owed(PetitionCase petition) {
    return petition.sealed() && "REDIRECT".equals(petition.route());
  }

  public Optional<HandOver> of(long caseId) {
    return jdbc.sql(
            """
            SELECT seal_number, pieces, letter_number, signed_on, handed_over_on, handed_over_by
            FROM huiyin.hand_over WHERE case_id = ?
            """)
        .param(caseId)
        .query(HandOver.class)
        .optional();
  }

  /** Sealed and counted; a draft that was sent back may count anew. */
  @Transactional
  public void prepare(long caseId, String sealNumber, int pieces, Actor by) {
    jdbc.sql(
            """
            INSERT INTO huiyin.hand_over (case_id, seal_number, pieces, prepared_by) VALUES (?, ?, ?, ?)
            ON CONFLICT (case_id) DO UPDATE
              SET seal_number = excluded.seal_number, pieces = excluded.pieces, prepared_by = excluded.prepared_by
            """)
        .params(caseId, sealNumber, pieces, by.userId())
        .update();
    audit.record(by, "SEAL_MATERIAL", "case:" + caseId, caseId, null);
  }

  /** With the receipt the hand-over is signed too. */
  void sign(long caseId) {
    if (of(caseId).isPresent()) {
      String number = numbers.draw(LetterSeries.HAND_OVER).toString();
      jdbc.sql("UPDATE huiyin.hand_over SET letter_number = ?, signed_on = ? WHERE case_id = ?")
          .params(number, LocalDate.now(clock), caseId)
          .update();
    }
  }

  /**
   * @throws Refusal when the day cannot be
   */
  @Transactional
  public void handedOver(long caseId, LocalDate on, Actor by) {
    HandOver prepared =
        of(caseId).orElseThrow(() -> new IllegalStateException("Nothing is sealed: " + caseId));
    LocalDate today = LocalDate.now(clock);
    if (on.isAfter(today)) {
      throw new Refusal(Fault.at("handedOverOn", "petition.date-in-future", today.toString()));
    }
    if (on.isBefore(prepared.signedOn())) {
      throw new Refusal(
          Fault.at("handedOverOn", "reply.served-before-issued", prepared.signedOn().toString()));
    }
    jdbc.sql("UPDATE huiyin.hand_over SET handed_over_on = ?, handed_over_by = ? WHERE case_id = ?")
        .params(on, by.userId(), caseId)
        .update();
    audit.record(by, "HAND_OVER_UNDER_SEAL", "case:" + caseId, caseId, null);
  }
}
