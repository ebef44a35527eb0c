package org.huiyin.reception.process;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.petition.process.Situation;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.Rotas;
import org.huiyin.reception.Sessions;
import org.huiyin.reception.SettingsPlan;
import org.huiyin.reception.SettingsPlan.GroupPlan;
import org.huiyin.reception.SettingsVersions;
import org.huiyin.reception.VisitPlan;
import org.huiyin.reception.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 青山乡 on the 16th of the month before: the chair's day is the 5th, presidium members receive on the
 * 10th, 20th and 30th, the first group's leader on the 6th, its members on the 8th and 18th. Each
 * test has a year of its own, for a rota is drawn up once.
 */
abstract class ReceptionSituation extends Situation {

  private static final AtomicInteger YEARS = new AtomicInteger(2030);

  @Autowired protected Rotas rotas;
  @Autowired protected Sessions sessions;
  @Autowired protected Visits visits;
  @Autowired protected SettingsVersions settings;

  protected ReceptionWalk reception;

  @BeforeEach
  void aMonthAhead() {
    settings.set(plan("POSTPONE"), actors.actor("clerk"));
    YearMonth month = YearMonth.of(YEARS.incrementAndGet(), 3);
    at(month.minusMonths(1).atDay(16), 9, 0);
    reception = inMonth(month);
  }

  protected ReceptionWalk inMonth(YearMonth month) {
    return new ReceptionWalk(engine, organisation, actors, rotas, sessions, clock, month);
  }

  protected static SettingsPlan plan(String policy) {
    return new SettingsPlan(
        policy,
        "9:00—11:30",
        "5日",
        "RDB",
        "10日、20日、30日",
        "XFB",
        Map.of("G01", new GroupPlan("6日", "8日、18日")));
  }

  /** The clock stands at nine on the session's day, and its reminder has gone. */
  protected void dayOf(ReceptionDay day) {
    at(day.day(), 9, 0);
    dueJobs.run(reception.instance(day));
  }

  protected static VisitPlan visit(long receiver) {
    return new VisitPlan(
        "09:20",
        new java.math.BigDecimal(3),
        new java.math.BigDecimal(5),
        "TALK",
        receiver,
        null,
        "《土地管理法》第十四条",
        receiver,
        "TO_REGISTER");
  }

  protected List<String> told(String what) {
    return jdbc.sql("SELECT recipient FROM huiyin.outbox_message WHERE dedupe_key = ? ORDER BY 1")
        .param(what)
        .query(String.class)
        .list();
  }

  protected TreeSet<String> office() {
    TreeSet<String> office = new TreeSet<>();
    organisation.staff().forEach(one -> office.add(one.userId()));
    return office;
  }

  protected LocalDate day(int dayOfMonth) {
    return reception.month().atDay(dayOfMonth);
  }
}
