package org.huiyin.security.matrix;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.security.matrix.Door.Root;

/**
 * The doors that classes open by their annotations: a path with a verb is one, a path without leads
 * to what its method returns.
 */
final class JaxRsDoors {

  private final Root root;
  private final Map<String, Door> found = new LinkedHashMap<>();

  /** Types on the way here; a resource that leads back to itself is not followed again. */
  private final Deque<Class<?>> way = new ArrayDeque<>();

  private JaxRsDoors(Root root) {
    this.root = root;
  }

  /**
   * @param below the root
   */
  static List<Door> of(Root root, String below, Class<?> resource) {
    JaxRsDoors doors = new JaxRsDoors(root);
    Path path = onType(resource);
    doors.follow(resource, below + "/" + (path == null ? "" : path.value()));
    return List.copyOf(doors.found.values());
  }

  static List<Door> of(Root root, String below, Application application) {
    return application.getClasses().stream()
        .filter(type -> onType(type) != null)
        .flatMap(type -> of(root, below, type).stream())
        .toList();
  }

  private static Path onType(Class<?> type) {
    return line(type).stream()
        .map(one -> one.getAnnotation(Path.class))
        .filter(path -> path != null)
        .findFirst()
        .orElse(null);
  }

  private void follow(Class<?> type, String path) {
    if (way.contains(type) || type.getName().startsWith("java.")) {
      return;
    }
    way.push(type);
    for (List<Method> declared : methods(type)) {
      Path own = first(declared, Path.class);
      String at = own == null ? path : path + "/" + own.value();
      String verb = verb(declared);
      if (verb != null) {
        Consumes wants = first(declared, Consumes.class);
        Door door = new Door(root, verb, at, wants == null ? null : wants.value()[0]);
        found.merge(door.key(), door, (one, other) -> one.consumes() == null ? other : one);
      } else if (own != null) {
        returned(declared).forEach(next -> follow(next, at));
      }
    }
    way.pop();
  }

  /** A class may say more than the interface promises. */
  private static Set<Class<?>> returned(List<Method> declared) {
    Set<Class<?>> types = new LinkedHashSet<>();
    declared.forEach(method -> types.add(method.getReturnType()));
    return types;
  }

  /** Each method with all its declarations, the one furthest down first. */
  private static List<List<Method>> methods(Class<?> type) {
    Map<String, List<Method>> methods = new LinkedHashMap<>();
    for (Class<?> one : line(type)) {
      for (Method method : one.getDeclaredMethods()) {
        if (!method.isSynthetic()) {
          String name = method.getName() + Arrays.toString(method.getParameterTypes());
          methods.computeIfAbsent(name, key -> new ArrayList<>()).add(method);
        }
      }
    }
    return List.copyOf(methods.values());
  }

  private static Set<Class<?>> line(Class<?> type) {
    Set<Class<?>> line = new LinkedHashSet<>();
    for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
      line.add(one);
      for (Class<?> promised : one.getInterfaces()) {
        line.addAll(line(promised));
      }
    }
    return line;
  }

  private static String verb(List<Method> declared) {
    for (Method method : declared) {
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (verb != null) {
          return verb.value();
        }
      }
    }
    return null;
  }

  private static <A extends Annotation> A first(List<Method> declared, Class<A> kind) {
    return declared.stream()
        .map(method -> method.getAnnotation(kind))
        .filter(annotation -> annotation != null)
        .findFirst()
        .orElse(null);
  }
}
