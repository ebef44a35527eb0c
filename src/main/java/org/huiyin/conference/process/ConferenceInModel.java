package org.huiyin.conference.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.conference.Conference;
import org.huiyin.conference.Conferences;
import org.huiyin.engine.ForModels;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.KeptOut;
import org.springframework.stereotype.Component;

/** What the model asks of a conference, as {@code conference}. */
@ForModels
@Component("conference")
public class ConferenceInModel {

  private final Conferences conferences;
  private final CaseTeam team;
  private final KeptOut keptOut;
  private final Clock clock;

  ConferenceInModel(Conferences conferences, CaseTeam team, KeptOut keptOut, Clock clock) {
    this.conferences = conferences;
    this.team = team;
    this.keptOut = keptOut;
    this.clock = clock;
  }

  /**
   * The account of who is to sign its invitations; the model offers the task to the chair too.
   * Where somebody is kept out of a case on the agenda, who acts as chair is named with him.
   */
  public Collection<String> signers(Long conferenceId) {
    Conference conference = conferences.get(conferenceId);
    Set<String> barred = keptOut.usersOf(conference.cases());
    Set<String> signers = new LinkedHashSet<>(List.of(conference.invitationsBy()));
    if (!barred.isEmpty()) {
      signers.addAll(team.chair(conference.cases()));
      signers.removeAll(barred);
    }
    return signers;
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
