package org.huiyin.conference;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.document.Binder;
import org.huiyin.document.Binders;
import org.huiyin.document.LetterTemplates;
import org.huiyin.document.StoredDocument;
import org.huiyin.refusal.AnswersWithPages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a conference and its papers. */
@Controller
@AnswersWithPages
class ConferenceController {

  private final ConferenceViews views;
  private final EnteredAtConference entered;
  private final Conferences conferences;
  private final ConferenceDoors doors;
  private final OwnInvitations ownInvitations;
  private final MinutesExtract extract;
  private final Binders binders;
  private final Clock clock;

  ConferenceController(
      ConferenceViews views,
      EnteredAtConference entered,
      Conferences conferences,
      ConferenceDoors doors,
      OwnInvitations ownInvitations,
      MinutesExtract extract,
      Binders binders,
      Clock clock) {
    this.views = views;
    this.entered = entered;
    this.conferences = conferences;
    this.doors = doors;
    this.ownInvitations = ownInvitations;
    this.extract = extract;
    this.binders = binders;
    this.clock = clock;
  }

  @GetMapping("/conferences")
  String list(Actor reader, Model model) {
    model.addAttribute("conferences", views.of(reader));
    return "conferences";
  }

  /** What the next conference is prepared from, before it has a number. */
  @GetMapping("/conferences/preparation")
  String preparation(Actor reader, Model model) {
    model.addAttribute("waiting", views.waiting(reader));
    return "conference-preparation";
  }

  @GetMapping("/conferences/{id:\\d+}")
  String page(@PathVariable long id, Actor reader, Model model) {
    ConferenceViews.View view = views.open(id, reader);
    model.addAttribute("view", view);
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("entered", view.whole() ? entered.of(id) : List.of());
    model.addAttribute("extract", extract.isThereFor(reader, conferences.get(id)));
    return "conference";
  }

  @GetMapping("/conferences/{id}/papers/{paperId}")
  ResponseEntity<byte[]> paper(@PathVariable long id, @PathVariable long paperId, Actor reader) {
    Conference conference = conferences.get(id);
    Binder binder = conference.binder();
    if (isOwnInvitation(conference, paperId, reader)) {
      binder = binder.about(doors.partOf(reader, conference));
    } else {
      doors.enter(reader, conference, "READ_CONFERENCE_PAPER");
    }
    StoredDocument paper = binders.open(binder, paperId, reader).orElseThrow(NoSuchConference::new);
    return download(paper.fileName(), paper.mediaType(), paper.content());
  }

  /** The invited have the letter that invites them, and no other paper. */
  private boolean isOwnInvitation(Conference conference, long paper, Actor reader) {
    return !doors.partOf(reader, conference).isEmpty()
        && ownInvitations.of(conference, reader).stream().anyMatch(own -> own.id() == paper);
  }

  /** The decisions that are the reader's to carry out. */
  @GetMapping("/conferences/{id}/extract.docx")
  ResponseEntity<byte[]> extract(@PathVariable long id, Actor reader) {
    return download("联席会议纪要摘录.docx", LetterTemplates.DOCX, extract.of(id, reader));
  }

  static ResponseEntity<byte[]> download(String name, String mediaType, byte[] content) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(content);
  }
}
