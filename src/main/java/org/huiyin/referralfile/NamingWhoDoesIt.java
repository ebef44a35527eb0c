package org.huiyin.referralfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.organisation.Heads;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.TaskHolders;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralDoors;
import org.huiyin.referral.Referrals;
import org.huiyin.referralfile.OpenStepOfReferral.OpenStep;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of a unit or group names who of its people does the open step, taken or not. */
@Component
class NamingWhoDoesIt {

  private final Referrals referrals;
  private final ReferralDoors doors;
  private final OpenStepOfReferral steps;
  private final TaskHolders holders;
  private final Heads heads;
  private final Organisation organisation;
  private final CaseTeam team;
  private final AuditTrail audit;
  private final Outbox outbox;

  NamingWhoDoesIt(
      Referrals referrals,
      ReferralDoors doors,
      OpenStepOfReferral steps,
      TaskHolders holders,
      Heads heads,
      Organisation organisation,
      CaseTeam team,
      AuditTrail audit,
      Outbox outbox) {
    this.referrals = referrals;
    this.doors = doors;
    this.steps = steps;
    this.holders = holders;
    this.heads = heads;
    this.organisation = organisation;
    this.team = team;
    this.audit = audit;
    this.outbox = outbox;
  }

  /** Somebody who may be named. */
  public record Colleague(String userId, String name) {}

  /** For the head as long as a step is open; for all others nobody. */
  List<Colleague> offeredTo(Referral referral, Actor reader) {
    return isHead(referral, reader)
        ? steps.of(referral.id()).map(step -> colleagues(referral, step)).orElse(List.of())
        : List.of();
  }

  /**
   * @param to the account of one of its people
   * @throws Refusal when it is not the person's to name somebody, or not for that one to do
   */
  @Transactional
  void name(long id, String to, Actor by) {
    Referral referral = referrals.get(id);
    doors.admit(by, referral);
    if (!isHead(referral, by)) {
      throw new Refusal(Fault.of("referralfile.naming.by-head"));
    }
    OpenStep step =
        steps.of(id).orElseThrow(() -> new Refusal(Fault.of("referralfile.naming.nothing-open")));
    if (colleagues(referral, step).stream().noneMatch(one -> one.userId().equals(to))) {
      throw new Refusal(Fault.at("to", "referralfile.naming.not-for-that-person"));
    }
    holders.give(step.taskId(), to);
    audit.record(by, "NAME_WORKER", "referral:" + id, referral.caseId(), null);
    tell(referral, step, to, by);
  }

  private void tell(Referral referral, OpenStep step, String to, Actor by) {
    if (!to.equals(by.userId())) {
      outbox.put(
          new Message(
                  referral.caseId(),
                  team.numberOf(referral.caseId()),
                  step.stepKey(),
                  referral.dueOn(),
                  Set.of(to),
                  Urgency.NORMAL,
                  "named:" + step.taskId() + ":" + step.holder() + ":" + to)
              .about(null, "/referral/" + referral.id()));
    }
  }

  private boolean isHead(Referral referral, Actor person) {
    return heads.of(referral.engineGroup()).contains(person.userId());
  }

  private List<Colleague> colleagues(Referral referral, OpenStep step) {
    Set<String> members =
        organisation.memberships().accountsByGroup().getOrDefault(referral.engineGroup(), Set.of());
    return new TreeSet<>(members)
        .stream()
            .filter(user -> !user.equals(step.holder()))
            .filter(user -> !team.isKeptOut(referral.caseId(), user))
            .flatMap(
                user ->
                    Optional.of(user).flatMap(organisation::personOf).stream()
                        .map(person -> new Colleague(user, person.name())))
            .toList();
  }
}
