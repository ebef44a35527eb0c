package org.huiyin.engine.examples;

import org.huiyin.house.examples.Wrong;
import org.huiyin.organisation.Organisation;

/** What the house forbids to its engine room. */
public final class WrongInTheEngineRoom {

  private WrongInTheEngineRoom() {}

  public static final class KnowsACapability {
    Organisation organisation;
  }

  public static final class KnowsWhoKnowsIt {
    Wrong.InACircle other;
  }
}
