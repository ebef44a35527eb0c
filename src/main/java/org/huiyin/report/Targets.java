package org.huiyin.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office wants to reach with a figure, and by how much it falls short (domain.md R79). */
@Component
public class Targets {

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Targets(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  public Map<Indicator, BigDecimal> all() {
    Map<Indicator, BigDecimal> targets = new EnumMap<>(Indicator.class);
    jdbc.sql("SELECT indicator, target FROM huiyin.figure_target")
        .query(
            row -> {
              targets.put(Indicator.valueOf(row.getString(1)), row.getBigDecimal(2));
            });
    return targets;
  }

  /**
   * @param target {@code null} takes it away
   * @throws Refusal when it cannot be reached
   */
  @Transactional
  public void set(Indicator indicator, BigDecimal target, Actor by) {
    Bases.admit(by);
    if (indicator == null) {
      throw new Refusal(Fault.at("indicator", "figures.unknown"));
    }
    BigDecimal most = indicator.measure() == Measure.SHARE ? BigDecimal.valueOf(100) : MOST;
    if (target != null && (target.signum() < 0 || target.compareTo(most) > 0)) {
      throw new Refusal(Fault.at("target", "figures.target-out-of-reach", most));
    }
    if (target == null) {
      jdbc.sql("DELETE FROM huiyin.figure_target WHERE indicator = ?")
          .param(indicator.name())
          .update();
    } else {
      jdbc.sql(
              """
              INSERT INTO huiyin.figure_target (indicator, target, set_by, set_at) VALUES (?, ?, ?, ?)
              ON CONFLICT (indicator)
                DO UPDATE SET target = excluded.target, set_by = excluded.set_by, set_at = excluded.set_at
              """)
          .params(indicator.name(), target, by.userId(), OffsetDateTime.now(clock))
          .update();
    }
    audit.record(by, "SET_TARGET", "figure:" + indicator.name(), null, null);
  }

  /**
   * Whether a figure falls short of its target: a share below it, a number of days or cases above
   * it.
   */
  static boolean isMissed(Figure figure, BigDecimal target) {
    if (figure.value() == null || target == null) {
      return false;
    }
    int compared = figure.value().compareTo(target);
    return figure.indicator().isBetterLow() ? compared > 0 : compared < 0;
  }
}
