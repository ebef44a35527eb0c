package org.huiyin.trace;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Until the application stands nobody has sent anything, and whoever cannot start it needs every
 * word; from then on the log is without the words of errors. Of the whole JVM, as the log is.
 */
@Component
final class WhileRunning {

  private static volatile boolean running;

  private WhileRunning() {}

  static boolean isSo() {
    return running;
  }

  @EventListener(ApplicationStartedEvent.class)
  void started() {
    running = true;
  }
}
