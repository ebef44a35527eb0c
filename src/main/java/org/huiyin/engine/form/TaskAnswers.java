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
import java.util.regex.Pattern;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the engine's own REST layer says when something goes wrong with a task, before the gate or
 * behind it, in the shape of our refusals: no id, no exception and nobody's rights in it, and a
 * sentence that a clerk understands.
 */
@Component
class TaskAnswers extends OncePerRequestFilter {

  private static final Pattern TASK =
      Pattern.compile(
          ".*/task/[^/]+(?:/(?:submit-form|complete|claim|unclaim|form|deployed-form|form-variables))?/?");

  /** Room for the longest form with every character escaped; what is in it the gate counts. */
  private static final long LARGEST_BODY_BYTES = 2_000_000;

  private final FaultTexts texts;
  private final ObjectMapper json;

  TaskAnswers(FaultTexts texts, ObjectMapper json) {
    this.texts = texts;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean engine = path.contains("/engine-rest/") || path.contains("/camunda/api/engine/");
    return !engine || !TASK.matcher(path).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    BoundedBody asked = new BoundedBody(request, LARGEST_BODY_BYTES);
    if (asked.isTooLong()) {
      answer(response, HttpServletResponse.SC_BAD_REQUEST, tooLong());
      return;
    }
    HeldAnswer held = new HeldAnswer(response);
    chain.doFilter(asked, held);
    if (held.isBad()) {
      pass(held, response, asked.isTooLong(), "POST".equals(request.getMethod()));
    }
  }

  private void pass(HeldAnswer held, HttpServletResponse response, boolean tooLong, boolean submits)
      throws IOException {
    JsonNode words = read(held.words());
    boolean ours = words.has("faults") || held.getStatus() == HttpServletResponse.SC_UNAUTHORIZED;
    if (ours) {
      write(response, held.words());
    } else if (tooLong) {
      answer(response, HttpServletResponse.SC_BAD_REQUEST, tooLong());
    } else {
      StockError error = StockError.of(submits, held.getStatus(), words.path("type").asText());
      answer(response, error.status(), Fault.of(error.messageKey()));
    }
  }

  private static Fault tooLong() {
    return Fault.of("form.submitTooLong", FormGate.LONGEST_SUBMIT);
  }

  private JsonNode read(byte[] words) {
    try {
      return json.readTree(words);
    } catch (IOException e) {
      return json.getNodeFactory().nullNode();
    }
  }

  private void answer(HttpServletResponse response, int status, Fault fault) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    String sentence = texts.sentence(fault);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("field", null);
    row.put("label", null);
    row.put("message", sentence);
    body.put("type", "Refusal");
    body.put("message", sentence);
    body.put("faults", List.of(row));
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    write(response, json.writeValueAsBytes(body));
  }

  /** The length of the words that were held back has been announced, by whatever name. */
  private static void write(HttpServletResponse response, byte[] words) throws IOException {
    response.setContentLength(words.length);
    response.getOutputStream().write(words);
  }
}
