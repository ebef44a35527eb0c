package org.huiyin.deadline.process;

import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which clock an expression of a model asks for, e.g. {@code ${clocks.passed(caseId,'HANDLING')}}.
 */
record AskedClock(String question, String clock) {

  private static final Pattern EXPRESSION =
      Pattern.compile("\\$\\{\\s*clocks\\.(\\w+)\\(\\s*caseId\\s*(?:,\\s*'([^']+)'\\s*)?\\)\\s*}");

  static Optional<AskedClock> in(String expression) {
    Matcher matcher = EXPRESSION.matcher(expression == null ? "" : expression.strip());
    return matcher.matches()
        ? Optional.of(
            new AskedClock(
                matcher.group(1), matcher.group(2) == null ? Clocks.NOTICE : matcher.group(2)))
        : Optional.empty();
  }

  Date answer(Clocks clocks, long caseId) {
    return switch (question) {
      case "due" -> clocks.due(caseId, clock);
      case "passed" -> clocks.passed(caseId, clock);
      case "noticeLatest" -> clocks.noticeLatest(caseId);
      default ->
          throw new IllegalArgumentException(
              "clocks." + question + " is not a question for a date");
    };
  }
}
