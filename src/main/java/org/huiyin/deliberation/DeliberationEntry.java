package org.huiyin.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.petition.PetitionCases.Decision;
import org.huiyin.petition.Requests.Finding;

/**
 * What a sitting decided on one case (paper F15).
 *
 * @param urgentReason why it is to be reported at once, {@code null} unless it is marked urgent
 */
public record DeliberationEntry(
    Sitting sitting,
    List<Recusal> recusals,
    List<Opinion> opinions,
    String handlingOpinion,
    Decision decision,
    Redirect redirect,
    FinalOpinion finalOpinion,
    boolean deputyConsents,
    String urgentReason,
    List<Referring.Part> referrals,
    String letterContact,
    List<Finding> findings) {

  /**
   * @param id of a sitting that is on record already, {@code null} for a new one with the rest
   */
  public record Sitting(
      Long id,
      LocalDate heldOn,
      String place,
      Long chairedBy,
      List<Long> attendees,
      List<Long> excused) {}

  /** Who has an interest in the matter and takes no part from here on (art. 28), and which. */
  public record Recusal(Long person, String reason) {}

  public record Opinion(Long member, String opinion) {}

  Set<Long> recused() {
    return recusals.stream().map(Recusal::person).collect(Collectors.toSet());
  }

  /** Where a matter that is not ours belongs, and the article that says so. */
  public record Redirect(String to, String basis) {}

  /**
   * The re-review opinion after which the same facts and reasons are no longer taken up (art. 36).
   */
  public record FinalOpinion(String organ, String number, LocalDate on) {}
}
