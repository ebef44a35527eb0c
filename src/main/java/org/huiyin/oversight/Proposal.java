package org.huiyin.oversight;

import java.util.List;
import org.huiyin.oversight.OversightTopic.Hotspot;
import org.huiyin.oversight.OversightTopic.Tool;

/**
 * A topic as it is proposed; what it says is not checked yet.
 *
 * @param numbers register numbers of the key cases it comes from
 * @param cases their ids, once they are known
 */
public record Proposal(
    Tool tool,
    String subject,
    String reason,
    String unit,
    Hotspot hotspot,
    List<String> numbers,
    List<Long> cases) {

  public Proposal {
    numbers = numbers == null ? List.of() : List.copyOf(numbers);
    cases = cases == null ? List.of() : List.copyOf(cases);
  }

  Proposal from(List<Long> known) {
    return new Proposal(tool, subject, reason, unit, hotspot, numbers, known);
  }
}
