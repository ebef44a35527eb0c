package org.huiyin.reply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deliberation.Deliberations;
import org.huiyin.petition.PetitionCase;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A letter that is not ours to handle is sent on to the organ that it belongs to (信访条例 2022, art.
 * 23, 31 (1)); a visitor is shown the way. Sealed material goes by {@link HandOvers}.
 */
@Component
public class Forwardings {

  private static final Set<String> WRITTEN = Set.of("LETTER", "FAX");

  /** Arbitration and complaints of Party members begin with the petitioner's own application. */
  private static final Set<String> GUIDED_ONLY = Set.of("ART_31_2", "ART_31_3");

  private final JdbcClient jdbc;
  private final Deliberations deliberations;
  private final Letters letters;
  private final AuditTrail audit;
  private final Clock clock;

  Forwardings(
      JdbcClient jdbc,
      Deliberations deliberations,
      Letters letters,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.deliberations = deliberations;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param way a {@code code.forwardingWay}
   */
  public record Forwarding(
      String forwardedTo, LocalDate forwardedOn, String way, String recordedBy) {}

  public Optional<Forwarding> of(long caseId) {
    return jdbc.sql(
            "SELECT forwarded_to, forwarded_on, way, recorded_by FROM huiyin.forwarding WHERE case_id = ?")
        .param(caseId)
        .query(Forwarding.class)
        .optional();
  }

  /** The organ to which the case's letter is to be sent on; empty where nothing is sent on. */
  public Optional<String> owedTo(PetitionCase petition) {
    if (!"REDIRECT".equals(petition.route())
        || petition.sealed()
        || !WRITTEN.contains(petition.channel())) {
      return Optional.empty();
    }
    return deliberations
        .last(petition.id())
        .filter(decided -> !GUIDED_ONLY.contains(String.valueOf(decided.redirectBasis())))
        .map(Deliberations.Decided::redirectTo);
  }

  /**
   * @throws Refusal when the day cannot be: to come, or before the petitioner's paper was signed
   */
  @Transactional
  public void forwarded(long caseId, String to, LocalDate on, String way, Actor by) {
    LocalDate today = LocalDate.now(clock);
    LocalDate signed = letters.last(caseId, Letters.Kind.REPLY).orElseThrow().approvedOn();
    List<Fault> faults = new ArrayList<>();
    if (on.isAfter(today)) {
      faults.add(Fault.at("forwardedOn", "petition.date-in-future", today.toString()));
    } else if (on.isBefore(signed)) {
      faults.add(Fault.at("forwardedOn", "reply.served-before-issued", signed.toString()));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    jdbc.sql(
            """
            INSERT INTO huiyin.forwarding (case_id, forwarded_to, forwarded_on, way, recorded_by)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(caseId, to, on, way, by.userId())
        .update();
    audit.record(by, "FORWARD_LETTER", "case:" + caseId, caseId, null);
  }
}
