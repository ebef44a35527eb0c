package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.huiyin.engine.form.RefusedSubmit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An analyst's form offers an answer that the model does not know: there is no default way, nothing
 * goes on undecided.
 */
class UnknownDecisionTest extends Situation {

  private Deployment analysts;

  @AfterEach
  void asShipped() {
    if (analysts != null) {
      engine.getRepositoryService().deleteDeployment(analysts.getId(), true);
    }
  }

  @Test
  void raisesAndLeavesTheTaskWhereItWas() throws IOException {
    deployWithAnotherVerdict();
    walk.register().deliberate(Map.of()).submit(CaseWalk.MEMBER, "handleDirectly", walk.handled());

    assertThatThrownBy(
            () ->
                walk.submit(
                    CaseWalk.COLLEAGUE,
                    "reviewResult",
                    Map.of("verdict", "SET_ASIDE", "verdictReason", "另议。")))
        .as("not the gate, which knows the answer, but the model")
        .satisfies(
            raised ->
                assertThat(
                        raised instanceof RefusedSubmit refused
                            ? refused.getResponse().getStatus()
                            : 500)
                    .isEqualTo(500));

    assertThat(walk.waitsAt("reviewResult")).isTrue();
    assertThat(
            onRecord()
                .rows(
                    "SELECT id FROM huiyin.handling_record WHERE case_id = ? AND kind = 'RESULT_CHECK'"))
        .isEmpty();
    assertThat(onRecord().clocksRunning()).doesNotContain("REWORK");
  }

  private void deployWithAnotherVerdict() throws IOException {
    DeploymentBuilder deployment =
        engine.getRepositoryService().createDeployment().name("an analyst's");
    try (Stream<Path> files =
        Stream.concat(
            Files.list(Path.of("processes")), Files.list(Path.of("forms/petition-handling")))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(bpmn|dmn|form)")).toList()) {
        String text = Files.readString(file);
        deployment.addString(
            file.getFileName().toString(),
            file.endsWith("reviewResult.form")
                ? text.replaceFirst(
                    "(\\{\\s*\"label\"\\s*:\\s*\"[^\"]*\"\\s*,\\s*\"value\"\\s*:\\s*\"RETURN\"\\s*})",
                    "$1, {\"label\": \"另议\", \"value\": \"SET_ASIDE\"}")
                : text);
      }
    }
    analysts = deployment.deploy();
  }
}
