package org.huiyin.deadline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
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
