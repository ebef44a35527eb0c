package org.huiyin.casefile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.engine.journal.StepRecord;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a case. */
@Controller
class CaseFileController {

  private final CaseFiles files;
  private final StepJournal journal;
  private final Organisation organisation;

  CaseFileController(CaseFiles files, StepJournal journal, Organisation organisation) {
    this.files = files;
    this.journal = journal;
    this.organisation = organisation;
  }

  @GetMapping("/case/{caseId}")
  String file(@PathVariable long caseId, Actor reader, Locale locale, Model model) {
    model.addAttribute("file", files.open(caseId, reader, locale));
    model.addAttribute("colleagues", colleagues());
    return "case-file";
  }

  private List<Person> colleagues() {
    return Stream.concat(organisation.staff().stream(), organisation.presidiumMembers().stream())
        .filter(person -> person.userId() != null)
        .distinct()
        .toList();
  }

  /** From a task, open or done, to the file of its case. */
  @GetMapping("/case/by-task/{taskId}")
  String fileOfTask(@PathVariable String taskId) {
    return "redirect:/case/" + caseOf(taskId);
  }

  /** The slip for the visitor, right after registering. */
  @GetMapping("/case/by-task/{taskId}/slip")
  String slipOfTask(@PathVariable String taskId) {
    return "redirect:/case/" + caseOf(taskId) + "/papers/slip";
  }

  private long caseOf(String taskId) {
    return journal
        .ofTask(taskId)
        .map(StepRecord::caseId)
        .orElseThrow(() -> new Refusal(Fault.of("petition.case-not-found")));
  }
}
