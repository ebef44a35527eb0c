package org.huiyin.casefile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.audit.CaseTrail.Trace;
import org.huiyin.casefile.CaseAudit.Line;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Unit;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;

/** Rows of the audit trail as a person reads them: no code, no id of an account or a group. */
@Component
class TraceWords {

  private final StepJournal journal;
  private final Organisation organisation;
  private final PeoplesNames names;
  private final CodeTexts codes;

  TraceWords(StepJournal journal, Organisation organisation, PeoplesNames names, CodeTexts codes) {
    this.journal = journal;
    this.organisation = organisation;
    this.names = names;
    this.codes = codes;
  }

  List<Line> of(long caseId, List<Trace> traces) {
    Map<String, String> steps = new HashMap<>();
    journal
        .of(caseId)
        .forEach(step -> steps.put(String.valueOf(step.id()), codes.of("step", step.stepKey())));
    return traces.stream()
        .map(
            trace ->
                new Line(
                    trace.id(),
                    trace.at(),
                    names.of(trace.userId()),
                    trace.groups().stream().map(this::group).collect(Collectors.joining("、")),
                    codes.of("audit", trace.act()),
                    subject(trace.subject(), steps),
                    trace.reason(),
                    trace.sealed()))
        .toList();
  }

  private String group(String group) {
    if (group.startsWith("unit-")) {
      return organisation.unit(group.substring(5)).map(Unit::name).orElse(group);
    }
    if (group.startsWith("group-")) {
      return organisation.deputyGroup(group.substring(6)).map(DeputyGroup::name).orElse(group);
    }
    return codes.of("role", group);
  }

  private String subject(String subject, Map<String, String> steps) {
    return Arrays.stream(subject.split("/"))
        .map(part -> part(part, steps))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** A part is a kind with an id, the key of a step with its task, or a word of its own. */
  private String part(String part, Map<String, String> steps) {
    int colon = part.indexOf(':');
    String kind = colon < 0 ? part : part.substring(0, colon);
    String id = colon < 0 ? "" : part.substring(colon + 1);
    return switch (kind) {
      case "case" -> "";
      case "user" -> names.of(id);
      case "step" -> steps.getOrDefault(id, "");
      default -> known(kind, id);
    };
  }

  private String known(String kind, String id) {
    String step = codes.of("step", kind);
    if (!step.equals(kind)) {
      return step;
    }
    String words = codes.of("subject", kind);
    return words.equals(kind) || id.isEmpty() ? words : words + " " + id;
  }
}
