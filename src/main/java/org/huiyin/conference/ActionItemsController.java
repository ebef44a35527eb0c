package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.LetterTemplates;
import org.huiyin.document.StoredDocument;
import org.huiyin.refusal.AnswersWithPages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the ledger of open action items and of one of them. */
@Controller
@AnswersWithPages
class ActionItemsController {

  private final Ledger ledger;
  private final ActionItems items;
  private final Conferences conferences;
  private final ActionItemTexts texts;
  private final ConferenceDoors doors;
  private final ActionItemWorkers workers;
  private final Documents documents;
  private final Clock clock;

  ActionItemsController(
      Ledger ledger,
      ActionItems items,
      Conferences conferences,
      ActionItemTexts texts,
      ConferenceDoors doors,
      ActionItemWorkers workers,
      Documents documents,
      Clock clock) {
    this.ledger = ledger;
    this.items = items;
    this.conferences = conferences;
    this.texts = texts;
    this.doors = doors;
    this.workers = workers;
    this.documents = documents;
    this.clock = clock;
  }

  @GetMapping("/action-items")
  String page(Actor reader, Model model) {
    model.addAttribute("lines", ledger.of(reader));
    return "action-items";
  }

  @GetMapping("/action-items/ledger.docx")
  ResponseEntity<byte[]> print(Actor reader) {
    return ConferenceController.download("督办台账.docx", LetterTemplates.DOCX, ledger.printed(reader));
  }

  @GetMapping("/action-items/{id}")
  String item(@PathVariable long id, Actor reader, Model model) {
    ActionItem item = items.get(id);
    doors.enter(reader, item, "READ_ACTION_ITEM");
    model.addAttribute("item", item);
    model.addAttribute("line", ledger.line(item));
    model.addAttribute(
        "conferenceOpen", doors.mayRead(reader, conferences.get(item.conferenceId())));
    model.addAttribute("notes", items.notes(id));
    model.addAttribute("mayWrite", item.isOpen() && workers.mayWrite(reader, item));
    model.addAttribute(
        "mayEnter",
        item.isOpen() && !item.enteredByOffice() && workers.entersForThem(reader, item));
    model.addAttribute("texts", texts);
    model.addAttribute("today", LocalDate.now(clock));
    return "action-item";
  }

  /** Evidence of this item; no other paper of its case. */
  @GetMapping("/action-items/{id}/papers/{paperId}")
  ResponseEntity<byte[]> paper(@PathVariable long id, @PathVariable long paperId, Actor reader) {
    doors.enter(reader, items.get(id), "READ_ACTION_ITEM");
    if (items.notes(id).stream().noneMatch(note -> Long.valueOf(paperId).equals(note.paper()))) {
      throw new NoSuchConference();
    }
    StoredDocument paper = documents.open(paperId, reader);
    return ConferenceController.download(paper.fileName(), paper.mediaType(), paper.content());
  }
}
