package org.huiyin.signing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CodeTexts;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What waits for one person's signature, and the signing of several at once: each stands for
 * itself, so one that is refused holds up no other.
 */
@Component
class SigningList {

  private static final Logger LOG = LoggerFactory.getLogger(SigningList.class);

  private final Map<String, Signable> signables = new HashMap<>();
  private final SigningTasks tasks;
  private final CaseDoors doors;
  private final CodeTexts codes;
  private final FaultTexts texts;
  private final Clock clock;

  SigningList(
      List<Signable> signables,
      SigningTasks tasks,
      CaseDoors doors,
      CodeTexts codes,
      FaultTexts texts,
      Clock clock) {
    signables.forEach(one -> this.signables.put(one.stepKey(), one));
    this.tasks = tasks;
    this.doors = doors;
    this.codes = codes;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * @param what the step in words, e.g. 签发答复
   * @param daysLeft {@code null} where no day is set
   * @param atOnce whether it can be signed here, with others; else its form is opened
   */
  record Line(
      String taskId,
      Long caseId,
      String number,
      String what,
      String title,
      String from,
      String text,
      LocalDate dueOn,
      Long daysLeft,
      String preview,
      boolean atOnce) {}

  /** How it went with one of the tasks. */
  record Outcome(String taskId, boolean signed, String message) {}

  /** Whether the list is for this person; it may be empty for one who signs by his office. */
  boolean isFor(Actor reader) {
    return reader.isIn("chair")
        || reader.isIn("presidium")
        || signables.values().stream().anyMatch(one -> one.isSignedBy(reader))
        || !mine(reader).isEmpty();
  }

  /** Each case that is laid before the reader is a reading of it, and recorded. */
  List<Line> of(Actor reader) {
    List<Line> lines = new ArrayList<>();
    for (Waiting task : mine(reader)) {
      if (task.caseId() != null) {
        doors.enter(reader, task.caseId(), "READ_STEP", task.stepKey() + ":" + task.taskId());
      }
      lines.add(line(task, signables.get(task.stepKey()).sheet(task)));
    }
    return lines;
  }

  private List<Waiting> mine(Actor reader) {
    return tasks.mine(reader.userId(), signables.keySet()).stream()
        .filter(task -> signables.get(task.stepKey()).processKey().equals(task.processKey()))
        .filter(task -> opensTo(reader, task))
        .toList();
  }

  private boolean opensTo(Actor reader, Waiting task) {
    return task.caseId() == null
        ? signables.get(task.stepKey()).opensTo(reader, task)
        : doors.mayRead(reader, task.caseId());
  }

  private Line line(Waiting task, Signable.Sheet sheet) {
    LocalDate today = LocalDate.now(clock);
    return new Line(
        task.taskId(),
        task.caseId(),
        sheet.number(),
        codes.of("step", task.stepKey()),
        sheet.title(),
        sheet.from(),
        sheet.text(),
        task.dueOn(),
        task.dueOn() == null ? null : ChronoUnit.DAYS.between(today, task.dueOn()),
        sheet.preview(),
        signables.get(task.stepKey()).isSignedFromTheList());
  }

  int count(Actor reader) {
    return tasks.count(reader.userId(), signables.keySet());
  }

  List<Outcome> sign(List<String> taskIds, Actor by) {
    Map<String, Waiting> mine = new HashMap<>();
    mine(by).forEach(task -> mine.put(task.taskId(), task));
    return taskIds.stream().distinct().map(id -> sign(id, mine.get(id), by)).toList();
  }

  private Outcome sign(String taskId, Waiting task, Actor by) {
    Optional<String> refused;
    if (task == null) {
      refused = Optional.of(say("form.taskGone"));
    } else if (!signables.get(task.stepKey()).isSignedFromTheList()) {
      refused = Optional.of(say("signing.in-its-form"));
    } else {
      refused = sign(task, by.userId());
    }
    return new Outcome(taskId, refused.isEmpty(), refused.orElse(null));
  }

  /** Whatever goes wrong with this one, the next is tried all the same. */
  private Optional<String> sign(Waiting task, String userId) {
    try {
      return tasks.complete(task, signables.get(task.stepKey()).consent(task), userId);
    } catch (RuntimeException e) {
      LOG.error("Task {} could not be signed: {}", task.taskId(), e.getClass().getName());
      return Optional.of(say("signing.failed"));
    }
  }

  private String say(String key) {
    return texts.sentence(Fault.of(key));
  }
}
