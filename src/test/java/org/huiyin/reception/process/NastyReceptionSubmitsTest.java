package org.huiyin.reception.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.engine.form.BeforeSubmit;
import org.huiyin.engine.form.NastySubmits;
import org.huiyin.engine.form.WrongHands;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.Tier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every form of the reception days, broken and hostile, from the rota to the log of a session. */
class NastyReceptionSubmitsTest extends ReceptionSituation {

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
    NastySubmits rota = new NastySubmits(application, port, "reception-rota", perForm);
    NastySubmits day = new NastySubmits(application, port, "reception-day", perForm);
    overTheWholeWay(
        (task, content) -> {
          rota.before(task, content);
          day.before(task, content);
        });
    rota.allWereSentTo();
    day.allWereSentTo();
  }

  @Test
  void ofSomebodyElseLookLikeThoseToNothing() {
    WrongHands wrong = new WrongHands(application, port);
    overTheWholeWay(wrong);

    assertThat(wrong.steps()).isGreaterThanOrEqualTo(3);
  }

  private void overTheWholeWay(BeforeSubmit.Act act) {
    ProcessEngine watched = BeforeSubmit.of(engine, act);
    YearMonth month = reception.month();
    reception =
        new ReceptionWalk(watched, organisation, actors, rotas, sessions, clock, month).begin();
    reception.publish("OFFICE", "clerk");
    ReceptionDay day = reception.day(Tier.CHAIR);
    dayOf(day);
    reception.open(day, "clerk").close(day, "clerk", true);
  }
}
