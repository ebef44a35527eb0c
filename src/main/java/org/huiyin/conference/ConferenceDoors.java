package org.huiyin.conference;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.conference.Invitations.Invited;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CaseReach;
import org.huiyin.petition.CaseReach.Reach;
import org.huiyin.petition.KeptOut;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who may see what of a conference. Shut by default; one that does not exist and one that is not
 * the person's answer alike.
 *
 * <p>The whole is for the office, the presidium and the convener, unless they are kept from a case
 * on the agenda. Who is invited, charged or supervises sees the part that is his once it is no mere
 * draft, and of that no case from which he or his organ is kept.
 */
@Component
public class ConferenceDoors {

  private final CaseDoors cases;
  private final KeptOut keptOut;
  private final CaseReach reach;
  private final ConferenceRows rows;
  private final Conveners conveners;
  private final Organs organs;
  private final Invitations invitations;
  private final ActionItemRows items;
  private final ActionItemWorkers workers;
  private final Supervisors supervisors;
  private final AuditTrail audit;

  ConferenceDoors(
      CaseDoors cases,
      KeptOut keptOut,
      CaseReach reach,
      ConferenceRows rows,
      Conveners conveners,
      Organs organs,
      Invitations invitations,
      ActionItemRows items,
      ActionItemWorkers workers,
      Supervisors supervisors,
      AuditTrail audit) {
    this.cases = cases;
    this.keptOut = keptOut;
    this.reach = reach;
    this.rows = rows;
    this.conveners = conveners;
    this.organs = organs;
    this.invitations = invitations;
    this.items = items;
    this.workers = workers;
    this.supervisors = supervisors;
    this.audit = audit;
  }

  /** Whether the person may see which cases wait, each by the doors of that case. */
  public boolean maySeePreparation(Actor actor) {
    return actor.isIn("petition-office") || actor.isIn("chair") || actor.isIn("presidium");
  }

  /** Whether the person may see all of it. */
  public boolean maySeeAll(Actor actor, Conference conference) {
    if (actor.isIn("petition-office") || actor.isIn("chair") || actor.isIn("presidium")) {
      return conference.cases().stream().allMatch(caseId -> cases.mayRead(actor, caseId));
    }
    return conveners.mayApprove(conference, actor)
        && conference.cases().stream()
            .noneMatch(caseId -> isKeptOut(actor, caseId) || !reach.of(caseId).includesUnits());
  }

  /**
   * @throws NoSuchConference when not all of it is for this person
   */
  public void enter(Actor actor, Conference conference, String act) {
    if (!maySeeAll(actor, conference)) {
      throw new NoSuchConference();
    }
    audit.recordForCases(actor, act, "conference:" + conference.id(), conference.cases(), null);
  }

  /** Whether the conference has a page for this person: all of it, or his part. */
  boolean mayRead(Actor actor, Conference conference) {
    return maySeeAll(actor, conference) || !partOf(actor, conference).isEmpty();
  }

  /** The cases of the agenda that are the person's part. */
  Set<Long> partOf(Actor actor, Conference conference) {
    Set<String> own = organs.of(actor);
    Set<Long> part = new HashSet<>();
    if (conference.isKnownToTheInvited()) {
      for (Invited one : invitations.of(conference.id())) {
        if (one.organ() != null
            && own.contains(one.organ())
            && isOpenTo(one.organ(), one.caseId())) {
          part.add(one.caseId());
        }
      }
    }
    for (ActionItem item : items.ofConference(conference.id())) {
      if (isConcerned(actor, item, own)) {
        part.add(item.caseId());
      }
    }
    return part.stream().filter(caseId -> !isKeptOut(actor, caseId)).collect(Collectors.toSet());
  }

  /** Whether a case goes as far as one of the person's own organs, and he is not kept out of it. */
  boolean isOpenTo(Actor actor, Set<String> own, long caseId) {
    Reach far = reach.of(caseId);
    return own.stream().anyMatch(organ -> organs.isWithin(far, organ)) && !isKeptOut(actor, caseId);
  }

  private boolean isOpenTo(String organ, long caseId) {
    return organs.isWithin(reach.of(caseId), organ);
  }

  /** Whether an item is the person's to work on, to help with or to supervise. */
  boolean isConcerned(Actor actor, ActionItem item) {
    return isConcerned(actor, item, organs.of(actor)) && !isKeptOut(actor, item.caseId());
  }

  private boolean isConcerned(Actor actor, ActionItem item, Set<String> own) {
    return workers.includes(actor, item, own)
        || actor.userId().equals(item.supervisor()) && supervisors.named(item);
  }

  /**
   * Whether the person may read an item: it is his part, or he may read its case, or he called the
   * conference that decided it.
   */
  public boolean mayRead(Actor actor, ActionItem item) {
    return isConcerned(actor, item)
        || cases.mayRead(actor, item.caseId())
        || isConvenersToRead(actor, item);
  }

  private boolean isConvenersToRead(Actor actor, ActionItem item) {
    return conveners.isOutsideThePresidium(actor)
        && rows.find(item.conferenceId()).filter(one -> maySeeAll(actor, one)).isPresent();
  }

  /**
   * @throws NoSuchConference when the item is not for this person
   */
  public void enter(Actor actor, ActionItem item, String act) {
    admit(actor, item);
    note(actor, item, act);
  }

  /**
   * @throws NoSuchConference when the item is not for this person
   */
  public void admit(Actor actor, ActionItem item) {
    if (!mayRead(actor, item)) {
      throw new NoSuchConference();
    }
  }

  /** Records what somebody who was admitted does. */
  public void note(Actor actor, ActionItem item, String act) {
    audit.record(actor, act, "action-item:" + item.id(), item.caseId(), null);
  }

  /**
   * Lets write who carries the item out, and the office that enters from paper.
   *
   * @throws NoSuchConference when the item is not for this person
   * @throws Refusal when he may only read it
   */
  void enterToWrite(Actor actor, ActionItem item, String act) {
    enter(actor, item, act);
    if (!workers.mayWrite(actor, item)) {
      throw new Refusal(Fault.of("conference.not-yours-to-note"));
    }
  }

  private boolean isKeptOut(Actor actor, long caseId) {
    return keptOut.usersOf(caseId).contains(actor.userId())
        || keptOut.groupsOf(caseId).stream().anyMatch(actor::isIn);
  }
}
