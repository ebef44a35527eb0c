package org.huiyin.petition;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
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
  private final AuditTrail audit;

  Sealing(
      JdbcClient jdbc,
      CaseTeam team,
      KeptOut keptOut,
      Organisation organisation,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.team = team;
    this.keptOut = keptOut;
    this.organisation = organisation;
    this.audit = audit;
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

  /** From now on; a neighbouring deputy takes no part in it any more. */
  void seal(long caseId, Actor by) {
    int sealed =
        jdbc.sql(
                """
                UPDATE huiyin.petition_case SET sealed = true, neighbouring_deputy = NULL
                WHERE id = ? AND NOT sealed
                """)
            .param(caseId)
            .update();
    if (sealed == 1) {
      audit.record(by, "SEAL_CASE", "case:" + caseId, caseId, null);
    }
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
