package org.huiyin.deadline;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands due reminders to the outbox: marking one as sent and putting its message is one
 * transaction. In office hours only, but for urgent ones.
 */
@Component
class ReminderSweep {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderSweep.class);
  private static final int BATCH = 200;

  private final ReminderRows rows;
  private final ObjectProvider<Responsible> responsible;
  private final Outbox outbox;
  private final DeadlineProfiles profiles;
  private final WorkingDays workingDays;
  private final TransactionOperations transactions;
  private final Clock clock;

  ReminderSweep(
      ReminderRows rows,
      ObjectProvider<Responsible> responsible,
      Outbox outbox,
      DeadlineProfiles profiles,
      WorkingDays workingDays,
      TransactionOperations transactions,
      Clock clock) {
    this.rows = rows;
    this.responsible = responsible;
    this.outbox = outbox;
    this.profiles = profiles;
    this.workingDays = workingDays;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Until nothing is due any more. */
  void run() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transactions.execute(status -> batch() == BATCH));
    }
  }

  private int batch() {
    OfficeHours officeHours = profiles.current().officeHours();
    boolean urgentOnly = !officeHours.contain(LocalDateTime.now(clock), workingDays);
    List<ReminderRows.Taken> taken = rows.take(OffsetDateTime.now(clock), urgentOnly, BATCH);
    if (!taken.isEmpty()) {
      remind(oneForEachClock(taken));
    }
    return taken.size();
  }

  /** After a time without sweeps several may be due for one clock; it reminds once. */
  private static Collection<ReminderRows.Taken> oneForEachClock(List<ReminderRows.Taken> taken) {
    Map<Long, ReminderRows.Taken> byDeadline = new LinkedHashMap<>();
    taken.forEach(reminder -> byDeadline.put(reminder.deadlineId(), reminder));
    return byDeadline.values();
  }

  private void remind(Collection<ReminderRows.Taken> taken) {
    Set<Responsible.RunningClock> clocks =
        taken.stream().map(ReminderRows.Taken::clock).collect(Collectors.toSet());
    Map<Responsible.RunningClock, Responsible.Reminded> people = new HashMap<>();
    responsible.forEach(one -> people.putAll(one.of(clocks)));
    for (ReminderRows.Taken reminder : taken) {
      Responsible.Reminded reminded = people.get(reminder.clock());
      if (reminded == null || reminded.userIds().isEmpty()) {
        LOG.warn("Nobody is responsible for {}; its reminder reaches no one", reminder.clock());
        String number = reminded == null ? null : reminded.number();
        reminded = new Responsible.Reminded(number, "unattended", Set.of());
      }
      outbox.put(message(reminder, reminded));
    }
  }

  private Message message(ReminderRows.Taken reminder, Responsible.Reminded reminded) {
    return new Message(
        reminder.clock().caseId(),
        reminded.number(),
        reminded.stepKey(),
        reminder.dueOn(),
        reminded.userIds(),
        reminder.urgent() ? Urgency.URGENT : Urgency.NORMAL,
        "reminder:" + reminder.deadlineId() + ":" + LocalDateTime.now(clock).toLocalDate());
  }
}
