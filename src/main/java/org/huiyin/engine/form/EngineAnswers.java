package org.huiyin.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the engine's own REST layer says when something goes wrong, at both roots, before the gate
 * or behind it, in the shape of our refusals: no id, no exception and nobody's rights in it, and a
 * sentence that the person understands.
 */
@Component
class EngineAnswers extends OncePerRequestFilter {

  /** Room for the longest form with every character escaped; what is in it the gate counts. */
  private static final long LARGEST_BODY_BYTES = 2_000_000;

  private final FaultTexts texts;
  private final ObjectMapper json;

  EngineAnswers(FaultTexts texts, ObjectMapper json) {
    this.texts = texts;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = EngineCall.path(request);
    return !path.contains("/engine-rest/") && !path.contains("/camunda/api/engine/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    EngineCall call = EngineCall.of(request);
    HeldAnswer held = new HeldAnswer(response);
    if (call != EngineCall.TASK) {
      chain.doFilter(request, held);
      pass(held, response, call, request, false);
      return;
    }
    BoundedBody asked = new BoundedBody(request, LARGEST_BODY_BYTES);
    if (asked.isTooLong()) {
      answer(response, tooLong());
      return;
    }
    chain.doFilter(asked, held);
    pass(held, response, call, request, asked.isTooLong());
  }

  private void pass(
      HeldAnswer held,
      HttpServletResponse response,
      EngineCall call,
      HttpServletRequest request,
      boolean tooLong)
      throws IOException {
    if (!held.isBad()) {
      return;
    }
    JsonNode words = read(held.words());
    boolean ours = words.has("faults") || held.getStatus() == HttpServletResponse.SC_UNAUTHORIZED;
    if (ours) {
      write(response, held.words());
    } else {
      answer(
          response,
          tooLong
              ? tooLong()
              : call.answer("POST".equals(request.getMethod()), held.getStatus(), words));
    }
  }

  private static EngineRefusal tooLong() {
    return EngineRefusal.of(
        HttpServletResponse.SC_BAD_REQUEST,
        "Refusal",
        Fault.of("form.submitTooLong", FormGate.LONGEST_SUBMIT));
  }

  private JsonNode read(byte[] words) {
    try {
      return json.readTree(words);
    } catch (IOException e) {
      return json.getNodeFactory().nullNode();
    }
  }

  private void answer(HttpServletResponse response, EngineRefusal refusal) throws IOException {
    List<Map<String, Object>> rows = refusal.faults().stream().map(this::row).toList();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", refusal.type());
    body.put(
        "message",
        String.join("\n", rows.stream().map(row -> (String) row.get("message")).toList()));
    body.put("faults", rows);
    response.setStatus(refusal.status());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    write(response, json.writeValueAsBytes(body));
  }

  private Map<String, Object> row(Fault fault) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("field", fault.field());
    row.put("label", null);
    row.put("message", texts.sentence(fault));
    return row;
  }

  /** The length of the words that were held back has been announced, by whatever name. */
  private static void write(HttpServletResponse response, byte[] words) throws IOException {
    response.setContentLength(words.length);
    response.getOutputStream().write(words);
  }
}
