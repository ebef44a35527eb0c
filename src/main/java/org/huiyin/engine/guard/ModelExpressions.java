package org.huiyin.engine.guard;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.huiyin.refusal.Fault;

/**
 * The engine's expressions, fenced in. Only {@linkplain SafeExpression safe ones} are made, whoever
 * asks. And the engine evaluates one without a scope in a query alone, where its text came with the
 * request (CVE-2026-109432): there only what Tasklist's filters offer passes.
 */
class ModelExpressions extends JuelExpressionManager {

  private static final Pattern FOR_QUERIES =
      Pattern.compile(
          "\\$\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
              + "|dateTime\\(\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,6}\\)"
              + "|\\.withTimeAtStartOfDay\\(\\)|\\.toDate\\(\\)){0,4})\\s*}");

  private final ModelBeans modelBeans;
  private final Refusals refusals;

  ModelExpressions(ModelBeans modelBeans, Refusals refusals) {
    super(modelBeans.lazily());
    this.modelBeans = modelBeans;
    this.refusals = refusals;
  }

  @Override
  public Expression createExpression(String text) {
    SafeExpression.forbiddenIn(text, modelBeans)
        .ifPresent(
            part -> {
              throw refusal(Fault.of("guard.expression", text, part));
            });
    return new Fenced(createValueExpression(text), text);
  }

  private WebApplicationException refusal(Fault fault) {
    return refusals.badRequest("ExpressionRefused", List.of(fault));
  }

  private final class Fenced extends JuelExpression {

    Fenced(ValueExpression valueExpression, String text) {
      super(valueExpression, ModelExpressions.this, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
      if (scope == null && !isLiteralText() && !FOR_QUERIES.matcher(expressionText).matches()) {
        throw refusal(Fault.of("guard.queryExpression", expressionText));
      }
      return super.getValue(scope, execution);
    }
  }
}
