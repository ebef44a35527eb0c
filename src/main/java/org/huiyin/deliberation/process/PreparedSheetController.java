package org.huiyin.deliberation.process;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.deliberation.Preparing;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.UnfinishedForms;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The office hands the form of {@code deliberate} to those who decide, filled in as far as it can,
 * instead of sending it.
 */
@RestController
@RequestMapping("/api/steps/{taskId}/prepared-sheet")
class PreparedSheetController {

  private final StepJournal journal;
  private final UnfinishedForms forms;
  private final Preparing preparing;

  PreparedSheetController(StepJournal journal, UnfinishedForms forms, Preparing preparing) {
    this.journal = journal;
    this.forms = forms;
    this.preparing = preparing;
  }

  /** For the workplace, which offers the one or the other button. */
  record Role(boolean prepares) {}

  @GetMapping
  Role role(@PathVariable String taskId, Actor person) {
    return new Role(preparing.isOf(person, caseOf(taskId)));
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void handIn(@PathVariable String taskId, @RequestBody Map<String, Object> sent, Actor by) {
    long caseId = caseOf(taskId);
    preparing.isOf(by, caseId);
    Map<String, Object> content = new HashMap<>(forms.check(taskId, sent));
    var sitting = SittingChoice.of(new Content(content));
    content.keySet().removeAll(SittingChoice.KEYS);
    preparing.prepare(caseId, sitting, content, by);
  }

  private long caseOf(String taskId) {
    return journal
        .ofTask(taskId)
        .filter(step -> step.stepKey().equals(PetitionHandling.DELIBERATE))
        .map(step -> step.caseId())
        .orElseThrow(NoSuchCase::new);
  }
}
