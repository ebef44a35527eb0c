package org.huiyin.deadline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has already read of the clocks: a step of the model asks for the same case's
 * days several times, for timers, tasks and papers.
 */
@Component
class DeadlinesInHand {

  List<Deadline> of(long caseId, LongFunction<List<Deadline>> read) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? held().computeIfAbsent(caseId, read::apply)
        : read.apply(caseId);
  }

  /** What the transaction has written itself it need not read again. */
  void started(long caseId, List<Deadline> clocks) {
    change(caseId, read -> Stream.concat(read.stream(), clocks.stream()).toList());
  }

  /** As {@link #started}, of clocks that ran. */
  void stopped(long caseId, Predicate<Deadline> which, LocalDate on, OffsetDateTime at) {
    change(
        caseId,
        read ->
            read.stream()
                .map(one -> one.runs() && which.test(one) ? one.stopped(on, at) : one)
                .toList());
  }

  private void change(long caseId, UnaryOperator<List<Deadline>> change) {
    if (TransactionSynchronizationManager.hasResource(this)) {
      held().computeIfPresent(caseId, (id, read) -> change.apply(read));
    }
  }

  void forget(long caseId) {
    if (TransactionSynchronizationManager.hasResource(this)) {
      held().remove(caseId);
    }
  }

  private Map<Long, List<Deadline>> held() {
    @SuppressWarnings("unchecked")
    Map<Long, List<Deadline>> held =
        (Map<Long, List<Deadline>>) TransactionSynchronizationManager.getResource(this);
    if (held == null) {
      held = new HashMap<>();
      TransactionSynchronizationManager.bindResource(this, held);
      TransactionSynchronizationManager.registerSynchronization(new Release(held));
    }
    return held;
  }

  /** Lets go when the transaction ends, and while another runs inside it. */
  private final class Release implements TransactionSynchronization {

    private final Map<Long, List<Deadline>> held;

    private Release(Map<Long, List<Deadline>> held) {
      this.held = held;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(DeadlinesInHand.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(DeadlinesInHand.this, held);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(DeadlinesInHand.this);
    }
  }
}
