package org.huiyin.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the shipped forms the way a person reads them: by field. */
final class FormFiles {

  private static final Path FORMS = Path.of("forms");
  private static final List<String> PROCESSES =
      List.of("petition-handling", "referral", "joint-conference");

  private FormFiles() {}

  /** The forms of all processes. */
  static Stream<Path> all() {
    return PROCESSES.stream().flatMap(FormFiles::of);
  }

  static Stream<Path> of(String process) {
    try (Stream<Path> files = Files.list(FORMS.resolve(process))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of {@code petition-handling}, or of the process before the slash. */
  static JsonNode read(String task) {
    String file = task.contains("/") ? task : "petition-handling/" + task;
    return read(FORMS.resolve(file + ".form"));
  }

  /**
   * Every component, a field of a list with its list's path before it: {@code requests.wording}.
   */
  static void walk(JsonNode parent, String prefix, BiConsumer<String, JsonNode> visitor) {
    for (JsonNode component : parent.path("components")) {
      String name =
          component.has("path") ? component.path("path").asText() : component.path("key").asText();
      visitor.accept(name.isEmpty() ? "" : prefix + name, component);
      walk(component, component.has("path") ? prefix + name + "." : prefix, visitor);
    }
  }

  static List<JsonNode> components(JsonNode form) {
    List<JsonNode> all = new java.util.ArrayList<>();
    walk(form, "", (name, component) -> all.add(component));
    return all;
  }

  static Map<String, JsonNode> fields(JsonNode form) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    walk(
        form,
        "",
        (name, component) -> {
          if (!name.isEmpty() && fields.put(name, component) != null) {
            throw new IllegalStateException(
                "Two fields with the key " + name + " in " + form.path("id").asText());
          }
        });
    return fields;
  }

  static List<String> optionsOf(JsonNode field) {
    return StreamSupport.stream(field.path("values").spliterator(), false)
        .map(option -> option.path("value").asText())
        .toList();
  }
}
