package org.huiyin.deadline.process;

import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which clock an expression of a model asks for, e.g. {@code ${clocks.passed(caseId,'HANDLING')}},
 * or of one part of several {@code ${clocks.passed(caseId,'REPORT_BACK',referralId)}}.
 *
 * @param part the variable that holds the part's number, or {@code null}
 */
record AskedClock(String question, String clock, String part) {

  private static final Pattern EXPRESSION =
      Pattern.compile(
          "\\$\\{\\s*clocks\\.(\\w+)\\(\\s*caseId\\s*(?:,\\s*'([^']+)'\\s*(?:,\\s*(\\w+)\\s*)?)?\\)\\s*}");

  static Optional<AskedClock> in(String expression) {
    Matcher matcher = EXPRESSION.matcher(expression == null ? "" : expression.strip());
    return matcher.matches()
        ? Optional.of(
            new AskedClock(
                matcher.group(1),
                matcher.group(2) == null ? Clocks.NOTICE : matcher.group(2),
                matcher.group(3)))
        : Optional.empty();
  }

  /**
   * @param numberOf the number behind a variable of the instance, {@code null} where it has none
   */
  boolean isFor(String movedClock, Function<String, Object> numberOf) {
    return part == null
        ? clock.equals(movedClock)
        : movedClock.equals(clock + "/" + numberOf.apply(part));
  }

  Date answer(Clocks clocks, long caseId, String movedClock) {
    return switch (question) {
      case "due" -> clocks.due(caseId, movedClock);
      case "passed" -> clocks.passed(caseId, movedClock);
      case "noticeLatest" -> clocks.noticeLatest(caseId);
      default ->
          throw new IllegalArgumentException(
              "clocks." + question + " is not a question for a date");
    };
  }
}
