package org.huiyin.oversight;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.document.Binders;
import org.huiyin.document.LetterTemplates;
import org.huiyin.document.StoredDocument;
import org.huiyin.organisation.Organisation;
import org.huiyin.oversight.OversightTopic.Tool;
import org.huiyin.refusal.AnswersWithPages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of topics and letters of feedback, and their papers. */
@Controller
@AnswersWithPages
class OversightController {

  private final OversightPage page;
  private final OversightDoors doors;
  private final Binders binders;
  private final Organisation organisation;
  private final Clock clock;

  OversightController(
      OversightPage page,
      OversightDoors doors,
      Binders binders,
      Organisation organisation,
      Clock clock) {
    this.page = page;
    this.doors = doors;
    this.binders = binders;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping("/oversight")
  String page(Actor reader, Model model) {
    doors.admit(reader);
    model.addAttribute("topics", page.topics(reader));
    model.addAttribute("letters", page.letters());
    model.addAttribute("tools", List.of(Tool.values()));
    model.addAttribute("units", organisation.units());
    model.addAttribute(
        "categories", organisation.categories().stream().filter(c -> !c.sealed()).toList());
    model.addAttribute("villages", organisation.villages());
    model.addAttribute("deputies", organisation.deputies());
    model.addAttribute("chair", reader.isIn("chair"));
    model.addAttribute("writer", reader.isIn("chair") || reader.isIn("petition-office"));
    model.addAttribute("reader", reader.userId());
    model.addAttribute("today", LocalDate.now(clock));
    return "oversight";
  }

  @GetMapping("/oversight/topics.docx")
  ResponseEntity<byte[]> agenda(Actor reader) {
    doors.admit(reader);
    return download("oversight-topics.docx", LetterTemplates.DOCX, page.agenda(reader));
  }

  @GetMapping("/oversight/letters/{id}/{paperId}")
  ResponseEntity<byte[]> letter(@PathVariable long id, @PathVariable long paperId, Actor reader) {
    doors.admit(reader);
    StoredDocument stored =
        binders.open(Feedback.binder(id), paperId, reader).orElseThrow(NoSuchTopic::new);
    return download(stored.fileName(), stored.mediaType(), stored.content());
  }

  private static ResponseEntity<byte[]> download(String name, String mediaType, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
