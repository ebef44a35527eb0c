package org.huiyin.referral;

import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.NoSuchCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see a referral: its receiver's people, unless it is kept from their unit or group, and
 * who may read the case. Nobody who is kept from the case; shut by default.
 */
@Component
public class ReferralDoors {

  private final JdbcClient jdbc;
  private final CaseDoors doors;
  private final AuditTrail audit;

  ReferralDoors(JdbcClient jdbc, CaseDoors doors, AuditTrail audit) {
    this.jdbc = jdbc;
    this.doors = doors;
    this.audit = audit;
  }

  public boolean mayRead(Actor actor, Referral referral) {
    // A draft that was called off has never been sent either.
    boolean receives = referral.outOn() != null && actor.isIn(referral.engineGroup());
    return receives && !isKept(actor, referral) || doors.mayRead(actor, referral.caseId());
  }

  /** From its receiver as a whole, or from this person. */
  private boolean isKept(Actor actor, Referral referral) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM huiyin.referral_kept_out WHERE referral_id = :referral)
              OR EXISTS (SELECT 1 FROM huiyin.shut_out
                WHERE case_id = :case AND (user_id = :user OR group_id IN (:groups)))
            """)
        .param("referral", referral.id())
        .param("case", referral.caseId())
        .param("user", actor.userId())
        .param("groups", actor.groups().isEmpty() ? List.of("") : actor.groups())
        .query(Boolean.class)
        .single();
  }

  /**
   * @throws NoSuchCase when the referral is not for this person
   */
  public void admit(Actor actor, Referral referral) {
    if (!mayRead(actor, referral)) {
      throw new NoSuchCase();
    }
  }

  /** Lets through and records the reading, or refuses without telling whether there is one. */
  public void enter(Actor actor, Referral referral, String subject) {
    admit(actor, referral);
    audit.record(actor, "READ_REFERRAL", subject, referral.caseId(), null);
  }

  /** Whether the person enters for the receiver, from its paper. */
  public static boolean actsForReceiver(Actor actor, Referral referral) {
    return !actor.isIn(referral.engineGroup());
  }
}
