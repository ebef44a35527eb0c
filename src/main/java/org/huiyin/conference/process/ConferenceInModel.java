package org.huiyin.conference.process;

import java.time.Clock;
import java.util.Date;
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

  /** The last second of the day on which it is held. */
  public Date heldOn(Long conferenceId) {
    return Date.from(
        conferences
            .get(conferenceId)
            .heldOn()
            .plusDays(1)
            .atStartOfDay()
            .minusSeconds(1)
            .atZone(clock.getZone())
            .toInstant());
  }
}
