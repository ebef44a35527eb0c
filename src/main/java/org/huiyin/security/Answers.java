package org.huiyin.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Says no in the one error shape of the house. */
@Component
class Answers {

  private final FaultTexts texts;
  private final ObjectMapper json;

  Answers(FaultTexts texts, ObjectMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /** To somebody who opens a page in a browser, a page. */
  void refuseOrShow(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String type,
      String messageKey)
      throws IOException {
    // On the way back from a controller Jersey's filter has let go of the language already.
    LocaleContextHolder.setLocale(request.getLocale());
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
      response.sendError(status.value());
    } else {
      refuse(response, status, type, messageKey);
    }
  }

  void refuse(HttpServletResponse response, HttpStatus status, String type, String messageKey)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getOutputStream(), body(type, List.of(Fault.of(messageKey)), false));
  }

  /**
   * {@code {type, message, faults: [{field, label, message}]}}; the sentences of all faults make
   * the message.
   */
  Map<String, Object> body(String type, List<Fault> faults, boolean listed) {
    List<String> sentences = faults.stream().map(texts::sentence).toList();
    List<Map<String, Object>> rows =
        !listed
            ? List.of()
            : faults.stream()
                .map(
                    fault -> {
                      Map<String, Object> row = new LinkedHashMap<>();
                      row.put("field", fault.field());
                      row.put("label", null);
                      row.put("message", texts.sentence(fault));
                      return row;
                    })
                .toList();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put("message", String.join(" ", sentences));
    body.put("faults", rows);
    return body;
  }
}
