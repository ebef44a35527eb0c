package org.huiyin.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.huiyin.browser.StaffBrowser;

/** The form-js of the running Tasklist, without a hand that types. */
final class FormsInTheBrowser {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Page page;
  private final String script;

  /**
   * Works in a page of the running application. Nobody needs to be known: the log-in page of
   * Tasklist bears all of its scripts.
   */
  static void at(int port, Consumer<FormsInTheBrowser> work) {
    try (StaffBrowser browser = StaffBrowser.at(port)) {
      browser.asNobody(
          page -> {
            page.navigate(browser.url("/camunda/app/tasklist/default/"));
            page.waitForSelector("input[type=password]");
            page.setDefaultTimeout(120_000);
            work.accept(new FormsInTheBrowser(page));
          });
    }
  }

  private FormsInTheBrowser(Page page) {
    this.page = page;
    try (InputStream file = getClass().getResourceAsStream("/form/in-the-browser.js")) {
      script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One form to be shown and sent.
   *
   * @param data what the server shows in it
   * @param typed what a person has typed afterwards, also into fields that went away again; {@code
   *     null} for nothing
   */
  record Filled(String schema, Map<String, Object> data, Map<String, Object> typed) {}

  /**
   * What came of it.
   *
   * @param marked ids of the fields at which it complains
   * @param failed the script's error; {@code null} when there is none
   */
  record Sent(Map<String, Object> data, List<String> marked, String failed) {}

  /** A page draws so many at a time. */
  List<Sent> sendAll(List<Filled> forms, int atATime) {
    List<Sent> sent = new ArrayList<>();
    for (int from = 0; from < forms.size(); from += atATime) {
      sent.addAll(send(forms.subList(from, Math.min(from + atATime, forms.size()))));
    }
    return sent;
  }

  List<Sent> send(List<Filled> forms) {
    List<Object> work = new ArrayList<>();
    for (Filled form : forms) {
      work.add(
          form.typed() == null
              ? Map.of("schema", read(form.schema()), "data", form.data())
              : Map.of("schema", read(form.schema()), "data", form.data(), "typed", form.typed()));
    }
    List<Sent> sent = new ArrayList<>();
    for (JsonNode one : run(Map.of("forms", work))) {
      List<String> marked = new ArrayList<>();
      one.path("errors").fieldNames().forEachRemaining(marked::add);
      sent.add(
          new Sent(
              Paths.asMap(Values.of(one.get("data"))),
              marked,
              one.has("failed") ? one.path("failed").asText() : null));
    }
    return sent;
  }

  /** Whether each condition hides, with what it may ask for. */
  List<Boolean> hide(JsonNode conditions) {
    List<Boolean> hidden = new ArrayList<>();
    run(Map.of("conditions", conditions)).forEach(one -> hidden.add(one.asBoolean()));
    return hidden;
  }

  private JsonNode run(Object work) {
    try {
      return JSON.readTree((String) page.evaluate(script, JSON.writeValueAsString(work)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode read(String schema) {
    try {
      return JSON.readTree(schema);
    } catch (JsonProcessingException e) {
      throw new AssertionError(schema, e);
    }
  }
}
