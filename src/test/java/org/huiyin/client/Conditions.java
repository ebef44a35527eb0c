package org.huiyin.client;

import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** A form's FEEL expressions. */
final class Conditions {

  private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

  /**
   * @param expression with its {@code =}; anything else holds never
   */
  boolean hold(String expression, Map<String, Object> context) {
    return expression.startsWith("=") && Boolean.TRUE.equals(value(expression, context));
  }

  Object value(String expression, Map<String, Object> context) {
    EvaluationResult result = feel.evaluateExpression(expression.substring(1), context);
    return result.isSuccess() ? result.result() : null;
  }
}
