package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever turns the whole log to TRACE to look for an error still finds no petitioner in it. */
@HuiyinTest
@ExtendWith(OutputCaptureExtension.class)
class QuietLogsTest {

  private static final String MARK = "标记甲乙丙520123";

  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @LocalServerPort int port;

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private Level before;

  @BeforeEach
  void everythingIsLogged() {
    before = root.getLevel();
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void asItWas() {
    root.setLevel(before);
  }

  /** Also one that nobody has thought of. */
  @Test
  void foreignPartsStayAboveDebug() {
    LoggerFactory.getLogger("of.a.library.that.comes.tomorrow");
    List<Logger> foreign =
        root.getLoggerContext().getLoggerList().stream()
            .filter(logger -> logger != root && !logger.getName().startsWith("org.huiyin"))
            .toList();

    assertThat(foreign)
        .extracting(Logger::getName)
        .hasSizeGreaterThan(500)
        .contains("of.a.library.that.comes.tomorrow")
        .anyMatch(name -> name.startsWith("org.camunda.bpm.engine.impl.persistence"));
    assertThat(foreign).noneMatch(Logger::isDebugEnabled);
    assertThat(LoggerFactory.getLogger("org.huiyin.security").isTraceEnabled()).isTrue();
  }

  /** {@code --debug} sets the levels of Spring's groups {@code web} and {@code sql} by name. */
  @Test
  void notEvenWhenSpringBootAsksForThemByName() {
    for (String name :
        List.of(
            "org.springframework.web",
            "org.springframework.http",
            "org.springframework.jdbc.core")) {
      Logger asked = (Logger) LoggerFactory.getLogger(name);
      Level before = asked.getLevel();
      asked.setLevel(Level.TRACE);
      assertThat(LoggerFactory.getLogger(name + ".inside").isDebugEnabled()).as(name).isFalse();
      asked.setLevel(before);
    }
  }

  @Test
  void whoAsksForOneOfThemByNameHearsIt() {
    Logger asked = (Logger) LoggerFactory.getLogger("of.a.library.that.comes.tomorrow");
    asked.setLevel(Level.DEBUG);

    assertThat(LoggerFactory.getLogger(asked.getName() + ".inside").isDebugEnabled()).isTrue();

    asked.setLevel(null);
  }

  @Test
  void whatIsSentIsNotWritten(CapturedOutput output) {
    TestAccounts.ensure(identity, "doorQuiet", "petition-office");
    Probe.ensure(repository, authorizations);
    String instance = runtime.startProcessInstanceByKey(Probe.KEY).getId();
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    HttpStaff clerk = HttpStaff.loggedIn(port, "doorQuiet", TestAccounts.PASSWORD);
    clerk.engine("POST", "/task/" + task + "/claim", Map.of("userId", "doorQuiet"));

    clerk.engine(
        "POST",
        "/task/" + task + "/submit-form",
        Map.of(
            "variables",
            Map.of("unknown", Map.of("value", MARK), "remark", Map.of("value", MARK))));
    clerk.engine(
        "POST",
        "/task/" + task + "/submit-form",
        Map.of("variables", Map.of("remark", Map.of("value", MARK, "type", "String"))));
    clerk.engine("POST", "/task", Map.of("nameLike", MARK));
    clerk.post("/api/test/act", Map.of("name", MARK));
    HttpStaff.nobody(port).login("doorQuiet", MARK);

    assertThat(output.getAll())
        .doesNotContain(MARK)
        .doesNotContain("520123")
        .doesNotContain(TestAccounts.PASSWORD);
  }
}
