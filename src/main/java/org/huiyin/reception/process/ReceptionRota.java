package org.huiyin.reception.process;

import java.time.YearMonth;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of {@code reception-rota.bpmn}; a test compares them with the model. */
public final class ReceptionRota {

  public static final String KEY = "reception-rota";

  public static final String ARRANGE_ROTA = "arrangeRota";

  /** Begins a month on a person's word. */
  public static final String WANTED = "rotaWanted";

  /** The month, also the business key, e.g. {@code 2027-01}. */
  public static final String PERIOD = "period";

  /** Whose rota one part of the instance is about: {@code OFFICE} or the code of a group. */
  public static final String OWNER = "owner";

  private ReceptionRota() {}

  static YearMonth period(VariableScope scope) {
    return YearMonth.parse(text(scope, PERIOD));
  }

  static String owner(VariableScope scope) {
    return text(scope, OWNER);
  }

  private static String text(VariableScope scope, String name) {
    if (scope.getVariable(name) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("This instance of " + KEY + " has no " + name);
  }
}
