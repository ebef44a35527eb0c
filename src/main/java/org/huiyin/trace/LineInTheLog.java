package org.huiyin.trace;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;

/** How the log prints a line (logback-spring.xml): errors are quoted in foreign ones. */
public final class LineInTheLog extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    String text = super.convert(event);
    if (!WhileRunning.isSo()) {
      return text;
    }
    return BareText.of(
        text, event.getThrowableProxy() instanceof ThrowableProxy own ? own.getThrowable() : null);
  }
}
