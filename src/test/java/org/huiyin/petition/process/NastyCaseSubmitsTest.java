package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiyin.engine.form.NastySubmits;
import org.huiyin.engine.form.WrongHands;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every form of a case, broken and hostile, on the way of one case through its steps. */
class NastyCaseSubmitsTest extends WholeWayOfACase {

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
    NastySubmits nasty = new NastySubmits(application, port, "petition-handling", perForm);
    overTheWholeWay(nasty);
    nasty.allWereSentTo();
  }

  @Test
  void ofSomebodyElseLookLikeThoseToNothingAndOfAnotherStepAreRefused() {
    WrongHands wrong = new WrongHands(application, port);
    overTheWholeWay(wrong);

    assertThat(wrong.steps()).isGreaterThanOrEqualTo(14);
    assertThat(wrong.foreignContents()).isGreaterThan(14);
  }
}
