package org.huiyin.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.engine.journal.StepJournal;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;

/**
 * Writes down calls of the engine's own interface. Before they are made, for the engine commits by
 * itself: what could not be written down does not happen, and what it then refuses gets a row more.
 */
@Component
class CallTrail {

  /** What of a body is an id, a key or a number; anything else may be a name or a password. */
  private static final Set<String> KEPT =
      Set.of(
          "id",
          "userId",
          "groupId",
          "type",
          "resourceType",
          "resourceId",
          "permissions",
          "retries",
          "processInstanceIdIn");

  private static final String INSTANCE = "/process-instance/";

  private final AuditTrail audit;
  private final StepJournal journal;
  private final ObjectMapper json;

  CallTrail(AuditTrail audit, StepJournal journal, ObjectMapper json) {
    this.audit = audit;
    this.journal = journal;
    this.json = json;
  }

  /**
   * @param path below the root
   * @param body of the call, {@code null} where it is no JSON
   */
  void note(AllowedCall call, Actor actor, String path, byte[] body) {
    ObjectNode kept = kept(body);
    Set<Long> cases = new LinkedHashSet<>();
    instances(call, path, kept).forEach(id -> journal.caseOf(id).ifPresent(cases::add));
    List<Long> each = new ArrayList<>(cases);
    if (each.isEmpty()) {
      each.add(null);
    }
    String detail = kept.isEmpty() ? null : kept.toString();
    each.forEach(caseId -> audit.recordCall(actor, call.act(), path.substring(1), caseId, detail));
  }

  /** The engine has not done it. */
  void notDone(AllowedCall call, Actor actor, String path, int status) {
    String detail = json.createObjectNode().put("act", call.act()).put("status", status).toString();
    audit.recordCall(actor, "CALL_REFUSED", path.substring(1), null, detail);
  }

  private ObjectNode kept(byte[] body) {
    ObjectNode kept = json.createObjectNode();
    JsonNode sent = parsed(body);
    KEPT.forEach(field -> keep(kept, field, sent.get(field)));
    keep(kept, "id", sent.path("profile").get("id"));
    return kept;
  }

  private static void keep(ObjectNode kept, String field, JsonNode value) {
    if (value != null && !value.isNull()) {
      kept.set(field, value);
    }
  }

  private JsonNode parsed(byte[] body) {
    try {
      return body == null ? json.nullNode() : json.readTree(body);
    } catch (IOException notJson) {
      return json.nullNode();
    }
  }

  private static List<String> instances(AllowedCall call, String path, ObjectNode kept) {
    List<String> ids = new ArrayList<>();
    kept.path("processInstanceIdIn").forEach(id -> ids.add(id.asText()));
    if (path.startsWith(INSTANCE)) {
      PathMatchInfo found = call.path().matchAndExtract(PathContainer.parsePath(path));
      if (found != null && found.getUriVariables().containsKey("id")) {
        ids.add(found.getUriVariables().get("id"));
      }
    }
    return ids;
  }
}
