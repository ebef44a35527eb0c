package org.huiyin.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.engine.journal.StepRecord;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.DeputyExplanations;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.petition.Purpose;
import org.huiyin.refusal.AnswersWithPages;
import org.huiyin.registerbook.BookOfCase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a case. */
@Controller
@AnswersWithPages
class CaseFileController {

  private final CaseFiles files;
  private final EntryOfTask entries;
  private final CaseDoors doors;
  private final StepJournal journal;
  private final List<TaskPages> otherPages;
  private final CaseConferences conferences;
  private final CaseOversight oversight;
  private final HandOverChoices handOvers;
  private final Actors actors;
  private final Organisation organisation;
  private final BookOfCase book;
  private final DeputyExplanations explanations;
  private final ComplainedOfNames accused;
  private final Clock clock;

  CaseFileController(
      CaseFiles files,
      EntryOfTask entries,
      CaseDoors doors,
      StepJournal journal,
      List<TaskPages> otherPages,
      CaseConferences conferences,
      CaseOversight oversight,
      HandOverChoices handOvers,
      Actors actors,
      Organisation organisation,
      BookOfCase book,
      DeputyExplanations explanations,
      ComplainedOfNames accused,
      Clock clock) {
    this.files = files;
    this.entries = entries;
    this.doors = doors;
    this.journal = journal;
    this.otherPages = otherPages;
    this.conferences = conferences;
    this.oversight = oversight;
    this.handOvers = handOvers;
    this.actors = actors;
    this.organisation = organisation;
    this.book = book;
    this.explanations = explanations;
    this.accused = accused;
    this.clock = clock;
  }

  @GetMapping("/case/{caseId}")
  String file(@PathVariable long caseId, Actor reader, Locale locale, Model model) {
    model.addAttribute("file", files.open(caseId, reader, locale));
    model.addAttribute("conferences", conferences.of(caseId, reader));
    model.addAttribute("oversight", oversight.of(caseId, reader));
    model.addAttribute("book", book.of(caseId));
    model.addAttribute("handOvers", handOvers.of(caseId, reader));
    model.addAttribute("deputyExplains", explanations.owed(caseId));
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("colleagues", colleagues());
    model.addAttribute("readers", readers(caseId));
    model.addAttribute("purposes", Purpose.values());
    model.addAttribute("categories", organisation.categories());
    model.addAttribute("accused", accused.each(caseId));
    model.addAttribute("people", organisation.people());
    model.addAttribute("units", organisation.units());
    model.addAttribute("villages", organisation.villages());
    return "case-file";
  }

  private List<Person> colleagues() {
    return Stream.concat(organisation.staff().stream(), organisation.presidiumMembers().stream())
        .filter(person -> person.userId() != null)
        .distinct()
        .toList();
  }

  /** To whom the case can be passed on. */
  private List<Person> readers(long caseId) {
    return colleagues().stream()
        .filter(person -> doors.mayRead(actors.actor(person.userId()), caseId))
        .toList();
  }

  /**
   * From a task, open or done, to the file of its case; whom the case as a whole does not concern,
   * to the page of his part.
   */
  @GetMapping("/case/by-task/{taskId}")
  String fileOfTask(@PathVariable String taskId, Actor reader) {
    return otherPages.stream()
        .flatMap(pages -> pages.page(taskId, reader).stream())
        .findFirst()
        .map(page -> "redirect:" + page)
        .orElseGet(() -> "redirect:/case/" + caseOf(taskId, reader));
  }

  /** The slip for the visitor, right after registering. */
  @GetMapping("/case/by-task/{taskId}/slip")
  String slipOfTask(@PathVariable String taskId, Actor reader) {
    String slip = "redirect:/case/" + caseOf(taskId, reader) + "/papers/slip";
    return entries.registeredBy(taskId).map(number -> slip + "?entry=" + number).orElse(slip);
  }

  /** Asked here already: an address that leads on would tell that there is a case. */
  private long caseOf(String taskId, Actor reader) {
    return journal
        .ofTask(taskId)
        .map(StepRecord::caseId)
        .filter(caseId -> doors.mayRead(reader, caseId))
        .orElseThrow(NoSuchCase::new);
  }
}
