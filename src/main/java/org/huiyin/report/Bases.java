package org.huiyin.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures of periods before this register, typed in by the office (domain.md R20). */
@Component
public class Bases {

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Bases(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  Optional<BigDecimal> of(Indicator indicator, Period period) {
    return jdbc.sql(
            "SELECT value FROM huiyin.figure_base WHERE indicator = ? AND since = ? AND until = ?")
        .params(indicator.name(), period.from(), period.until())
        .query(BigDecimal.class)
        .optional();
  }

  /**
   * @throws Refusal where it is no number of cases or persons, or cases of that period are in the
   *     register already, so that it is counted
   */
  @Transactional
  public void type(Indicator indicator, Period period, BigDecimal value, Actor by) {
    admit(by);
    List<Fault> faults = new ArrayList<>();
    if (indicator == null || !indicator.isTypable()) {
      faults.add(Fault.at("indicator", "figures.not-typable"));
    }
    if (value == null
        || value.signum() < 0
        || value.compareTo(MOST) > 0
        || value.stripTrailingZeros().scale() > 0) {
      faults.add(Fault.at("value", "figures.no-count"));
    }
    if (isInTheRegister(period)) {
      faults.add(Fault.at("from", "figures.is-counted", period.name()));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    jdbc.sql(
            """
            INSERT INTO huiyin.figure_base (indicator, since, until, value, typed_by, typed_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (indicator, since, until)
              DO UPDATE SET value = excluded.value, typed_by = excluded.typed_by, typed_at = excluded.typed_at
            """)
        .params(
            indicator.name(),
            period.from(),
            period.until(),
            value,
            by.userId(),
            OffsetDateTime.now(clock))
        .update();
    audit.record(
        by,
        "TYPE_BASE",
        "figure:" + indicator.name() + ":" + period.from() + ":" + period.until(),
        null,
        null);
  }

  /** Lets the office and the chair type. */
  static void admit(Actor by) {
    if (!by.isIn("petition-office") && !by.isIn("chair")) {
      throw new AccessDeniedException("figures");
    }
  }

  private boolean isInTheRegister(Period period) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM huiyin.counted_entry WHERE occurred_on BETWEEN ? AND ?)")
        .params(period.from(), period.until())
        .query(Boolean.class)
        .single();
  }
}
