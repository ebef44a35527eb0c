package org.huiyin.petition;

import java.util.Optional;

/** Registrations that somebody has begun and not sent: no entry, no number, no case yet. */
public interface BegunRegistrations {

  /** Who began it; empty when this task is none, or has been sent meanwhile. */
  Optional<String> beganBy(String taskId);

  /** The work that was begun ends, and what was typed is gone. */
  void end(String taskId);
}
