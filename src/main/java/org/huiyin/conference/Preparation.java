package org.huiyin.conference;

import java.time.LocalDate;
import java.util.List;

/**
 * A conference as the office prepares it.
 *
 * @param held whether it was held already, without invitations of ours, and is entered from paper
 * @param heldOn the day set for it, or the real one
 * @param urgentReason why the invitations go out less than three days before, or {@code null}
 * @param approvedBy the account of who signs the invitations, {@code null} where there are none
 */
public record Preparation(
    boolean held,
    Convener convener,
    LocalDate heldOn,
    String startsAt,
    String place,
    String urgentReason,
    List<Topic> agenda,
    List<Guest> guests,
    String approvedBy,
    String contact) {

  public Preparation {
    agenda = List.copyOf(agenda);
    guests = List.copyOf(guests);
  }

  /**
   * @param organs codes of the units, villages and groups invited for this case
   */
  public record Topic(long caseId, String topic, List<String> organs) {

    public Topic {
      organs = List.copyOf(organs);
    }
  }

  /**
   * @param caseId the part of the agenda the guest comes for, {@code null} for all of it
   */
  public record Guest(String name, Long caseId) {}
}
