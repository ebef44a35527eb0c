package org.huiyin.trace;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.slf4j.Marker;

/**
 * Foreign parts print values at DEBUG and TRACE: whatever the root of the log is set to, they stay
 * above that (logback-spring.xml). Who wants to hear one of them asks for it by its name, and knows
 * what he does; those that print what people send are not heard even then, for Spring Boot's own
 * {@code --debug} asks for them by name.
 */
public final class ForeignDetail extends TurboFilter {

  private static final String OURS = "org.huiyin";

  private static final List<String> PRINT_WHAT_IS_SENT =
      List.of(
          "org.springframework.web",
          "org.springframework.http",
          "org.springframework.jdbc",
          "org.springframework.core.codec",
          "org.apache.ibatis",
          "org.camunda.bpm.engine.impl.persistence",
          "org.postgresql");

  @Override
  public FilterReply decide(
      Marker marker, Logger logger, Level level, String format, Object[] values, Throwable error) {
    boolean detail = level.toInt() < Level.INFO_INT;
    boolean unasked =
        rootIsOpen(logger.getLoggerContext()) && isForeign(logger) && !isAsked(logger);
    return detail && (unasked || printsWhatIsSent(logger)) ? FilterReply.DENY : FilterReply.NEUTRAL;
  }

  private static boolean printsWhatIsSent(Logger logger) {
    return PRINT_WHAT_IS_SENT.stream()
        .anyMatch(part -> logger.getName().equals(part) || logger.getName().startsWith(part + "."));
  }

  private static boolean rootIsOpen(LoggerContext context) {
    return context.getLogger(Logger.ROOT_LOGGER_NAME).getLevel().toInt() < Level.INFO_INT;
  }

  private static boolean isForeign(Logger logger) {
    return !logger.getName().equals(OURS) && !logger.getName().startsWith(OURS + ".");
  }

  /** Whether it or a package above it, below the root, has a level of its own. */
  private static boolean isAsked(Logger logger) {
    String name = logger.getName();
    while (!name.isEmpty() && !name.equals(Logger.ROOT_LOGGER_NAME)) {
      Logger above = logger.getLoggerContext().exists(name);
      if (above != null && above.getLevel() != null) {
        return true;
      }
      name = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
    }
    return false;
  }
}
