package org.huiyin.casefile;

import java.util.Map;
import org.huiyin.deadline.Deadline;
import org.huiyin.petition.CodeTexts;

/** What the clocks of a case are called; of one part of several with whose part it is. */
final class ClockNames {

  private final CodeTexts codes;
  private final Map<String, String> whose;

  /**
   * @param whose by clock, e.g. {@code REPORT_BACK/17} of a receiver, {@code OWN_REPORT/4} of the
   *     organ above
   */
  ClockNames(CodeTexts codes, Map<String, String> whose) {
    this.codes = codes;
    this.whose = whose;
  }

  String of(Deadline deadline) {
    String name = codes.of("clock", deadline.kind());
    String part = whose.get(deadline.clock());
    return part == null ? name : name + "（" + part + "）";
  }
}
