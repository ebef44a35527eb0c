package org.huiyin.security;

import jakarta.servlet.RequestDispatcher;
import java.util.List;
import java.util.Map;
import org.huiyin.refusal.Fault;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What an error nobody answered says, as a page and as JSON: a sentence, and nothing of what went
 * wrong inside or was sent.
 */
@Component
class ErrorWords extends DefaultErrorAttributes {

  private static final List<Integer> SPOKEN_OF = List.of(400, 401, 403, 404, 405, 413, 503);

  private final Answers answers;

  ErrorWords(Answers answers) {
    this.answers = answers;
  }

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    Object given =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
    int status = given instanceof Integer code ? code : 500;
    String key =
        SPOKEN_OF.contains(status) ? "error." + status : status < 500 ? "error.400" : "error.500";
    return answers.body("Error", List.of(Fault.of(key)), false);
  }
}
