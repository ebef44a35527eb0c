package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** The right with which a task was taken from the pool is the right with which it is worked on. */
class RightsOnTakenTasksTest extends Situation {

  @Test
  void whoeverTakesATaskWorksOnItByTheRightOfTheGroup() {
    walk.register();
    Task task = walk.task("deliberate");

    as(CaseWalk.CHAIR, List.of("chair"), tasks -> tasks.claim(task.getId(), CaseWalk.CHAIR));

    assertThat(rights(task)).extracting(Authorization::getUserId).containsOnlyNulls();
    walk.deliberate(Map.of());
    assertThat(walk.waitsAt("handleDirectly")).isTrue();
  }

  @Test
  void whoeverLeavesTheGroupLosesWhatHeHadTaken() {
    walk.register();
    Task task = walk.task("deliberate");
    as("vicechair", List.of("chair"), tasks -> tasks.claim(task.getId(), "vicechair"));

    assertThatThrownBy(
            () -> as("vicechair", List.of("deputies"), tasks -> tasks.complete(task.getId())))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void aTaskPutBackIsThereForTheNext() {
    walk.register();
    Task task = walk.task("deliberate");
    as("vicechair", List.of("chair"), tasks -> tasks.claim(task.getId(), "vicechair"));
    as("vicechair", List.of("chair"), tasks -> tasks.claim(task.getId(), null));
    as("vicechair", List.of("chair"), tasks -> tasks.claim(task.getId(), "vicechair"));
    as("vicechair", List.of("chair"), tasks -> tasks.claim(task.getId(), null));

    walk.deliberate(Map.of());

    assertThat(walk.waitsAt("handleDirectly")).isTrue();
  }

  @Test
  void aTaskGivenToOnePersonIsThatPersonsAlone() {
    walk.register().deliberate(Map.of());
    Task task = walk.task("handleDirectly");

    assertThat(rights(task)).extracting(Authorization::getUserId).containsExactly(CaseWalk.MEMBER);
    assertThatThrownBy(
            () ->
                as("member2", List.of("presidium"), tasks -> tasks.claim(task.getId(), "member2")))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void nobodyTakesATaskOfAnotherGroup() {
    walk.register();
    Task task = walk.task("deliberate");

    assertThatThrownBy(
            () -> as("head-land", List.of("unit-LAND"), t -> t.claim(task.getId(), "head-land")))
        .isInstanceOf(AuthorizationException.class);
    assertThat(
            refusal(
                () ->
                    as("clerk2", List.of("petition-office"), t -> t.claim(task.getId(), "clerk2"))))
        .as("who prepares it may look at it, and no more")
        .contains("人大办只作准备");
    assertThat(walk.task("deliberate").getAssignee()).isNull();
  }

  private List<Authorization> rights(Task task) {
    return engine
        .getAuthorizationService()
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .resourceId(task.getId())
        .list();
  }

  private void as(String user, List<String> groups, Consumer<TaskService> act) {
    engine.getIdentityService().setAuthentication(user, groups);
    try {
      act.accept(engine.getTaskService());
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }
}
