package org.huiyin.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the outbox again and again, on every node that is not told to keep still. */
@Component
@ConditionalOnProperty(name = "huiyin.notification.dispatching", matchIfMissing = true)
class DispatchSchedule {

  private final Dispatcher dispatcher;

  DispatchSchedule(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Scheduled(fixedDelayString = "${huiyin.notification.sweep:PT5S}")
  void sweep() {
    dispatcher.sendDue();
  }
}
