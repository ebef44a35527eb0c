package org.huiyin.conference.process;

import java.util.Collection;
import org.huiyin.conference.Conference;
import org.huiyin.conference.ConferenceDoors;
import org.huiyin.conference.Conferences;
import org.huiyin.conference.Convener;
import org.huiyin.conference.Conveners;
import org.huiyin.engine.ForModels;
import org.huiyin.organisation.Actors;
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
  private final Actors actors;

  MinutesApprovers(
      Conferences conferences, Conveners conveners, ConferenceDoors doors, Actors actors) {
    this.conferences = conferences;
    this.conveners = conveners;
    this.doors = doors;
    this.actors = actors;
  }

  /** Engine groups, with commas between; whoever acts as chair is in the chair's. */
  public String groups(Long conferenceId) {
    return conferences.get(conferenceId).convener() == Convener.PRESIDIUM
        ? "chair," + OFFICE
        : OFFICE;
  }

  /**
   * The secretary of the Party committee or the head of the government, who may look at all of it.
   */
  public Collection<String> users(Long conferenceId) {
    Conference conference = conferences.get(conferenceId);
    return conveners.people(conference.convener()).stream()
        .filter(user -> doors.maySeeAll(actors.actor(user), conference))
        .toList();
  }
}
