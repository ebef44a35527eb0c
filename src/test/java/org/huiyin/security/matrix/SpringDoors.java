package org.huiyin.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huiyin.security.matrix.Door.Root;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What Spring serves: our controllers, actuator, the page of errors, and files. */
final class SpringDoors {

  private static final List<String> WRITING = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

  private SpringDoors() {}

  static List<Door> of(ApplicationContext context) {
    List<Door> doors = new ArrayList<>();
    for (HandlerMapping mapping : context.getBeansOfType(HandlerMapping.class).values()) {
      if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
        methods.getHandlerMethods().forEach((info, handler) -> doors.addAll(doors(info, handler)));
      } else if (mapping instanceof AbstractUrlHandlerMapping files) {
        files
            .getHandlerMap()
            .keySet()
            .forEach(pattern -> doors.add(new Door(Root.HOUSE, "GET", pattern, null)));
      } else if (mapping instanceof RouterFunctionMapping routes) {
        assertThat(routes.getRouterFunction()).as("routes that no class declares").isNull();
      } else {
        assertThat(mapping.getClass().getSimpleName())
            .as("a mapping of a kind that nobody looks into")
            .isIn("BeanNameUrlHandlerMapping", "WelcomePageNotAcceptableHandlerMapping");
      }
    }
    return doors;
  }

  private static List<Door> doors(RequestMappingInfo info, HandlerMethod handler) {
    if (isOfTheTests(handler.getBeanType())) {
      return List.of();
    }
    Set<RequestMethod> named = info.getMethodsCondition().getMethods();
    List<String> verbs =
        named.isEmpty() ? WRITING : named.stream().map(RequestMethod::name).toList();
    return info.getPatternValues().stream()
        .flatMap(
            pattern ->
                verbs.stream()
                    .map(verb -> new Door(Root.HOUSE, verb, pattern, wants(info, handler))))
        .toList();
  }

  private static String wants(RequestMappingInfo info, HandlerMethod handler) {
    boolean file =
        Arrays.stream(handler.getMethod().getParameters())
            .map(Parameter::getType)
            .anyMatch(MultipartFile.class::equals);
    return file
        ? "multipart/form-data"
        : info.getConsumesCondition().getConsumableMediaTypes().stream()
            .map(Object::toString)
            .findFirst()
            .orElse(null);
  }

  private static boolean isOfTheTests(Class<?> type) {
    var source = type.getProtectionDomain().getCodeSource();
    return source != null && source.getLocation().getPath().endsWith("/test-classes/");
  }
}
