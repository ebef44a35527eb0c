package org.huiyin.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * For a form that one person prepares and another sends: what is filled in is held to the form like
 * a submit, what is missing may be missing still.
 */
@Component
public class UnfinishedForms {

  private final GatedForms forms;

  UnfinishedForms(FormService forms) {
    this.forms = (GatedForms) forms;
  }

  /**
   * @param sent values by the form's keys
   * @return what the form has a place for; read-only and hidden fields are not in it
   * @throws Refusal with every fault, also when the person may not see the task
   */
  public Map<String, Object> check(String taskId, Map<String, ?> sent) {
    try {
      return forms.unfinished(taskId, sent);
    } catch (AuthorizationException e) {
      throw new NoSuchTask();
    }
  }
}
