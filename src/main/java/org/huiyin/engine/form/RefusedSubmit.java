package org.huiyin.engine.form;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/**
 * A submit that changed nothing, as both REST roots pass it on untouched: 400, or 404 where there
 * is no such task for this person, 403 where somebody else has it in hand, 409 where somebody was
 * faster; and {@code {type, message, faults: [{field, label, message}]}}. Java callers of the
 * engine's services get the same.
 */
public final class RefusedSubmit extends WebApplicationException {

  private final String sentence;
  private final transient List<Fault> faults;

  RefusedSubmit(
      Response.Status status, String message, List<Map<String, Object>> rows, List<Fault> faults) {
    super(
        "Submit refused: " + new Refusal(faults).getMessage(),
        Response.status(status)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(body(message, rows))
            .build());
    this.sentence = message;
    this.faults = faults;
  }

  /**
   * Word for word as other doors say it: in another order it would tell a task that is there from
   * one that is not.
   */
  private static Map<String, Object> body(String message, List<Map<String, Object>> rows) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "Refusal");
    body.put("message", message);
    body.put("faults", rows);
    return body;
  }

  /** What a clerk reads. */
  public String sentence() {
    return sentence;
  }

  public List<Fault> faults() {
    return faults;
  }
}
