package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiyin.engine.form.NastySubmits;
import org.huiyin.engine.form.OtherCasesIds;
import org.huiyin.engine.form.WrongHands;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every form of a referral, broken and hostile, from its letter to the unit's report. */
class NastyReferralSubmitsTest extends WholeWayOfAReferral {

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
    NastySubmits nasty = new NastySubmits(application, port, "referral", perForm);
    overTheWholeWay(nasty);
    nasty.allWereSentTo();
  }

  @Test
  void ofSomebodyElseLookLikeThoseToNothingAndOfAnotherStepAreRefused() {
    WrongHands wrong = new WrongHands(application, port);
    overTheWholeWay(wrong);

    assertThat(wrong.steps()).isGreaterThanOrEqualTo(8);
    assertThat(wrong.foreignContents()).isGreaterThan(8);
  }

  @Test
  void withTheIdsOfAnotherCaseAreRefused() {
    OtherCasesIds ids = new OtherCasesIds(application, port);
    overTheWholeWay(ids);
    ids.attack();
    overTheWholeWay(ids);

    assertThat(ids.tried())
        .contains(
            "referral-signForReferral papers",
            "referral-workOnReferral papers",
            "referral-reportResult papers",
            "petition-handling-reviewResult reports");
  }
}
