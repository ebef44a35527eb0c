package org.huiyin.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 and a sentence, at every root of the server, when a request failed for the database's
 * sake; the transaction has rolled back, and the person may send the same again.
 */
@Component
@Order(OutageAnswers.AFTER_THE_LANGUAGE_IS_KNOWN)
class OutageAnswers extends OncePerRequestFilter {

  /**
   * Behind Spring's request context filter (-105), which knows the language; before the doors
   * (-100).
   */
  static final int AFTER_THE_LANGUAGE_IS_KNOWN = -103;

  private static final String SECONDS_UNTIL_RETRY = "10";

  private final FaultTexts texts;
  private final ObjectMapper json;

  OutageAnswers(FaultTexts texts, ObjectMapper json) {
    this.texts = texts;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    NoticedOutage.forget();
    HeldErrorResponse held = new HeldErrorResponse(response);
    try {
      chain.doFilter(request, held);
      if (held.isHeld() && !response.isCommitted()) {
        answer(request, response, NoticedOutage.noticed().orElseThrow());
      }
    } catch (ServletException | IOException | RuntimeException e) {
      Optional<Outage> outage = NoticedOutage.noticed();
      if (outage.isEmpty() || response.isCommitted()) {
        throw e;
      }
      answer(request, response, outage.get());
    } finally {
      NoticedOutage.forget();
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Outage outage)
      throws IOException {
    // Whoever stood further in may have cleared it on his way out.
    LocaleContextHolder.setLocale(request.getLocale());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "Unavailable");
    body.put("message", texts.sentence(Fault.of(outage.messageKey())));
    body.put("faults", List.of());
    logger.warn("A request failed because the database was " + outage);
    byte[] bytes = json.writeValueAsBytes(body);
    response.resetBuffer();
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader("Retry-After", SECONDS_UNTIL_RETRY);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
