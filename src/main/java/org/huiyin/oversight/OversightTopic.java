package org.huiyin.oversight;

import java.time.LocalDate;
import java.util.List;

/**
 * A matter that the presidium may take up as oversight (监督议题).
 *
 * @param unit code of the organ that is asked
 * @param hotspot where it comes from, or {@code null}
 * @param cases key cases it comes from, by id; linked both ways
 * @param sealed whether one of its cases was sealed later, so that it is on no list for a meeting
 * @param agendaOn day of the presidium meeting, or {@code null}
 * @param endedOn when it was carried out or dropped, or {@code null}
 * @param result what came of it, or why it was dropped; {@code null} while it is open
 */
public record OversightTopic(
    long id,
    Tool tool,
    String subject,
    String reason,
    String unit,
    Hotspot hotspot,
    List<Long> cases,
    boolean sealed,
    State state,
    String proposedBy,
    LocalDate proposedOn,
    LocalDate agendaOn,
    LocalDate endedOn,
    String result) {

  public OversightTopic {
    cases = List.copyOf(cases);
  }

  public boolean isOpen() {
    return state == State.PROPOSED || state == State.ON_AGENDA;
  }

  /** The means a congress has (地方组织法 2022, art. 19; domain.md R68). */
  public enum Tool {
    /** 听取专项工作报告. */
    HEAR_REPORT,
    /** 视察、执法检查. */
    INSPECTION,
    /** 询问. */
    INQUIRY,
    /** 书面意见建议. */
    WRITTEN_ADVICE
  }

  public enum State {
    PROPOSED,
    ON_AGENDA,
    CARRIED_OUT,
    DROPPED
  }

  /**
   * A kind of trouble that comes up again and again.
   *
   * @param village code, or {@code null} for the whole township
   */
  public record Hotspot(String category, String village) {}
}
