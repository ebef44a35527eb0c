package org.huiyin.trace;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** How the log prints an error (logback-spring.xml): without its words while the house runs. */
public final class ErrorInTheLog extends ExtendedWhitespaceThrowableProxyConverter {

  @Override
  protected String throwableProxyToString(IThrowableProxy error) {
    if (!WhileRunning.isSo()) {
      return super.throwableProxyToString(error);
    }
    String bare =
        error instanceof ThrowableProxy own
            ? BareTrace.of(own.getThrowable())
            : error.getClassName() + System.lineSeparator();
    return System.lineSeparator() + bare + System.lineSeparator();
  }
}
