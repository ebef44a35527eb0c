package org.huiyin.conference.process;

import org.huiyin.engine.form.ChecksOfSubmits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the gate costs at every form of a conference. */
class ConferenceGateCostTest extends WholeWayOfAConference {

  @Autowired private ApplicationContext application;

  @Test
  void theChecksOfASubmitAskTheDatabaseTwiceAtMost() {
    ChecksOfSubmits checks = new ChecksOfSubmits(application);
    overTheWholeWay(checks);
    checks.areFewAtEveryFormOf("joint-conference");
  }
}
