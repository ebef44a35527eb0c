package org.huiyin.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * The engine as it comes, history full, with our model, tables and forms and delegates that do
 * nothing: it keeps what the forms send in its own way, as process variables.
 */
public final class StockEngine implements AutoCloseable {

  /** Also the number of what it calls. */
  private static final String NUMBER = "RDXF-2026-0001";

  private final ProcessEngine engine;
  private String instance;

  public StockEngine(String url, String user, String password) {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setJdbcUrl(url);
    configuration.setJdbcUsername(user);
    configuration.setJdbcPassword(password);
    configuration.setJdbcDriver("org.postgresql.Driver");
    configuration.setProcessEngineName("stock");
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistory("full");
    configuration.setJobExecutorActivate(false);
    configuration.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin()));
    configuration.setBeans(beans());
    engine = configuration.buildProcessEngine();
    deploy();
  }

  private static Map<Object, Object> beans() {
    Map<Object, Object> beans = new HashMap<>();
    JavaDelegate nothing = execution -> {};
    ExecutionListener silence = execution -> {};
    for (String delegate :
        List.of(
            "openCase",
            "noteHandlingOverdue",
            "recordRedirect",
            "recordDecline",
            "issueReply",
            "closeCase",
            "recordWithdrawal",
            "escalateUrgentReport",
            "tellExtension",
            "issueReferral",
            "collectReports")) {
      beans.put(delegate, nothing);
    }
    beans.put("startClocks", silence);
    beans.put("recordAdvice", silence);
    beans.put("followTerms", silence);
    beans.put("proposeNotice", silence);
    beans.put("clocks", new FarAway());
    beans.put("referrals", new OnePart());
    return beans;
  }

  /** Stands in for the clocks: a day far off. */
  public static final class FarAway {

    private static final Date DAY = Date.from(Instant.parse("2099-12-31T00:00:00Z"));

    public Date due(Long caseId, String clock) {
      return DAY;
    }

    public Date passed(Long caseId, String clock) {
      return DAY;
    }

    public Date due(Long caseId, String clock, Long number) {
      return DAY;
    }

    public Date passed(Long caseId, String clock, Long number) {
      return DAY;
    }

    public Date noticeLatest(Long caseId) {
      return DAY;
    }
  }

  /** Stands in for the referrals: one part, new, to one unit. */
  public static final class OnePart {

    public List<Long> open(Long caseId) {
      return List.of(1L);
    }

    public boolean failed(Long caseId) {
      return false;
    }

    public String entry(Long referralId) {
      return "LETTER";
    }

    public String arrival(Long referralId) {
      return "SIGN";
    }

    public String kind(Long referralId) {
      return "ASSIGN";
    }

    public String workers(Long referralId) {
      return "unit-HOUSING";
    }
  }

  private void deploy() {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    try (Stream<Path> files =
        Stream.concat(Files.walk(Path.of("processes")), Files.walk(Path.of("forms")))) {
      files
          .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
          .forEach(file -> add(deployment, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    deployment.deploy();
  }

  private static void add(DeploymentBuilder deployment, Path file) {
    try {
      deployment.addString(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void start() {
    instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey("petition-handling", NUMBER, Map.of("starter", "clerk"))
            .getId();
  }

  /**
   * @param decided what our capabilities would have told the engine
   */
  public void submit(String step, Map<String, Object> form, Map<String, Object> decided) {
    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(NUMBER)
            .taskDefinitionKey(step)
            .singleResult();
    if (task.getAssignee() == null) {
      engine.getTaskService().claim(task.getId(), "clerk");
    }
    VariableMap variables = Variables.createVariables();
    form.forEach((key, value) -> variables.putValue(key, typed(value)));
    decided.forEach(variables::putValue);
    engine.getFormService().submitTaskForm(task.getId(), variables);
  }

  private static Object typed(Object value) {
    return value instanceof List<?> list ? SpinValues.jsonValue(Json.of(list)).create() : value;
  }

  public boolean isOver() {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .count()
        == 0;
  }

  @Override
  public void close() {
    engine.close();
  }
}
