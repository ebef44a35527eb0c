package org.huiyin.reception.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.reception.Rotas;
import org.springframework.stereotype.Component;

/** The last day to publish in time is over; the rota still waits. */
@Component
@ForModels
class NoteRotaLate implements JavaDelegate {

  private final Rotas rotas;

  NoteRotaLate(Rotas rotas) {
    this.rotas = rotas;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rotas.noteLate(ReceptionRota.owner(execution), ReceptionRota.period(execution));
  }
}
