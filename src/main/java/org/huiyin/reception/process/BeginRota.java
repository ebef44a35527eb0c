package org.huiyin.reception.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiyin.engine.ForModels;
import org.huiyin.reception.Rotas;
import org.springframework.stereotype.Component;

/** The instance is about the coming month, unless somebody began it for another. */
@Component
@ForModels
class BeginRota implements JavaDelegate {

  private final Rotas rotas;

  BeginRota(Rotas rotas) {
    this.rotas = rotas;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!execution.hasVariable(ReceptionRota.PERIOD)) {
      execution.setVariable(ReceptionRota.PERIOD, rotas.comingMonth().toString());
    }
    execution.setProcessBusinessKey(ReceptionRota.period(execution).toString());
  }
}
