package org.huiyin.engine.form;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Turns a refusal, however deep in the engine it arose, into the answer for the person. */
@Component
class SubmitAnswers {

  /** Done, cancelled, never there, or not for this person: the answer does not tell which. */
  static final String GONE = "form.taskGone";

  static final String NOT_YOURS = "form.notYours";
  static final String NOT_HELD = "form.notHeld";
  static final String CHANGED = "form.changedMeanwhile";

  private static final Map<String, Response.Status> STATUS =
      Map.of(
          GONE, Response.Status.NOT_FOUND,
          NOT_YOURS, Response.Status.FORBIDDEN,
          NOT_HELD, Response.Status.FORBIDDEN,
          CHANGED, Response.Status.CONFLICT);

  private final FaultTexts texts;

  SubmitAnswers(FaultTexts texts) {
    this.texts = texts;
  }

  /** What is no refusal is given back as it came. */
  RuntimeException to(RuntimeException raised, Optional<Form> form) {
    for (Throwable cause = raised; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedSubmit) {
        return (RefusedSubmit) cause;
      }
      if (cause instanceof Refusal refusal) {
        return answer(refusal.faults(), form);
      }
      if (cause instanceof OptimisticLockingException) {
        return answer(List.of(Fault.of(CHANGED)), form);
      }
    }
    return raised;
  }

  private RefusedSubmit answer(List<Fault> faults, Optional<Form> form) {
    Response.Status status =
        faults.size() == 1
            ? STATUS.getOrDefault(faults.get(0).messageKey(), Response.Status.BAD_REQUEST)
            : Response.Status.BAD_REQUEST;
    List<Map<String, Object>> rows = faults.stream().map(fault -> row(fault, form)).toList();
    String message = rows.stream().map(SubmitAnswers::line).collect(Collectors.joining("\n"));
    return new RefusedSubmit(status, message, rows, faults);
  }

  private Map<String, Object> row(Fault fault, Optional<Form> form) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("field", fault.field());
    row.put(
        "label",
        fault.field() == null ? null : form.flatMap(f -> f.labelOf(fault.field())).orElse(null));
    row.put("message", texts.sentence(fault));
    return row;
  }

  /**
   * The sentence names its field, also where the domain that refused does not know what the form
   * calls it.
   */
  private static String line(Map<String, Object> row) {
    String message = (String) row.get("message");
    String label = (String) row.get("label");
    return label == null || message.contains(label) ? message : label + "：" + message;
  }
}
