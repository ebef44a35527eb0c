package org.huiyin.report;

import java.time.YearMonth;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Actors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register with matters of a year far away. */
@HuiyinTest
abstract class FiguresSituation {

  static final Period YEAR = Period.year(InventedYear.YEAR);
  static final Period MAY = Period.month(YearMonth.of(InventedYear.YEAR, 5));

  @Autowired JdbcClient jdbc;
  @Autowired Actors actors;
  @Autowired Figures figures;
  @Autowired Bases bases;
  @Autowired Targets targets;

  InventedYear year;

  void invented(long seed, int matters) {
    year = new InventedYear(jdbc, seed).of(matters);
  }

  @AfterEach
  void forget() {
    if (year != null) {
      year.forget();
    }
  }

  Actor clerk() {
    return actors.actor("clerk2");
  }

  Actor manager() {
    return actors.actor("manager");
  }

  String text(Indicator indicator, Period period) {
    return figures.of(indicator, period, clerk()).text();
  }
}
