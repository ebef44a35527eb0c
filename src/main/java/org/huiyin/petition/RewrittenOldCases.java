package org.huiyin.petition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.OldCases.Entered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matters of an old book as a person has taken them over from a newer state of it; the number
 * stays. Who is complained of newly is kept out from now on, and nobody is let in again.
 */
@Component
public class RewrittenOldCases {

  private final OldCaseRows rows;
  private final PeopleOfEntry people;
  private final ShutOut shutOut;
  private final Sealing sealing;
  private final CaseActs acts;
  private final AuditTrail audit;
  private final Clock clock;

  RewrittenOldCases(
      OldCaseRows rows,
      PeopleOfEntry people,
      ShutOut shutOut,
      Sealing sealing,
      CaseActs acts,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.people = people;
    this.shutOut = shutOut;
    this.sealing = sealing;
    this.acts = acts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the newer state would take off a seal, which is for the chair. */
  public boolean wouldUnseal(Entered old, OldCase anew) {
    return sealing.isSealed(old.caseId())
        && !sealing.wouldSeal(
            old.caseId(), old.entryId(), anew.purposeOrNull(), anew.categoryOrOther());
  }

  /** Nobody corrects the case or adds to it until this has been done. */
  public void lock(long caseId) {
    acts.lock(caseId);
  }

  /**
   * What of an entry is written anew.
   *
   * @param further it is not the first of its case, and says nothing of how the case was handled
   * @param petitioner whether name, number, phone or address are others
   * @param complainedOf whether others are complained of
   */
  public record Scope(boolean further, boolean petitioner, boolean complainedOf) {}

  /** The order of work of the case has not begun here. */
  @Transactional
  public void rewrite(Entered old, OldCase anew, Scope scope, Actor by) {
    ShutOut.Kept kept = shutOut.of(anew.complainedOf(), anew.purpose(), anew.categoryOrOther());
    OffsetDateTime registeredAt = OldCases.registeredAt(anew.registeredOn());
    if (!scope.further()) {
      rows.rewriteCase(old, anew, kept.sealed(), registeredAt);
    } else if (kept.sealed()) {
      rows.seal(Set.of(old.caseId()));
    }
    rows.rewriteEntry(old, anew, registeredAt);
    if (scope.petitioner()) {
      people.rewriteLead(old.entryId(), anew.petitioner());
    }
    if (scope.complainedOf()) {
      rows.replaceComplainedOf(
          old.entryId(),
          anew.complainedOf().stream()
              .map(c -> people.complainedOf(old.caseId(), old.entryId(), c))
              .toList(),
          people);
      rows.keepOut(keptOut(old.caseId(), kept));
    }
    audit.record(by, "IMPORT_CHANGE", old.registerNumber(), old.caseId(), null);
  }

  private List<Object[]> keptOut(long caseId, ShutOut.Kept kept) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<Object[]> keptOut = new ArrayList<>();
    kept.users().forEach(user -> keptOut.add(new Object[] {caseId, user, null, now}));
    kept.groups().forEach(group -> keptOut.add(new Object[] {caseId, null, group, now}));
    return keptOut;
  }
}
