package org.huiyin.letters.ways;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;

/** Every line of the log, and what the errors in it say, while our own part of it is at TRACE. */
final class Overheard extends AppenderBase<ILoggingEvent> {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.huiyin");
  private final Set<String> lines = ConcurrentHashMap.newKeySet();
  private Level before;

  void listen() {
    before = ours.getLevel();
    ours.setLevel(Level.TRACE);
    start();
    root.addAppender(this);
  }

  void noMore() {
    root.detachAppender(this);
    ours.setLevel(before);
  }

  Set<String> lines() {
    return lines;
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(event.getFormattedMessage());
    for (IThrowableProxy one = event.getThrowableProxy(); one != null; one = one.getCause()) {
      lines.add(String.valueOf(one.getMessage()));
    }
  }
}
