package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Changes the organisation; whoever follows it has followed when the change commits. */
@Service
public class OrganisationChanges {

  private final Organisation organisation;
  private final ChartReader reader;
  private final ChartWriter writer;
  private final AuditTrail audit;
  private final ObjectProvider<OrganisationFollower> followers;

  OrganisationChanges(
      Organisation organisation,
      ChartReader reader,
      ChartWriter writer,
      AuditTrail audit,
      ObjectProvider<OrganisationFollower> followers) {
    this.organisation = organisation;
    this.reader = reader;
    this.writer = writer;
    this.audit = audit;
    this.followers = followers;
  }

  /**
   * Writes down a whole township, once.
   *
   * @throws Refusal when there is one already, or with everything that is wrong in the plan
   */
  @Transactional
  public void found(Founding plan, Actor by) {
    Chart before = lock();
    refuse(
        before.township().isPresent()
            ? List.of(Fault.of("organisation.founded"))
            : FoundingRules.faultsOf(plan));
    writer.write(plan);
    done(by, "FOUND_ORGANISATION", "organisation", null);
  }

  @Transactional
  public void addUnit(Founding.UnitPlan unit, Actor by) {
    Chart before = lock();
    refuse(ChangeRules.ofNewUnit(before, unit));
    writer.writeUnits(List.of(unit));
    done(by, "ADD_UNIT", "unit:" + unit.code(), null);
  }

  /**
   * A closed unit keeps what it has, is offered for nothing new, and its group is empty.
   *
   * @param lastDay the last day of its work
   */
  @Transactional
  public void closeUnit(String code, LocalDate lastDay, Actor by, String reason) {
    Chart before = lock();
    refuse(ChangeRules.ofClosing(before, code, lastDay, reason));
    writer.closeUnit(code, lastDay);
    done(by, "CLOSE_UNIT", "unit:" + code, reason);
  }

  /** Somebody takes up a post; terms begin on the person's first day. */
  @Transactional
  public void appoint(Founding.PersonPlan person, Actor by) {
    Chart before = lock();
    refuse(ChangeRules.ofNewPerson(before, person));
    writer.writePeople(List.of(person));
    done(by, "APPOINT_PERSON", "organisation", null);
  }

  /**
   * Somebody leaves: every post, mandate and seat ends with that day, and so do the account's
   * groups.
   *
   * @param lastDay the last day in office
   */
  @Transactional
  public void leave(long person, LocalDate lastDay, Actor by, String reason) {
    Chart before = lock();
    refuse(ChangeRules.ofLeaving(before, person, lastDay, reason));
    writer.endTerms(person, lastDay);
    done(by, "END_TERM", "person:" + person, reason);
  }

  /** Somebody does not act on these days; while the chair is away the vice-chairs do. */
  @Transactional
  public void beAway(long person, LocalDate since, LocalDate until, Actor by) {
    Chart before = lock();
    refuse(ChangeRules.ofAbsence(before, person, since, until));
    writer.writeAbsence(person, since, until);
    done(by, "BE_AWAY", "person:" + person, null);
  }

  /**
   * Without a change: at start, and each hour for terms and absences that begin or end by the date
   * alone.
   */
  @Transactional
  @Scheduled(cron = "0 2 * * * *")
  public void bringFollowersInStep() {
    writer.holdVersion();
    tellFollowers();
  }

  /** Changes come one after the other: what is checked here is still true when it is written. */
  private Chart lock() {
    writer.nextVersion();
    return reader.read();
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
  }

  private void done(Actor by, String act, String subject, String reason) {
    audit.record(by, act, subject, null, reason);
    tellFollowers();
  }

  private void tellFollowers() {
    Chart after = reader.read();
    followers.orderedStream().forEach(follower -> follower.organisationChanged(after));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            organisation.show(after);
          }
        });
  }
}
