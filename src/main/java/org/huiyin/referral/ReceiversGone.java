package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.organisation.Chart;
import org.huiyin.organisation.OrganisationFollower;
import org.huiyin.referral.Referral.State;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The last of a unit or a village group has left, or it was closed: what lies there is offered to
 * the office, and a letter that is not out yet does not go to who was closed. Comes last: what it
 * does in the engine ends the right that the followers before it act by.
 */
@Component
@Order(50)
class ReceiversGone implements OrganisationFollower {

  private final ReferralRows rows;
  private final ReferralTasks tasks;
  private final TakingBack takingBack;
  private final ReferralMessages messages;
  private final Clock clock;

  ReceiversGone(
      ReferralRows rows,
      ReferralTasks tasks,
      TakingBack takingBack,
      ReferralMessages messages,
      Clock clock) {
    this.rows = rows;
    this.tasks = tasks;
    this.takingBack = takingBack;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public void organisationChanged(Chart chart) {
    LocalDate today = LocalDate.now(clock);
    for (Referral referral : rows.openButAt(peopled(chart, today))) {
      if (referral.state() == State.DRAFTED) {
        if (isClosed(chart, referral, today)) {
          takingBack.of(referral, "receiverClosed", "receiver-closed");
        }
      } else if (tasks.offerToOffice(referral)) {
        messages.toOffice(referral, "receiverGone", "receiver-gone");
      }
    }
  }

  /** The engine groups in which somebody is. */
  private static Set<String> peopled(Chart chart, LocalDate today) {
    return chart.memberships(today).accountsByGroup().entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isClosed(Chart chart, Referral referral, LocalDate today) {
    return referral.unitCode() == null
        ? chart.groups().stream()
            .filter(group -> group.code().equals(referral.groupCode()))
            .anyMatch(group -> !group.openOn(today))
        : chart.units().stream()
            .filter(unit -> unit.code().equals(referral.unitCode()))
            .anyMatch(unit -> !unit.openOn(today));
  }
}
