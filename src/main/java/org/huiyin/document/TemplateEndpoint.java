package org.huiyin.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Organisation;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where an office fetches its letter templates and brings them back, by analysts or the head of the
 * office.
 */
@RestController
@RequestMapping("/api/letter-templates")
class TemplateEndpoint {

  /** As the list shows a template; {@code version} is {@code null} for a shipped one. */
  record Row(String name, String title, Integer version, List<Field> fields) {}

  record Field(String key, String name, String meaning) {}

  private final LetterTemplates templates;
  private final Organisation organisation;
  private final DocumentProperties properties;

  TemplateEndpoint(
      LetterTemplates templates, Organisation organisation, DocumentProperties properties) {
    this.templates = templates;
    this.organisation = organisation;
    this.properties = properties;
  }

  @GetMapping
  List<Row> all(Actor actor) {
    mayEdit(actor);
    Map<String, Integer> own = templates.ownVersions();
    return Arrays.stream(Letter.values())
        .map(
            letter ->
                new Row(
                    letter.templateName(),
                    letter.title(),
                    own.get(letter.templateName()),
                    fields(letter)))
        .toList();
  }

  private static List<Field> fields(Letter letter) {
    return letter.fields().stream()
        .map(field -> new Field(field.key(), field.chineseName(), field.meaning()))
        .toList();
  }

  @GetMapping("/{name}")
  ResponseEntity<byte[]> download(@PathVariable String name, Actor actor) {
    mayEdit(actor);
    Letter letter = letter(name);
    ContentDisposition file =
        ContentDisposition.attachment()
            .filename(letter.title() + ".docx", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .header(HttpHeaders.CONTENT_TYPE, LetterTemplates.DOCX)
        .body(templates.content(letter));
  }

  /** The body is the file itself. */
  @PostMapping("/{name}")
  Map<String, Object> replace(@PathVariable String name, InputStream body, Actor actor)
      throws IOException {
    mayEdit(actor);
    Letter letter = letter(name);
    int limit = (int) properties.maximumSize().toBytes();
    byte[] content = body.readNBytes(limit + 1);
    if (content.length > limit) {
      throw new Refusal(Fault.of("document.tooLarge", properties.maximumSize().toMegabytes()));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("name", name);
    answer.put("version", templates.replace(letter, content, actor));
    return answer;
  }

  @DeleteMapping("/{name}")
  void backToShipped(@PathVariable String name, Actor actor) {
    mayEdit(actor);
    templates.backToShipped(letter(name), actor);
  }

  private static Letter letter(String name) {
    return Letter.ofTemplate(name)
        .orElseThrow(() -> new Refusal(Fault.of("document.template.unknownLetter", name)));
  }

  private void mayEdit(Actor actor) {
    if (!actor.isIn("analysts")
        && !actor.isIn("camunda-admin")
        && !organisation.headsOffice(actor.userId())) {
      throw new AccessDeniedException("letter templates");
    }
  }
}
