package org.huiyin.petition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read a case. Shut by default; a case that does not exist and one that must not be seen
 * answer alike.
 *
 * <p>Persons complained of and recused are kept out whatever their office. A sealed case is open to
 * the chair, the petition office, those who act for them when they are kept out, and persons named
 * for it; not to the presidium as a group.
 */
@Component
public class CaseDoors {

  private static final Set<String> ALWAYS = Set.of("petition-office", "chair");

  private final JdbcClient jdbc;
  private final CaseTeam team;
  private final AuditTrail audit;

  CaseDoors(JdbcClient jdbc, CaseTeam team, AuditTrail audit) {
    this.jdbc = jdbc;
    this.team = team;
    this.audit = audit;
  }

  private record Lock(boolean sealed, boolean shutOut, boolean named) {}

  public boolean mayRead(Actor actor, long caseId) {
    Optional<Lock> lock =
        jdbc.sql(
                """
                SELECT c.sealed,
                  EXISTS (SELECT 1 FROM huiyin.shut_out s WHERE s.case_id = c.id
                          AND (s.user_id = :user OR s.group_id IN (:groups))) AS shut_out,
                  c.responsible_person = :user OR EXISTS (SELECT 1 FROM huiyin.named_person n
                          WHERE n.case_id = c.id AND n.user_id = :user) AS named
                FROM huiyin.petition_case c WHERE c.id = :case
                """)
            .param("user", actor.userId())
            .param("groups", actor.groups().isEmpty() ? List.of("") : actor.groups())
            .param("case", caseId)
            .query((row, n) -> new Lock(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
            .optional();
    return lock.isPresent() && opens(lock.get(), actor, caseId);
  }

  /** Whether every case that nobody is kept from is open to this person, by the groups alone. */
  public static boolean isOpenUnguarded(Actor actor) {
    return ALWAYS.stream().anyMatch(actor::isIn) || actor.isIn("presidium");
  }

  private boolean opens(Lock lock, Actor actor, long caseId) {
    if (lock.shutOut()) {
      return false;
    }
    return lock.named()
        || ALWAYS.stream().anyMatch(actor::isIn)
        || actor.isIn("presidium") && (!lock.sealed() || standsIn(actor, caseId));
  }

  /** Of a sealed case only who acts for a chair or an office that is kept out. */
  private boolean standsIn(Actor actor, long caseId) {
    return team.actsAsChair(actor, caseId) || team.actsAsOffice(actor, caseId);
  }

  /**
   * @throws NoSuchCase when the case is not for this person
   */
  public void admit(Actor actor, long caseId) {
    if (!mayRead(actor, caseId)) {
      throw new NoSuchCase();
    }
  }

  /** Lets through and records the reading, or refuses without telling whether the case exists. */
  public void enter(Actor actor, long caseId, String act, String subject) {
    admit(actor, caseId);
    audit.record(actor, act, subject, caseId, null);
  }
}
