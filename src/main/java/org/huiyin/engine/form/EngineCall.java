package org.huiyin.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huiyin.refusal.Fault;
import org.springframework.web.util.UriUtils;

/** What is asked of the engine's REST layer, and so what its error means to who asked. */
enum EngineCall {
  TASK(
      ".*/task/(?!count/?$)[^/]+(?:/(?:submit-form|complete|claim|unclaim|form|deployed-form|form-variables"
          + "|identity-links|comment))?/?") {
    @Override
    EngineRefusal answer(boolean submits, int status, JsonNode words) {
      return StockError.ofTask(submits, status, words.path("type").asText()).refusal();
    }
  },
  START(".*/process-definition/.+/(?:start|submit-form)/?") {
    @Override
    EngineRefusal answer(boolean submits, int status, JsonNode words) {
      return StockError.ofStart(status, words.path("type").asText(), words.path("message").asText())
          .refusal();
    }
  },
  DEPLOYMENT(".*/deployment/create/?") {
    /** Who has drawn a model needs the engine's own words for what it stumbles over. */
    @Override
    EngineRefusal answer(boolean submits, int status, JsonNode words) {
      String said = words.path("message").asText();
      List<Fault> faults = new ArrayList<>();
      words
          .path("details")
          .properties()
          .forEach(
              file ->
                  file.getValue()
                      .path("errors")
                      .forEach(problem -> faults.add(fault(file.getKey(), problem))));
      if (faults.isEmpty() && OF_A_MODEL.matcher(said).lookingAt()) {
        faults.add(Fault.of("engine.notDeployed", said));
      }
      return faults.isEmpty()
          ? OTHER.answer(submits, status, words)
          : new EngineRefusal(BAD_REQUEST, "ParseException", faults);
    }
  },
  PASSWORD(".*/user/(?:create|[^/]+/credentials)/?") {
    @Override
    EngineRefusal answer(boolean submits, int status, JsonNode words) {
      return words.path("message").asText().contains("Password does not match policy")
          ? EngineRefusal.of(BAD_REQUEST, "Refusal", Fault.at("password", "doors.weakPassword"))
          : OTHER.answer(submits, status, words);
    }
  },
  /** Who only looks is not told whether there is something that he must not see. */
  LOOK("(?!)") {
    @Override
    EngineRefusal answer(boolean submits, int status, JsonNode words) {
      return "AuthorizationException".equals(words.path("type").asText())
          ? StockError.NOT_THERE.refusal()
          : OTHER.answer(submits, status, words);
    }
  },
  OTHER(".*") {
    @Override
    EngineRefusal answer(boolean submits, int status, JsonNode words) {
      return StockError.of(status, words.path("type").asText(), words.path("message").asText())
          .refusal();
    }
  };

  private static final int BAD_REQUEST = 400;

  /** The numbers under which the engine speaks of models and decision tables. */
  private static final Pattern OF_A_MODEL = Pattern.compile("ENGINE-(?:09|22)|DMN-|BPMN-");

  private final Pattern path;

  EngineCall(String path) {
    this.path = Pattern.compile(path);
  }

  static EngineCall of(HttpServletRequest request) {
    String asked = path(request);
    for (EngineCall call : values()) {
      if (call.path.matcher(asked).matches()) {
        return call == OTHER && "GET".equals(request.getMethod()) ? LOOK : call;
      }
    }
    return OTHER;
  }

  /** As the REST layer reads it: an escaped letter is that letter. */
  static String path(HttpServletRequest request) {
    return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
  }

  /**
   * @param submits whether something was sent that could be unreadable
   * @param words what the REST layer said, a JSON object or nothing
   */
  abstract EngineRefusal answer(boolean submits, int status, JsonNode words);

  private static Fault fault(String file, JsonNode problem) {
    String element = problem.path("mainElementId").asText("");
    String where =
        element.isEmpty()
            ? problem.path("line").asText() + ":" + problem.path("column").asText()
            : element;
    return Fault.at(
        element.isEmpty() ? file : element,
        "engine.parse",
        file,
        where,
        problem.path("message").asText());
  }
}
