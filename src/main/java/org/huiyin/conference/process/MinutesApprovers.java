package org.huiyin.conference.process;

import java.util.Collection;
import java.util.List;
import org.huiyin.conference.Conference;
import org.huiyin.conference.ConferenceDoors;
import org.huiyin.conference.Conferences;
import org.huiyin.conference.Convener;
import org.huiyin.conference.Conveners;
import org.huiyin.engine.ForModels;
import org.huiyin.organisation.Actors;
import org.huiyin.petition.KeptOut;
import org.springframework.stereotype.Component;

/**
 * Whom the model offers the approval of minutes, as {@code minutesApprovers}: those who may give it
 * and nobody else of their committee or unit, and the office that enters it from paper.
 */
@ForModels
@Component("minutesApprovers")
public class MinutesApprovers {

  private static final String OFFICE = "petition-office";

  private final Conferences conferences;
  private final Conveners conveners;
  private final ConferenceDoors doors;
  private final KeptOut keptOut;
  private final Actors actors;

  MinutesApprovers(
      Conferences conferences,
      Conveners conveners,
      ConferenceDoors doors,
      KeptOut keptOut,
      Actors actors) {
    this.conferences = conferences;
    this.conveners = conveners;
    this.doors = doors;
    this.keptOut = keptOut;
    this.actors = actors;
  }

  /** Engine groups, with commas between; whoever acts as chair is in the chair's. */
  public String groups(Long conferenceId) {
    return conferences.get(conferenceId).convener() == Convener.PRESIDIUM
        ? "chair," + OFFICE
        : OFFICE;
  }

  /**
   * The secretary of the Party committee or the head of the government, who may look at all of it;
   * of the presidium who acts as chair where somebody is kept out of a case on the agenda.
   */
  public Collection<String> users(Long conferenceId) {
    Conference conference = conferences.get(conferenceId);
    if (conference.convener() == Convener.PRESIDIUM
        && keptOut.usersOf(conference.cases()).isEmpty()) {
      return List.of();
    }
    return conveners.people(conference.convener(), conference.cases()).stream()
        .filter(user -> doors.maySeeAll(actors.actor(user), conference))
        .toList();
  }
}
