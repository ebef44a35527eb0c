package org.huiyin.letters.ways;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.client.Walk;

/** What happens to a letter: the way that the presidium chooses, and what comes between. */
enum Plot {
  /** Handled by a member of the presidium, answered, rated. */
  DIRECT("DIRECT", "handleDirectly", "reviewResult", "serveReply"),
  /** The result is sent back once. */
  RESULT_RETURNED("DIRECT", "handleDirectly", "reviewResult", "handleDirectly", "reviewResult"),
  /** The chair grants more time for handling, and the petitioner is told. */
  HANDLING_EXTENDED("DIRECT", "handleDirectly", "approveHandlingExtension", "handleDirectly"),
  /** What is supported is carried out; nobody rates it, and the time for that runs out. */
  CARRIED_OUT("DIRECT", "serveReply", "followUpExecution"),
  /** Notice before anybody has deliberated; it and the answer are sent back once. */
  PAPERS_RETURNED(
      "DIRECT",
      "approveNotice",
      "draftNotice",
      "approveNotice",
      "serveNotice",
      "deliberate",
      "draftReply",
      "approveReply",
      "draftReply",
      "approveReply"),
  /** So urgent that it is reported by telephone. */
  URGENT("DIRECT", "reportUrgently"),

  /** Given to a unit, which signs, works, reports and answers. */
  REFERRED("REFER", "approveReferral", "signForReferral", "workOnReferral", "reportResult"),
  LETTER_RETURNED("REFER", "approveReferral", "draftReferral", "approveReferral"),
  OBJECTION_DISMISSED("REFER", "signForReferral", "decideObjection", "workOnReferral"),
  /** The unit is right, and the presidium gives it to another. */
  OBJECTION_UPHELD("REFER", "decideObjection", "deliberate", "approveReferral", "signForReferral"),
  REPORT_EXTENDED("REFER", "workOnReferral", "approveExtension", "workOnReferral"),
  REPORT_EXTENSION_REFUSED("REFER", "workOnReferral", "approveExtension", "workOnReferral"),
  /** The head of the unit takes more time for handling. */
  UNIT_EXTENDS("REFER", "workOnReferral", "workOnReferral", "reportResult"),
  REPORT_RETURNED("REFER", "reportResult", "reviewResult", "workOnReferral", "reportResult"),
  TWO_UNITS("REFER", "signForReferral", "signForReferral", "reportResult", "reportResult"),
  /** The report is late; the unit answers the supervision notice and then reports. */
  LATE("REFER", "signSupervisionNotice", "reportResult"),
  /** Late, and it does not even answer: the next notice is of a higher level. */
  SILENT("REFER", "signSupervisionNotice", "signSupervisionNotice", "reportResult"),
  /** Nobody signs, and the office records the delivery. */
  UNSIGNED("REFER", "signForReferral", "workOnReferral"),
  VILLAGE_GROUP("REFER", "signForReferral", "workOnReferral", "reportResult"),
  /** A station of the county is asked. */
  COUNTY_STATION("REFER", "signForReferral", "workOnReferral", "reportResult"),
  /** Only passed on; without an answer for sixty days it becomes an assignment. */
  PASSED_ON("REFER", "signForReferral", "workOnReferral", "reportResult"),
  /** A unit had it already when the book came in. */
  AT_A_UNIT("REFER", "workOnReferral", "reportResult", "reviewResult"),

  CONFERENCE("CONFERENCE", "deliberate", "draftReply"),
  /** What the unit reports does not settle it, and a conference decides. */
  RESULT_TO_CONFERENCE("REFER", "reportResult", "reviewResult", "draftReply"),

  REDIRECTED("REDIRECT", "deliberate", "draftReply", "serveReply"),
  DECLINED("DECLINE", "deliberate", "draftReply", "serveReply"),

  /** Before anybody has deliberated. */
  WITHDRAWN(null),
  WITHDRAWN_AT_A_UNIT("REFER", "deliberate", "signForReferral"),
  WITHDRAWN_IN_HANDLING("DIRECT", "deliberate");

  private final String route;
  private final List<String> steps;

  Plot(String route, String... steps) {
    this.route = route;
    this.steps = List.of(steps);
  }

  /** The way in the register, {@code null} for none. */
  String route() {
    return route;
  }

  boolean isWithdrawn() {
    return name().startsWith("WITHDRAWN");
  }

  /** Whether every step of it was done, as often as it comes in it. */
  boolean isTold(List<Walk.Done> done) {
    Map<String, Long> did =
        done.stream().collect(Collectors.groupingBy(Walk.Done::step, Collectors.counting()));
    return steps.stream()
        .collect(Collectors.groupingBy(step -> step, Collectors.counting()))
        .entrySet()
        .stream()
        .allMatch(step -> did.getOrDefault(step.getKey(), 0L) >= step.getValue());
  }
}
