package org.huiyin.engine.guard;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.springframework.stereotype.Component;

/** Puts a guard's refusal in the form that the engine's REST layer passes on untouched. */
@Component
class Refusals {

  private final FaultTexts texts;

  Refusals(FaultTexts texts) {
    this.texts = texts;
  }

  /** 400 with {@code {type, message, faults}}; the message is all sentences, one a line. */
  WebApplicationException badRequest(String type, List<Fault> faults) {
    List<Map<String, Object>> rows =
        faults.stream()
            .map(
                fault -> {
                  Map<String, Object> row = new LinkedHashMap<>();
                  row.put("field", fault.field());
                  row.put("label", null);
                  row.put("message", texts.sentence(fault));
                  return row;
                })
            .toList();
    String message =
        String.join("\n", rows.stream().map(row -> (String) row.get("message")).toList());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put("message", message);
    body.put("faults", rows);
    Response response =
        Response.status(Response.Status.BAD_REQUEST)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(body)
            .build();
    return new WebApplicationException(message, response);
  }
}
