package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.variable.VariableMap;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.huiyin.engine.ForModels;
import org.huiyin.engine.journal.EnteredField;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.engine.journal.StepRecord;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.TestPropertySource;

/** What the capability behind a step shows, takes and refuses, and what it all costs. */
@Tag("own-jvm")
@HuiyinTest
@TestPropertySource(properties = "huiyin.walked-models=false")
class GateOwnersTest {

  private static final String KEY = "gateOwned";
  private static final AtomicInteger STATEMENTS = new AtomicInteger();

  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private StepJournal journal;
  @Autowired private Owner owner;
  @LocalServerPort private int port;

  private GateProbe probe;

  @BeforeEach
  void theOwnedProbeIsDeployed() {
    probe = new GateProbe(engine, port);
    if (engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(KEY)
            .count()
        == 0) {
      probe.deployWith(
          "<bpmn:serviceTask id=\"after\" camunda:delegateExpression=\"${strictDelegate}\" />",
          KEY,
          "{'type': 'textfield', 'id': 'n', 'key': 'number', 'label': '编号', 'readonly': true}",
          "{'type': 'textfield', 'id': 't', 'key': 'title', 'label': '标题'}",
          "{'type': 'textfield', 'id': 'r', 'key': 'remark', 'label': '备注'}",
          "{'type': 'select', 'id': 'v', 'key': 'village', 'label': '村', 'valuesKey': 'villages'}",
          "{'type': 'radio', 'id': 'w', 'key': 'route', 'label': '方式', 'values': ['DIRECT', 'DECLINE'], 'properties': {'engine': 'true'}}");
    }
    owner.hold = null;
  }

  @Test
  void theOwnerTakesWhatItKnowsAndTheRestStaysInTheStep() {
    String task = probe.start(KEY);

    probe.submit(
        GateProbe.CLERK,
        task,
        Map.of("title", "界桩", "remark", "r", "number", "forged", "route", "DIRECT"));

    StepRecord step = journal.ofTask(task).orElseThrow();
    assertThat(owner.taken).isEqualTo(Map.of("title", "界桩", "remark", "r", "route", "DIRECT"));
    assertThat(EnteredField.values(step.entered()))
        .isEqualTo(Map.of("remark", "r", "route", "DIRECT"));
    assertThat(step.caseId()).isEqualTo(4711L);
    assertThat(engine.getRuntimeService().getVariables(step.processInstanceId()))
        .isEqualTo(Map.of("caseId", 4711L, "route", "DIRECT"));
    assertThat(StrictDelegate.seen)
        .isEqualTo(
            Map.of("submission", step.id(), "category", "04", "caseId", 4711L, "route", "DIRECT"));
  }

  @Test
  void theNextStepKnowsItsCaseFromTheStart() {
    String task = probe.start(KEY);
    probe.submit(GateProbe.CLERK, task, Map.of());

    assertThat(journal.of(4711L)).extracting(StepRecord::stepKey).contains("fill", "next");
  }

  @Test
  void theOwnersRefusalNamesTheFieldAsTheFormDoes() {
    String task = probe.start(KEY);

    Answer answer =
        probe.send(
            GateProbe.Door.SUBMIT_BASIC,
            task,
            "{'title': {'value': 'refuse'}, 'remark': {'value': 'x'}}");

    assertThat(answer.status()).isEqualTo(400);
    JsonNode fault = answer.json().path("faults").get(0);
    assertThat(fault.path("field").asText()).isEqualTo("title");
    assertThat(fault.path("label").asText()).isEqualTo("标题");
    assertThat(answer.message()).startsWith("标题：");
    assertThat(journal.ofTask(task).orElseThrow().doneAt()).isNull();
  }

