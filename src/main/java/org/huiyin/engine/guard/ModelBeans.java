package org.huiyin.engine.guard;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.engine.ForModels;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The beans that models may name, and no others. Looked up late: many of them need the engine
 * themselves.
 */
@Component
class ModelBeans {

  private final ApplicationContext context;
  private volatile Set<String> names;

  ModelBeans(ApplicationContext context) {
    this.context = context;
  }

  boolean has(String name) {
    return names().contains(name);
  }

  boolean has(String name, String method, int arguments) {
    Class<?> type = has(name) ? context.getType(name) : null;
    return type != null
        && Stream.of(type.getMethods())
            .anyMatch(
                m ->
                    isOffered(m)
                        && m.getName().equals(method)
                        && (m.isVarArgs() || m.getParameterCount() == arguments));
  }

  /** For the engine's expressions: a bean is made when it is first asked for. */
  Map<Object, Object> lazily() {
    return new AbstractMap<>() {
      @Override
      public boolean containsKey(Object name) {
        return name instanceof String text && has(text);
      }

      @Override
      public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
      }

      @Override
      public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
      }
    };
  }

  private static boolean isOffered(Method method) {
    return method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers());
  }

  private Set<String> names() {
    if (names == null) {
      names = Set.of(context.getBeanNamesForAnnotation(ForModels.class));
    }
    return names;
  }
}
