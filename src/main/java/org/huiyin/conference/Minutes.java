package org.huiyin.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a conference did (paper F16). Free words, kept encrypted.
 *
 * @param adjourned cases that were not decided and stay waiting
 */
public record Minutes(
    LocalDate heldOn,
    String chairedBy,
    String attendees,
    String observers,
    String absentees,
    String reports,
    String discussion,
    List<Decision> decisions,
    List<Long> adjourned,
    String copyTo) {

  public Minutes {
    decisions = List.copyOf(decisions);
    adjourned = List.copyOf(adjourned);
  }

  /** What they say of these cases only: the others were withdrawn meanwhile. */
  Minutes about(Set<Long> cases) {
    return new Minutes(
        heldOn,
        chairedBy,
        attendees,
        observers,
        absentees,
        reports,
        discussion,
        decisions.stream().filter(decision -> cases.contains(decision.caseId())).toList(),
        adjourned.stream().filter(cases::contains).toList(),
        copyTo);
  }

  /**
   * 议定事项.
   *
   * @param leadUnit code of the unit or group that leads
   * @param person id of the responsible person, or {@code null}
   * @param supervisor account of who supervises it and strikes it off
   */
  public record Decision(
      Long caseId,
      String wording,
      String leadUnit,
      List<String> coUnits,
      Long person,
      LocalDate dueOn,
      String supervisor) {

    public Decision {
      coUnits = List.copyOf(coUnits);
    }
  }
}
