package org.huiyin.organisation;

import org.huiyin.audit.Actor;

/** Who stands behind an account, with the groups it is in at this moment. */
public interface Actors {

  /** An unknown account is an actor without groups. */
  Actor actor(String userId);
}
