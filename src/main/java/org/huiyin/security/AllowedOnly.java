package org.huiyin.security;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through what the allow-list of a root names, and answers everything else with 403. */
final class AllowedOnly extends OncePerRequestFilter {

  private final String root;
  private final AllowList list;
  private final Answers answers;
  private final ObjectMapper json;

  AllowedOnly(String root, AllowList list, Answers answers, ObjectMapper json) {
    this.root = root;
    this.list = list;
    this.answers = answers;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Actor actor = Person.present();
    String above = request.getContextPath() + root;
    // Who writes the root itself in escapes wants this list to read another path than the engine.
    Optional<AllowedCall> call =
        request.getRequestURI().startsWith(above)
            ? list.find(request.getMethod(), request.getRequestURI().substring(above.length()))
            : Optional.empty();
    if (call.isEmpty()) {
      answers.refuse(response, HttpStatus.FORBIDDEN, "NotAllowed", "doors.notOffered");
    } else if (actor == null && !call.get().open()) {
      answers.refuse(response, HttpStatus.UNAUTHORIZED, "LoginRequired", "doors.loginRequired");
    } else if (!call.get().isFor(actor)) {
      answers.refuse(response, HttpStatus.FORBIDDEN, "NotAllowed", "doors.notForYou");
    } else if (call.get().body() == BodyRule.ANSWERED_EMPTY) {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response
          .getOutputStream()
          .print(request.getRequestURI().endsWith("/count") ? "{\"count\": 0}" : "[]");
    } else if (call.get().body() == BodyRule.ANY) {
      chain.doFilter(request, response);
    } else {
      readFirst(request, response, chain, call.get().body(), actor);
    }
  }

  private void readFirst(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      BodyRule rule,
      Actor actor)
      throws ServletException, IOException {
    ReadBody read = ReadBody.of(request);
    Set<String> asked = request.getParameterMap().keySet();
    if (read != null && rule.allowsQuery(asked) && rule.allows(parsed(read), actor)) {
      // An empty body means an empty object; the engine's REST does not know everywhere.
      chain.doFilter(read.bytes().length == 0 ? read.with("{}") : read, response);
    } else {
      answers.refuse(response, HttpStatus.FORBIDDEN, "NotAllowed", "doors.body." + rule.name());
    }
  }

  private JsonNode parsed(ReadBody body) throws IOException {
    try {
      return json.reader()
          .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .readTree(body.bytes());
    } catch (JsonProcessingException e) {
      return json.getNodeFactory().textNode("not JSON");
    }
  }
}
