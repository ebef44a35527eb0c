package org.huiyin.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** All figures of a period, each beside those of the year before and of the time right before. */
@Component
public class Comparison {

  private final Figures figures;
  private final Targets targets;

  Comparison(Figures figures, Targets targets) {
    this.figures = figures;
    this.targets = targets;
  }

  /** From one view of the register, so that the tables agree with each other. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Map<Section, List<Compared>> of(Period period, Actor reader) {
    Map<Indicator, BigDecimal> wanted = targets.all();
    Map<Section, List<Compared>> tables = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      List<Compared> table = new ArrayList<>();
      for (Indicator indicator : section.indicators()) {
        table.add(
            new Compared(
                figures.of(indicator, period, reader),
                figures.of(indicator, period.yearBefore(), reader),
                figures.of(indicator, period.before(), reader),
                wanted.get(indicator)));
      }
      tables.put(section, table);
    }
    return tables;
  }
}
