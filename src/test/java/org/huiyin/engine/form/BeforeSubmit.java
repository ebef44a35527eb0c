package org.huiyin.engine.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * An engine for a walk, at which something happens before each submit: the person is known, the
 * task is taken, and the content is the right one.
 */
public final class BeforeSubmit {

  /** What happens. */
  @FunctionalInterface
  public interface Act {
    void before(String taskId, Map<String, Object> content);
  }

  private BeforeSubmit() {}

  public static ProcessEngine of(ProcessEngine engine, Act act) {
    FormService forms =
        proxy(
            FormService.class,
            engine.getFormService(),
            (name, arguments) -> {
              if (name.equals("submitTaskForm")) {
                act.before((String) arguments[0], Paths.asMap(arguments[1]));
              }
              return null;
            });
    return proxy(
        ProcessEngine.class,
        engine,
        (name, arguments) -> name.equals("getFormService") ? forms : null);
  }

  private interface Instead {
    Object of(String name, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, T behind, Instead instead) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object other = instead.of(method.getName(), arguments);
              try {
                return other != null ? other : method.invoke(behind, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            }));
  }
}
