package org.huiyin.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals the audit trail again and again, on every node that is not told to keep still. */
@Component
@ConditionalOnProperty(name = "huiyin.audit.sealing", matchIfMissing = true)
class SealSchedule {

  private final TrailSealing sealing;

  SealSchedule(TrailSealing sealing) {
    this.sealing = sealing;
  }

  /** Longer than a statement may take, see {@link TrailSealing}. */
  @Scheduled(initialDelay = 90_000, fixedDelay = 90_000)
  void sweep() {
    sealing.sweep();
  }
}
