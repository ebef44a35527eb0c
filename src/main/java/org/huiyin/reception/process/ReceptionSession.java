package org.huiyin.reception.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of {@code reception-day.bpmn}; a test compares them with the model. */
public final class ReceptionSession {

  public static final String KEY = "reception-day";

  public static final String OPEN_SESSION = "openSession";
  public static final String CLOSE_SESSION = "closeSession";

  public static final String RECEPTION_DAY_ID = "receptionDayId";

  /** Ends an instance whose session is off, or is scheduled anew. */
  public static final String CALLED_OFF = "sessionCalledOff";

  private ReceptionSession() {}

  static long dayId(VariableScope scope) {
    if (scope.getVariable(RECEPTION_DAY_ID) instanceof Long id) {
      return id;
    }
    throw new IllegalStateException("This instance of " + KEY + " has no " + RECEPTION_DAY_ID);
  }
}
