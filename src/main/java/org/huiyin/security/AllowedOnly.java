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
import java.util.Map;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through what the allow-list of a root names, and answers everything else with 403. What the
 * list names an act for is noted in the audit trail.
 */
final class AllowedOnly extends OncePerRequestFilter {

  private final String root;
  private final AllowList list;
  private final Answers answers;
  private final ObjectMapper json;
  private final CallTrail trail;

  AllowedOnly(String root, AllowList list, Answers answers, ObjectMapper json, CallTrail trail) {
    this.root = root;
    this.list = list;
    this.answers = answers;
    this.json = json;
    this.trail = trail;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Actor actor = Person.present();
    String above = request.getContextPath() + root;
    boolean below = request.getRequestURI().startsWith(above);
    String path = below ? request.getRequestURI().substring(above.length()) : "";
    // Who writes the root itself in escapes wants this list to read another path than the engine.
    Optional<AllowedCall> call = below ? list.find(request.getMethod(), path) : Optional.empty();
    if (call.isEmpty()) {
      answers.refuse(response, HttpStatus.FORBIDDEN, "NotAllowed", "doors.notOffered");
    } else if (actor == null && !call.get().open()) {
      answers.refuse(response, HttpStatus.UNAUTHORIZED, "LoginRequired", "doors.loginRequired");
    } else if (!call.get().isFor(actor)) {
      answers.refuse(response, HttpStatus.FORBIDDEN, "NotAllowed", "doors.notForYou");
    } else if (call.get().body() == BodyRule.ANSWERED_EMPTY) {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.getOutputStream().print(path.endsWith("/count") ? "{\"count\": 0}" : "[]");
    } else if (call.get().body() == BodyRule.ANY && !isReadFirst(request, call.get())) {
      pass(request, response, chain, new Passing(call.get(), actor, path, null));
    } else {
      readFirst(request, response, chain, call.get(), actor, path);
    }
  }

  /** Of what is noted in the audit trail, the ids that were sent belong to it. */
  private static boolean isReadFirst(HttpServletRequest request, AllowedCall call) {
    String type = request.getContentType();
    return call.act() != null && type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
  }

  private void readFirst(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      AllowedCall call,
      Actor actor,
      String path)
      throws ServletException, IOException {
    BodyRule rule = call.body();
    ReadBody read = ReadBody.of(request);
    Map<String, String[]> asked = request.getParameterMap();
    if (read != null
        && rule.allowsQuery(asked)
        && (rule == BodyRule.ANY || rule.allows(parsed(read), actor))) {
      // An empty body means an empty object; the engine's REST does not know everywhere.
      boolean needsObject = rule != BodyRule.ANY && read.bytes().length == 0;
      pass(
          needsObject ? read.with("{}") : read,
          response,
          chain,
          new Passing(call, actor, path, read.bytes()));
    } else {
      answers.refuse(response, HttpStatus.FORBIDDEN, "NotAllowed", "doors.body." + rule.name());
    }
  }

  /** A call on its way to the engine. */
  private record Passing(AllowedCall call, Actor actor, String path, byte[] body) {}

  private void pass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Passing passing)
      throws ServletException, IOException {
    if (passing.call().act() == null) {
      chain.doFilter(request, response);
      return;
    }
    trail.note(passing.call(), passing.actor(), passing.path(), passing.body());
    boolean done = false;
    try {
      chain.doFilter(request, response);
      done = response.getStatus() < HttpStatus.BAD_REQUEST.value();
    } finally {
      if (!done) {
        trail.notDone(passing.call(), passing.actor(), passing.path(), response.getStatus());
      }
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
