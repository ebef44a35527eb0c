package org.huiyin.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiyin.engine.ForModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.stereotype.Component;

class SafeExpressionTest {

  private static AnnotationConfigApplicationContext context;
  private static ModelBeans beans;

  @BeforeAll
  static void twoBeans() {
    context = new AnnotationConfigApplicationContext(Clocks.class, Vault.class);
    beans = new ModelBeans(context);
  }

  @AfterAll
  static void close() {
    context.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no expression",
        "",
        "$ {x}",
        "${route == 'DIRECT'}",
        "${ route=='DIRECT' && approval != \"RETURN\" }",
        "${not empty reviewGroup}",
        "${!followUp or ratingAsked eq true}",
        "#{responsiblePerson}",
        "${clocks.due(caseId,'NOTICE')}",
        "case ${caseId} on ${clocks.due(caseId, 'REPLY')}",
        "${execution.hasVariable('route')}",
        "${execution.processBusinessKey}",
        "${task.id}",
        "${dateTime().plusDays(3).toDate()}",
        "${currentUser()}",
        "${(a == 1) and (b < 2.5)}",
        "${name == '${x}'}"
      })
  void whatDescribesWorkPasses(String text) {
    assertThat(SafeExpression.forbiddenIn(text, beans)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass()}",
        "${\"\".getClass()}",
        "${''['class']}",
        "${x.getClass()}",
        "${x.class}",
        "${x.y}",
        "${x['y']}",
        "${clocks.getClass()}",
        "${clocks.hashCode()}",
        "${clocks.class}",
        "${clocks.due}",
        "${clocks.due(caseId)}",
        "${clocks.due(caseId, 'A').getClass()}",
        "${clocks.due(x.y, 'A')}",
        "${clocks.nothing(caseId)}",
        "${vault.open()}",
        "${execution.getProcessEngineServices()}",
        "${execution.setVariable('a', 1)}",
        "${task.delegate('x')}",
        "${task.execution}",
        "${dateTime().getClass()}",
        "${dateTime().plusDays(1).class}",
        "${now().getTime()}",
        "${S('{}')}",
        "${XML('<a/>')}",
        "${a ? b : c}",
        "${a + b}",
        "${a = 1}",
        "${a; b}",
        "${[1,2]}",
        "${x -> x}",
        "${}",
        "${",
        "${a",
        "a ${b} ${c.d}",
        "#{x.y}",
        "${'\\''.class}",
        "${x.y('}')}",
        "${a == ${b}}",
        "${''.getClass().forName('java.lang.Runtime')}",
        "${new x()}",
        "${T(java.lang.Runtime)}",
        "${(x).y}",
        "${(''.getClass())}",
        "${x\u0000y}",
        "\\${x.y}"
      })
  void whatReachesFurtherDoesNot(String text) {
    assertThat(SafeExpression.forbiddenIn(text, beans)).as(text).isPresent();
  }

  @ForModels
  @Component("clocks")
  static class Clocks {
    public String due(Long caseId, String clock) {
      return clock + caseId;
    }
  }

  /** There, and not for models. */
  @Component("vault")
  static class Vault {
    public String open() {
      return "open";
    }
  }
}
