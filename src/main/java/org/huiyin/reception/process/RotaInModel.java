package org.huiyin.reception.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Date;
import org.huiyin.engine.ForModels;
import org.huiyin.reception.RotaEditors;
import org.huiyin.reception.Rotas;
import org.springframework.stereotype.Component;

/** What the model asks of a month's rotas, as {@code rota}. */
@ForModels
@Component("rota")
public class RotaInModel {

  private final Rotas rotas;
  private final RotaEditors editors;
  private final Clock clock;

  RotaInModel(Rotas rotas, RotaEditors editors, Clock clock) {
    this.rotas = rotas;
    this.editors = editors;
    this.clock = clock;
  }

  /** Those whose rota is still to be drawn up: each is arranged by itself. */
  public Collection<String> owners(String period) {
    return rotas.ownersWithout(YearMonth.parse(period));
  }

  /** The engine groups that arrange a rota. */
  public Collection<String> groups(String owner) {
    return editors.groups(owner);
  }

  /** The accounts that arrange a rota. */
  public Collection<String> users(String owner) {
    return editors.users(owner);
  }

  /** For the task: the last second of the last day on which it is published in time. */
  public Date publishBy(String owner, String period) {
    return date(lastDay(owner, period).plusDays(1), 1);
  }

  /** For the timer: the first moment that is too late. */
  public Date publishPassed(String owner, String period) {
    return date(lastDay(owner, period).plusDays(1), 0);
  }

  private LocalDate lastDay(String owner, String period) {
    return rotas.get(owner, YearMonth.parse(period)).publishBy();
  }

  private Date date(LocalDate day, int secondsBefore) {
    return Date.from(
        day.atStartOfDay().minusSeconds(secondsBefore).atZone(clock.getZone()).toInstant());
  }
}
