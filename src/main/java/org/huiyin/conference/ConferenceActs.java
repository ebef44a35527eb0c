package org.huiyin.conference;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.document.Binders;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The ledger as data, and what is noted or handed in without a step. */
@RestController
class ConferenceActs {

  private final Ledger ledger;
  private final Conferences conferences;
  private final ActionItems items;
  private final ItemFromPaper fromPaper;
  private final ConferenceDoors doors;
  private final Binders binders;
  private final Clock clock;

  ConferenceActs(
      Ledger ledger,
      Conferences conferences,
      ActionItems items,
      ItemFromPaper fromPaper,
      ConferenceDoors doors,
      Binders binders,
      Clock clock) {
    this.ledger = ledger;
    this.conferences = conferences;
    this.items = items;
    this.fromPaper = fromPaper;
    this.doors = doors;
    this.binders = binders;
    this.clock = clock;
  }

  @GetMapping("/api/action-items")
  List<Ledger.Line> list(Actor reader) {
    return ledger.of(reader);
  }

  /** What a person says of the progress; how far it is done only where he says so. */
  record Said(LocalDate occurredOn, String wording, BigDecimal percent) {}

  @PostMapping("/api/action-items/{id}/notes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void note(@PathVariable long id, @RequestBody Said said, Actor by) {
    admit(id, by);
    LocalDate on = said.occurredOn() == null ? LocalDate.now(clock) : said.occurredOn();
    items.note(id, on, said.wording(), whole(said.percent()), by);
  }

  /** 代录. */
  @PostMapping("/api/action-items/{id}/entering")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enterForUnit(@PathVariable long id, Actor by) {
    doors.enter(by, items.get(id), "WORK_ON_ACTION_ITEM");
    fromPaper.take(id, by);
  }

  /**
   * A paper that shows what was done.
   *
   * @param title what it is, in the uploader's words
   */
  @PostMapping("/api/action-items/{id}/evidence")
  long evidence(
      @PathVariable long id, @RequestParam MultipartFile file, @RequestParam String title, Actor by)
      throws IOException {
    admit(id, by);
    return items.evidence(id, title, file.getContentType(), file.getBytes(), by);
  }

  /**
   * A scan, such as the minutes that the convener signed.
   *
   * @param title what the paper is, in the uploader's words
   */
  @PostMapping("/api/conferences/{id}/papers")
  long upload(
      @PathVariable long id, @RequestParam MultipartFile file, @RequestParam String title, Actor by)
      throws IOException {
    Conference conference = conferences.get(id);
    if (!by.isIn("petition-office")) {
      throw new NoSuchConference();
    }
    doors.enter(by, conference, "ADD_CONFERENCE_PAPER");
    return binders.store(
        conference.binder(), "UPLOAD", title, null, file.getContentType(), file.getBytes(), by);
  }

  private void admit(long id, Actor by) {
    doors.enterToWrite(by, items.get(id), "WORK_ON_ACTION_ITEM");
  }

  /** Half a percent is no more taken for a whole one than a hundred and one. */
  private static Integer whole(BigDecimal percent) {
    try {
      return percent == null ? null : percent.intValueExact();
    } catch (ArithmeticException notWhole) {
      throw new Refusal(Fault.at("percent", "conference.percent"));
    }
  }
}
