package org.huiyin.organisation;

import java.util.List;
import java.util.function.Function;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.engine.InOwnRight;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How every change goes: checked, written, audited, and followed when it commits. */
@Component
class ChangingOrganisation {

  private final Organisation organisation;
  private final ChartReader reader;
  private final ChartWriter writer;
  private final AuditTrail audit;
  private final ObjectProvider<OrganisationFollower> followers;
  private final InOwnRight inOwnRight;

  ChangingOrganisation(
      Organisation organisation,
      ChartReader reader,
      ChartWriter writer,
      AuditTrail audit,
      ObjectProvider<OrganisationFollower> followers,
      InOwnRight inOwnRight) {
    this.organisation = organisation;
    this.reader = reader;
    this.writer = writer;
    this.audit = audit;
    this.followers = followers;
    this.inOwnRight = inOwnRight;
  }

  /**
   * Changes come one after the other: what the rules say is still true when it is written.
   *
   * @param rules everything that is wrong with the change, on the organisation as it is
   * @throws Refusal with all of it
   */
  @Transactional
  public <T> T change(
      Actor by,
      String act,
      String subject,
      String reason,
      Function<Chart, List<Fault>> rules,
      Function<Chart, T> write) {
    writer.nextVersion();
    Chart before = reader.read();
    List<Fault> faults = rules.apply(before);
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    T result = write.apply(before);
    audit.record(by, act, subject, null, reason);
    tellFollowers();
    return result;
  }

  /** A change that has nothing to answer. */
  @Transactional
  public void change(
      Actor by,
      String act,
      String subject,
      String reason,
      Function<Chart, List<Fault>> rules,
      Runnable write) {
    change(
        by,
        act,
        subject,
        reason,
        rules,
        before -> {
          write.run();
          return null;
        });
  }

  /** Everybody who keeps a picture of it gets the organisation as it is now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellFollowers() {
    Chart after = reader.read();
    inOwnRight.run(
        () -> followers.orderedStream().forEach(follower -> follower.organisationChanged(after)));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            organisation.show(after);
          }
        });
  }
}
