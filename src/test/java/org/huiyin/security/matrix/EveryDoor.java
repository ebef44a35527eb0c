package org.huiyin.security.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.huiyin.security.matrix.Door.Root;
import org.springframework.context.ApplicationContext;

/** Every door of the running application, as the application itself has it. */
final class EveryDoor {

  private EveryDoor() {}

  /** By their keys, in order. */
  static Map<String, Door> of(ApplicationContext context) {
    List<Door> doors = new ArrayList<>(SpringDoors.of(context));
    doors.addAll(JaxRsDoors.of(Root.ENGINE, "", DefaultProcessEngineRestServiceImpl.class));
    doors.addAll(
        shut(JaxRsDoors.of(Root.ENGINE, "", NamedProcessEngineRestServiceImpl.class), "/engine"));
    // Jersey's own, which no class of ours or Camunda's declares.
    doors.add(new Door(Root.ENGINE, "GET", "/application.wadl", null));
    doors.addAll(JaxRsDoors.of(Root.WEB_APPS, "/cockpit", new CockpitApplication()));
    doors.addAll(JaxRsDoors.of(Root.WEB_APPS, "/admin", new AdminApplication()));
    doors.addAll(JaxRsDoors.of(Root.WEB_APPS, "/tasklist", new TasklistApplication()));
    doors.addAll(JaxRsDoors.of(Root.WEB_APPS, "/welcome", new WelcomeApplication()));
    doors.addAll(
        shut(
            JaxRsDoors.of(Root.WEB_APPS, "/engine", new EngineRestApplication()),
            "/engine/engine"));
    Map<String, Door> byKey = new TreeMap<>();
    doors.forEach(door -> byKey.putIfAbsent(door.key(), door));
    return byKey;
  }

  /**
   * The engine's doors once more behind the name of an engine: one for each verb stands for all.
   * Through the web apps those of the engine {@code default} are the root of its own rows.
   */
  private static List<Door> shut(List<Door> named, String above) {
    String all = above + "/{name}";
    return named.stream()
        .map(
            door ->
                door.pattern().startsWith(all + "/")
                    ? new Door(door.root(), door.method(), all + "/**", null)
                    : door)
        .distinct()
        .toList();
  }
}
