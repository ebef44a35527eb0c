package org.huiyin.petition;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.deadline.HouseTerms;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.engine.journal.StepRecord;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.petition.TaskHolders.Offer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A task that is offered to a group is taken within the profile's term, or who heads the group is
 * told once to take it or to name somebody. What the chair signs or a sitting decides is no group's
 * to take.
 */
@Component
public class UntakenTasks {

  private static final String TERM = "GROUP_TASK";
  private static final int BATCH = 100;

  /** What was left lying before anybody was told of such things is not brought up all at once. */
  private static final int DAYS_BACK = 90;

  private final StepJournal journal;
  private final TaskHolders holders;
  private final GroupsBehindOffer groups;
  private final HouseTerms terms;
  private final CaseTeam team;
  private final CodeTexts codes;
  private final Outbox outbox;
  private final TransactionOperations transactions;

  UntakenTasks(
      StepJournal journal,
      TaskHolders holders,
      GroupsBehindOffer groups,
      HouseTerms terms,
      CaseTeam team,
      CodeTexts codes,
      Outbox outbox,
      TransactionOperations transactions) {
    this.journal = journal;
    this.holders = holders;
    this.groups = groups;
    this.terms = terms;
    this.team = team;
    this.codes = codes;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** In office hours only; until nothing is left to tell of. */
  public void press() {
    if (terms.inOfficeHours()) {
      terms.ranOutIfBegunBefore(TERM).ifPresent(this::press);
    }
  }

  private void press(OffsetDateTime before) {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transactions.execute(status -> batch(before) == BATCH));
    }
  }

  private int batch(OffsetDateTime before) {
    List<StepRecord> untaken = journal.pressUntaken(before.minusDays(DAYS_BACK), before, BATCH);
    untaken.stream()
        .filter(step -> !OpenSteps.CHAIRS.contains(step.stepKey()))
        .forEach(this::tellTheHead);
    return untaken.size();
  }

  private void tellTheHead(StepRecord step) {
    Offer offer = holders.offerOf(step.taskId());
    Set<String> offeredTo = groups.of(offer);
    Set<String> told = new HashSet<>();
    offeredTo.forEach(group -> told.addAll(whoSeesToIt(group, step.caseId())));
    outbox.put(
        new Message(
                step.caseId(),
                step.caseId() == null ? null : team.numberOf(step.caseId()),
                "untaken",
                null,
                told,
                Urgency.NORMAL,
                "untaken:" + step.taskId())
            .about(codes.chinese("step", step.stepKey()), page(step.caseId(), offeredTo)));
  }

  /**
   * The head, else its people, else for a case our own office; nobody who is kept from the case.
   */
  private Set<String> whoSeesToIt(String group, Long caseId) {
    Set<String> head = admitted(groups.headsOf(group), caseId);
    if (!head.isEmpty()) {
      return head;
    }
    if (group.equals(GroupsBehindOffer.OFFICE)) {
      return caseId == null ? Set.of() : team.chair(caseId);
    }
    Set<String> people = admitted(groups.peopleOf(group), caseId);
    return people.isEmpty() && caseId != null ? team.office(caseId) : people;
  }

  private Set<String> admitted(Set<String> users, Long caseId) {
    Set<String> admitted = new HashSet<>(users);
    admitted.removeIf(user -> caseId != null && team.isKeptOut(caseId, user));
    return admitted;
  }

  /** Where the head names somebody; a case is shown to our own people only. */
  private static String page(Long caseId, Set<String> offeredTo) {
    if (caseId == null) {
      return null;
    }
    return offeredTo.equals(Set.of(GroupsBehindOffer.OFFICE)) ? "/case/" + caseId : "/referrals";
  }
}
