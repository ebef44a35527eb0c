package org.huiyin.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * Which rights of the engine would open cases to their holder, by the numbers and words of {@code
 * org.camunda.bpm.engine.authorization.Resources}.
 */
final class CaseRights {

  private static final Set<Integer> NEVER =
      // Task, categories of the operation log, historic task, historic process instance.
      Set.of(7, 17, 19, 20);

  private static final Map<Integer, Set<String>> ONLY =
      Map.of(
          // Process definition: reading the model, and who may begin a case by it.
          6, Set.of("READ", "CREATE_INSTANCE"),
          // Process instance: beginning one.
          8, Set.of("CREATE"));

  private CaseRights() {}

  static boolean areNotIn(JsonNode authorization) {
    JsonNode resource = authorization.path("resourceType");
    if (!resource.isInt() || NEVER.contains(resource.intValue())) {
      return false;
    }
    Set<String> allowed = ONLY.get(resource.intValue());
    if (allowed == null) {
      return true;
    }
    for (JsonNode permission : authorization.path("permissions")) {
      if (!allowed.contains(permission.asText())) {
        return false;
      }
    }
    return true;
  }
}
