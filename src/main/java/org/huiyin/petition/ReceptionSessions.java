package org.huiyin.petition;

import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;

/**
 * The reception sessions at which a visitor may have come, as far as the register knows of them.
 */
public interface ReceptionSessions {

  /**
   * A session, or a visit of it that is still to be registered.
   *
   * @param id as a select carries it
   */
  record Choice(String id, String name) {}

  /** Those that are this person's to log, the latest first. */
  List<Choice> openTo(Actor by);

  /**
   * What is known of the visit before it is written down: {@code channel}, {@code occurredOn},
   * {@code place}, {@code headcount}.
   */
  Optional<Known> known(String choice);

  /** As {@link #known}. */
  record Known(String day, String place, int headcount) {}

  /** The entry is linked with the session and stands in its log. */
  void registered(String choice, Registered registered, Registration registration, Actor by);
}
