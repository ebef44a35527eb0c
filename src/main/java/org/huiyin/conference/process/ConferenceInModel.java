package org.huiyin.conference.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.huiyin.conference.Conferences;
import org.huiyin.engine.ForModels;
import org.springframework.stereotype.Component;

/** What the model asks of a conference, as {@code conference}. */
@ForModels
@Component("conference")
public class ConferenceInModel {

  private final Conferences conferences;
  private final Clock clock;

  ConferenceInModel(Conferences conferences, Clock clock) {
    this.conferences = conferences;
    this.clock = clock;
  }

  /** The account of who is to sign its invitations; the model offers the task to the chair too. */
  public Collection<String> signers(Long conferenceId) {
    return List.of(conferences.get(conferenceId).invitationsBy());
  }

  /** The last second of the last day on which its invitations can go out. */
  public Date inviteBy(Long conferenceId) {
    return endOf(conferences.get(conferenceId).lastDayToInvite());
  }

  /** The last second of the day on which it is held. */
  public Date heldOn(Long conferenceId) {
    return endOf(conferences.get(conferenceId).heldOn());
  }

  private Date endOf(LocalDate day) {
    return Date.from(
        day.plusDays(1).atStartOfDay().minusSeconds(1).atZone(clock.getZone()).toInstant());
  }
}
