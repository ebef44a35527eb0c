package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A case is sealed as long as one of its entries is an accusation, or of a category that is always
 * one (信访条例 2022, art. 30).
 */
@Component
public class Sealing {

  private final JdbcClient jdbc;
  private final CaseTeam team;
  private final KeptOut keptOut;
  private final Organisation organisation;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  Sealing(
      JdbcClient jdbc,
      CaseTeam team,
      KeptOut keptOut,
      Organisation organisation,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.team = team;
    this.keptOut = keptOut;
    this.organisation = organisation;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether a matter of this kind is sealed. */
  boolean seals(String purpose, String category) {
    return Purpose.ACCUSATION.name().equals(purpose)
        || organisation.category(category).map(Category::sealed).orElse(false);
  }

  private record Wanted(String purpose, String category) {}

  /**
   * Whether the case would be sealed once an entry is of this kind. An entry of which nobody wrote
   * down what it wanted opens nothing.
   */
  boolean wouldSeal(long caseId, long entryId, String purpose, String category) {
    if (seals(purpose, category)) {
      return true;
    }
    List<Wanted> others =
        jdbc.sql(
                """
                SELECT purpose, category FROM huiyin.register_entry
                WHERE case_id = ? AND id <> ? AND voided_on IS NULL
                """)
            .params(caseId, entryId)
            .query(Wanted.class)
            .list();
    return others.stream()
        .anyMatch(
            one -> one.purpose() == null ? isSealed(caseId) : seals(one.purpose(), one.category()));
  }

  boolean isSealed(long caseId) {
    return jdbc.sql("SELECT sealed FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(Boolean.class)
        .single();
  }

  /**
   * @param decided the way was chosen before, and may not be one for sealed material
   */
  private record Sealed(String registerNumber, boolean decided) {}

  /**
   * From now on; a neighbouring deputy takes no part in it any more. Where the presidium has chosen
   * the way already, the chair is told: whether it still fits is for a person to see to.
   */
  void seal(long caseId, Actor by) {
    jdbc.sql(
            """
                UPDATE huiyin.petition_case SET sealed = true, neighbouring_deputy = NULL
                WHERE id = ? AND NOT sealed RETURNING register_number, route IS NOT NULL AND state = 'OPEN' AS decided
                """)
        .param(caseId)
        .query(Sealed.class)
        .optional()
        .ifPresent(
            one -> {
              audit.record(by, "SEAL_CASE", "case:" + caseId, caseId, null);
              if (one.decided()) {
                tellTheChair(caseId, one.registerNumber());
              }
            });
  }

  private void tellTheChair(long caseId, String number) {
    outbox.put(
        new Message(
            caseId,
            number,
            "sealedAfterDecision",
            null,
            team.chair(caseId),
            Urgency.NORMAL,
            "sealed:" + caseId + ":" + LocalDate.now(clock)));
  }

  /**
   * @param reason as the chair gives it
   */
  void open(long caseId, String reason, Actor by) {
    jdbc.sql("UPDATE huiyin.petition_case SET sealed = false WHERE id = ?").param(caseId).update();
    audit.record(by, "UNSEAL_CASE", "case:" + caseId, caseId, reason);
  }

  /**
   * The accounts that a step of the case must not be offered to: those kept out, and of a sealed
   * case the members of the presidium who have no part in it.
   */
  public Set<String> keptFromSteps(long caseId) {
    Set<String> kept = keptOut.usersOf(caseId);
    if (isSealed(caseId)) {
      Set<String> members = new HashSet<>();
      organisation.presidiumMembers().stream()
          .map(Person::userId)
          .filter(Objects::nonNull)
          .forEach(members::add);
      Arrays.asList(
              team.chair(caseId),
              team.office(caseId),
              team.responsible(caseId),
              keptOut.namedFor(caseId))
          .forEach(members::removeAll);
      kept.addAll(members);
    }
    return kept;
  }
}
