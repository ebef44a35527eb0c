package org.huiyin.reception.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.reception.Rotas;
import org.springframework.stereotype.Component;

/** The rota of one owner is drawn up. */
@Component
@ForModels
class DrawUpRota implements JavaDelegate {

  private final Rotas rotas;

  DrawUpRota(Rotas rotas) {
    this.rotas = rotas;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rotas.drawUp(ReceptionRota.owner(execution), ReceptionRota.period(execution));
  }
}
