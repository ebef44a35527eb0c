package org.huiyin.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.huiyin.audit.Actor;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Drafts belong to the server: Tasklist's own "save" is turned here instead of the browser's
 * storage.
 */
@RestController
@RequestMapping("/api/steps/{taskId}/draft")
class DraftController {

  private static final int LONGEST_DRAFT = 200_000;

  private final Drafts drafts;
  private final TaskService tasks;

  DraftController(Drafts drafts, TaskService tasks) {
    this.drafts = drafts;
    this.tasks = tasks;
  }

  @GetMapping
  Map<String, Object> read(@PathVariable String taskId, Actor person) {
    enter(taskId);
    return drafts.of(taskId, person.userId());
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void save(@PathVariable String taskId, @RequestBody Map<String, Object> content, Actor person) {
    enter(taskId);
    if (Values.json(content).length() > LONGEST_DRAFT) {
      throw new Refusal(Fault.of("form.submitTooLong", LONGEST_DRAFT));
    }
    drafts.save(taskId, person.userId(), content);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable String taskId, Actor person) {
    enter(taskId);
    drafts.discard(taskId, person.userId());
  }

  /** The engine asks whether the person of this request may see the task. */
  private void enter(String taskId) {
    if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
      throw new NoSuchTask();
    }
  }
}