  @Test
  void aDelegateThatRefusesAfterwardsRollsEverythingBack() {
    String task = probe.start(KEY);

    Answer answer =
        probe.send(
            GateProbe.Door.COMPLETE_BASIC,
            task,
            "{'remark': {'value': 'delegate refuses'}, 'title': {'value': 'late'}}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("faults").get(0).path("label").asText()).isEqualTo("备注");
    assertThat(probe.isOpen(task)).isTrue();
    StepRecord step = journal.ofTask(task).orElseThrow();
    assertThat(step.doneAt()).isNull();
    assertThat(step.entered()).isEmpty();
    assertThat(engine.getRuntimeService().getVariables(step.processInstanceId())).isEmpty();
    assertThat(
            jdbc.sql("SELECT count(*) FROM huiyin.audit_entry WHERE subject = ?")
                .param("probe:" + task)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aChoiceIsHeldAgainstTheListAsItIsNow() {
    String task = probe.start(KEY);

    RefusedSubmit refused =
        catchThrowableOfType(
            RefusedSubmit.class,
            () -> probe.submit(GateProbe.CLERK, task, Map.of("village", "V99")));

    assertThat(refused.faults()).extracting(Fault::messageKey).containsExactly("form.notInList");
    probe.submit(GateProbe.CLERK, task, Map.of("village", "V01"));
  }

  @Test
  void theFormShowsListsAndFactsThatTheEngineNeverStores() {
    String task = probe.start(KEY);

    JsonNode shown =
        probe
            .clerk()
            .engine("GET", "/task/" + task + "/form-variables?deserializeValues=false", null)
            .json();

    assertThat(shown.path("villages").path("type").asText()).isEqualTo("Json");
    assertThat(shown.path("villages").path("value").asText())
        .isEqualTo("[{\"value\":\"V01\",\"label\":\"石桥村\"}]");
    assertThat(shown.path("number").path("value").asText()).isEqualTo("RDXF-2026-0001");
    assertThat(
            engine
                .getRuntimeService()
                .getVariables(journal.ofTask(task).orElseThrow().processInstanceId()))
        .isEmpty();
    JsonNode some =
        probe
            .clerk()
            .engine("GET", "/task/" + task + "/form-variables?variableNames=number", null)
            .json();
    assertThat(some.fieldNames()).toIterable().containsExactly("number");
  }

  @Test
  void aDraftIsItsAuthorsAloneUnreadableInTheTableAndGoneWhenTheStepIsDone() {
    String task = probe.start(KEY);
    HttpStaff clerk = HttpStaff.loggedIn(port, GateProbe.CLERK, TestAccounts.PASSWORD);
    String path = "/api/steps/" + task + "/draft";

    assertThat(clerk.put(path, Map.of("title", "王秀英的信", "number", "forged", "other", 1)).status())
        .isEqualTo(204);
    assertThat(clerk.get(path).json().path("title").asText()).isEqualTo("王秀英的信");

    VariableMap mine =
        probe.as(GateProbe.CLERK, () -> engine.getFormService().getTaskFormVariables(task));
    assertThat(mine)
        .containsEntry("title", "王秀英的信")
        .containsEntry("number", "RDXF-2026-0001")
        .doesNotContainKey("other");
    assertThat(
            probe.as(GateProbe.COLLEAGUE, () -> engine.getFormService().getTaskFormVariables(task)))
        .doesNotContainKey("title");
    byte[] stored =
        jdbc.sql("SELECT content FROM huiyin.step_draft WHERE task_id = ?")
            .param(task)
            .query(byte[].class)
            .single();
    assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("王秀英");
    HttpStaff stranger = HttpStaff.loggedIn(port, GateProbe.STRANGER, TestAccounts.PASSWORD);
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.put(path, Map.of()).status()).isEqualTo(404);
    assertThat(clerk.put(path, Map.of("title", "字".repeat(300_000))).status()).isBetween(400, 413);

    probe.submit(GateProbe.COLLEAGUE, task, Map.of());
    assertThat(
            jdbc.sql("SELECT count(*) FROM huiyin.step_draft WHERE task_id = ?")
                .param(task)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(clerk.get(path).status()).isEqualTo(404);
  }

  @Test
  void ofTwoPeopleWhoCompleteOneTaskTheSecondIsToldAndNothingIsTakenTwice() throws Exception {
    String task = probe.start(KEY);
    owner.hold = new CountDownLatch(1);
    owner.entered = new CountDownLatch(1);
    AtomicInteger before = new AtomicInteger(owner.count.get());
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      Callable<Void> first = () -> submitted(GateProbe.CLERK, task);
      Callable<Void> second = () -> submitted(GateProbe.COLLEAGUE, task);
      Future<Void> one = people.submit(first);
      assertThat(owner.entered.await(20, TimeUnit.SECONDS)).isTrue();
      Future<Void> two = people.submit(second);
      TimeUnit.MILLISECONDS.sleep(500);
      owner.hold.countDown();

      one.get(20, TimeUnit.SECONDS);
      assertThatThrownBy(() -> two.get(20, TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(RefusedSubmit.class)
          .hasMessageContaining("form.taskGone");
    } finally {
      people.shutdownNow();
    }
    assertThat(owner.count.get() - before.get()).isOne();
    assertThat(journal.ofTask(task).orElseThrow().doneBy()).isEqualTo(GateProbe.CLERK);
  }

  @Test
  void theJournalKnowsWhoTookAStepAndWhoDidIt() {
    String task = probe.start(KEY);
    engine.getTaskService().claim(task, GateProbe.CLERK);
    assertThat(journal.ofTask(task).orElseThrow().takenBy()).isEqualTo(GateProbe.CLERK);
    engine.getTaskService().setAssignee(task, null);
    assertThat(journal.ofTask(task).orElseThrow().takenBy()).isNull();
    engine.getTaskService().claim(task, GateProbe.COLLEAGUE);
    probe.submit(GateProbe.COLLEAGUE, task, Map.of());

    StepRecord step = journal.ofTask(task).orElseThrow();
    assertThat(step.processKey()).isEqualTo(KEY);
    assertThat(step.takenBy()).isEqualTo(GateProbe.COLLEAGUE);
    assertThat(step.doneBy()).isEqualTo(GateProbe.COLLEAGUE);
    assertThat(step.takenAt()).isAfterOrEqualTo(step.createdAt());
    assertThat(step.doneAt()).isAfterOrEqualTo(step.takenAt());
  }

  @Test
  void aStepThatIsTakenAwayIsMarkedAndItsDraftsGo() {
    String task = probe.start(KEY);
    jdbc.sql("INSERT INTO huiyin.step_draft VALUES (?, 'x', ''::bytea, now())")
        .param(task)
        .update();

    engine
        .getRuntimeService()
        .deleteProcessInstance(journal.ofTask(task).orElseThrow().processInstanceId(), "test");

    assertThat(journal.ofTask(task).orElseThrow().cancelledAt()).isNotNull();
    assertThat(
            jdbc.sql("SELECT count(*) FROM huiyin.step_draft WHERE task_id = ?")
                .param(task)
                .query(Long.class)
                .single())
        .isZero();
  }

  /**
   * Beside the engine's own completion of the same task with the same variables, by the same
   * person.
   */
  @Test
  void theGateCostsAtMostTwoStatements() {
    statementsOf(probe.start(KEY), true);
    statementsOf(probe.start(KEY), false);

    int stock = statementsOf(probe.start(KEY), false);
    int gated = statementsOf(probe.start(KEY), true);

    System.out.printf("Statements of one submit: %d through the gate, %d without%n", gated, stock);
    // One that closes the step with its content, one that tells it of the case that this very
    // submit has made.
    assertThat(gated - stock).isLessThanOrEqualTo(2);
  }

  private int statementsOf(String task, boolean gated) {
    probe.as(
        GateProbe.CLERK,
        () -> {
          STATEMENTS.set(0);
          if (gated) {
            engine
                .getFormService()
                .submitTaskForm(task, Map.of("route", "DIRECT", "title", "x", "village", "V01"));
          } else {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new CompleteTaskCmd(task, Map.of("route", "DIRECT", "caseId", 4711L)));
          }
          return null;
        });
    return STATEMENTS.get();
  }

  private Void submitted(String user, String task) {
    probe.submit(user, task, Map.of());
    return null;
  }

  static final class Owner implements StepOwner {

    final AtomicInteger count = new AtomicInteger();
    volatile Map<String, Object> taken;
    volatile CountDownLatch hold;
    volatile CountDownLatch entered;

    @Override
    public String processKey() {
      return KEY;
    }

    @Override
    public String stepKey() {
      return "fill";
    }

    @Override
    public Map<String, List<Option>> lists(Step step) {
      return Map.of("villages", List.of(new Option("V01", "石桥村")));
    }

    @Override
    public Map<String, Object> facts(Step step) {
      return Map.of("number", "RDXF-2026-0001");
    }

    @Override
    public Taken take(Step step, Map<String, Object> content) {
      count.incrementAndGet();
      taken = content;
      if (hold != null) {
        entered.countDown();
        try {
          hold.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      if ("refuse".equals(content.get("title"))) {
        throw new Refusal(Fault.at("title", "form.pattern", "x"));
      }
      return new Taken()
          .keep("caseId", 4711L)
          .pass("category", "late".equals(content.get("title")) ? "refuse" : "04");
    }

    @Override
    public StepContract contract() {
      return StepContract.of().text("title").picked("villages", "village").build();
    }
  }

  @ForModels
  static final class StrictDelegate implements JavaDelegate {

    static volatile Map<String, Object> seen;

    @Override
    public void execute(DelegateExecution execution) {
      seen = Map.copyOf(execution.getVariables());
      if ("refuse".equals(execution.getVariable("category"))) {
        throw new Refusal(Fault.at("remark", "form.pattern", "x"));
      }
    }
  }

  @TestConfiguration
  static class Probes {

    @Bean
    Owner gateProbeOwner() {
      return new Owner();
    }

    @Bean
    @ForModels
    StrictDelegate strictDelegate() {
      return new StrictDelegate();
    }

    @Bean
    static BeanPostProcessor statementsAreCounted() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource dataSource ? new Counting(dataSource) : bean;
        }
      };
    }
  }

  private static final class Counting extends DelegatingDataSource {

    private Counting(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection real = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().startsWith("prepare")) {
                  STATEMENTS.incrementAndGet();
                }
                try {
                  return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
