package org.huiyin.engine.form;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;

/** Evaluates a form's expressions with the engine's own FEEL. */
@Service
class Feel {

  private final FeelEngine engine = new ScalaFeelEngineFactory().createInstance();

  /**
   * Only a plain yes counts: null, as from a missing value, hides and locks nothing. The browser
   * has it likewise.
   */
  boolean holds(String expression, Map<String, Object> context) {
    return expression.startsWith("=") && Boolean.TRUE.equals(value(expression, context));
  }

  /** The value of an expression with its {@code =}; {@code null} where it has none. */
  Object value(String expression, Map<String, Object> context) {
    try {
      return engine.evaluateSimpleExpression(
          forTheEngine(expression.substring(1)), Variables.fromMap(context).asVariableContext());
    } catch (FeelException e) {
      return null;
    }
  }

  /** A form that came in before the subset was drawn may hold anything. */
  private static String forTheEngine(String expression) {
    try {
      return FeelSubset.read(expression).forTheEngine();
    } catch (IllegalArgumentException e) {
      return expression;
    }
  }
}
