package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiyin.engine.form.NastySubmits;
import org.huiyin.engine.form.OtherCasesIds;
import org.huiyin.engine.form.WrongHands;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every form of a conference, broken and hostile, from its calling to the last decision. */
class NastyConferenceSubmitsTest extends WholeWayOfAConference {

  @Autowired private ApplicationContext application;
  @LocalServerPort private int port;

  @Test
  void areRefusedWithEveryFaultAndNothingIsStored() {
    nasty(NastySubmits.A_FEW);
  }

  @Tag("thorough")
  @Test
  void areRefusedAThousandTimesAForm() {
    nasty(NastySubmits.A_THOUSAND);
  }

  private void nasty(int perForm) {
    NastySubmits nasty = new NastySubmits(application, port, "joint-conference", perForm);
    overTheWholeWay(nasty);
    nasty.allWereSentTo();
  }

  @Test
  void ofSomebodyElseLookLikeThoseToNothingAndOfAnotherStepAreRefused() {
    WrongHands wrong = new WrongHands(application, port);
    overTheWholeWay(wrong);

    assertThat(wrong.steps()).isGreaterThanOrEqualTo(6);
    assertThat(wrong.foreignContents()).isGreaterThan(6);
  }

  @Test
  void withTheIdsOfAnotherCaseAreRefused() {
    OtherCasesIds ids = new OtherCasesIds(application, port);
    overTheWholeWay(ids);
    ids.attack();
    overTheWholeWay(ids);

    assertThat(ids.tried())
        .contains(
            "joint-conference-prepareConference waitingCases",
            "joint-conference-recordMinutes agendaCases",
            "joint-conference-workOnActionItem papers");
  }
}
