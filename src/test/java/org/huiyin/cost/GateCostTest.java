package org.huiyin.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.HuiyinTest;
import org.huiyin.engine.form.StepOwner;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * What the checks of the gate ask of the database: each step of a case sent through it, beside the
 * same step taken unchecked.
 */
@Tag("own-jvm")
@HuiyinTest
@TestPropertySource(properties = "huiyin.walked-models=false")
@Import(CountedStatements.class)
@Tag("thorough")
class GateCostTest {

  private static final Logger LOG = LoggerFactory.getLogger(GateCostTest.class);

  private static final int CHECKS_AT_MOST = 2;

  /** The sittings on record, those kept from the case, and its requests. */
  private static final int CHECKS_OF_A_DELIBERATION = 3;

  private static final int CHECKS_OF_A_WHOLE_CASE = 5;

  @Autowired private ProcessEngine engine;
  @Autowired private List<StepOwner> owners;
  @Autowired private StepJournal journal;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @Autowired private CountedStatements statements;

  private record Submit(
      String user, String step, Function<CaseWalk, Map<String, Object>> form, List<String> marked) {

    Map<String, Object> markedOf(Map<String, Object> content) {
      return marked.stream().collect(Collectors.toMap(name -> name, content::get));
    }
  }

  private interface Door {
    void send(Task task, Submit submit, Map<String, Object> content);
  }

  private static List<Submit> wholeCase() {
    return List.of(
        new Submit(CaseWalk.CLERK, "register", CaseWalk::visit, List.of()),
        new Submit(CaseWalk.CHAIR, "deliberate", CaseWalk::direct, List.of("route")),
        new Submit(
            CaseWalk.CHAIR,
            "approveNotice",
            walk -> Map.of("approval", "APPROVE"),
            List.of("approval")),
        new Submit(CaseWalk.CLERK, "serveNotice", CaseWalk::served, List.of()),
        new Submit(CaseWalk.MEMBER, "handleDirectly", CaseWalk::handled, List.of("handlingStep")),
        new Submit(CaseWalk.COLLEAGUE, "reviewResult", CaseWalk::accepted, List.of("verdict")),
        new Submit(CaseWalk.CLERK, "draftReply", walk -> walk.drafted("NOT_SUPPORTED"), List.of()),
        new Submit(
            CaseWalk.CHAIR,
            "approveReply",
            walk -> Map.of("approval", "APPROVE"),
            List.of("approval")),
        new Submit(CaseWalk.CLERK, "serveReply", CaseWalk::served, List.of()),
        new Submit(CaseWalk.CLERK, "recordRating", CaseWalk::rated, List.of()));
  }

  @Test
  void theChecksOfASubmitAskTheDatabaseHardlyAnything() {
    walk(this::throughTheGate);
    walk(this::unchecked);

    Map<String, Integer> gated = walk(this::throughTheGate);
    Map<String, Integer> bare = walk(this::unchecked);

    Map<String, Integer> checks = new LinkedHashMap<>();
    gated.forEach((step, count) -> checks.put(step, count - bare.get(step)));
    LOG.info("Statements of a submit: {} through the gate, {} unchecked: {}", gated, bare, checks);
    assertThat(checks.get("deliberate")).isLessThanOrEqualTo(CHECKS_OF_A_DELIBERATION);
    assertThat(checks.values().stream().mapToInt(Integer::intValue).sum())
        .isLessThanOrEqualTo(CHECKS_OF_A_WHOLE_CASE);
    checks.remove("deliberate");
    assertThat(checks.values()).allMatch(count -> count <= CHECKS_AT_MOST, "no more than two");
  }

  private Map<String, Integer> walk(Door door) {
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock).start();
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (Submit submit : wholeCase()) {
      Task task = walk.task(submit.step());
      Map<String, Object> content = submit.form().apply(walk);
      walk.does(
          submit.user(),
          actor -> {
            if (task.getAssignee() == null) {
              engine.getTaskService().claim(task.getId(), submit.user());
            }
            counted.put(submit.step(), statements.of(() -> door.send(task, submit, content)));
          });
    }
    assertThat(walk.running()).isNull();
    return counted;
  }

  private void throughTheGate(Task task, Submit submit, Map<String, Object> content) {
    engine.getFormService().submitTaskForm(task.getId(), content);
  }

  private void unchecked(Task task, Submit submit, Map<String, Object> content) {
    new UncheckedSubmit(engine, owners, journal)
        .send(task.getId(), submit.user(), content, submit.markedOf(content));
  }
}
