package org.huiyin.packaging;

import static com.icegreen.greenmail.util.ServerSetup.PROTOCOL_SMTP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.ScriptedMailServer;
import org.huiyin.notification.Urgency;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.sample.SuperuserConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Two processes on one database share the work; one of them is killed in the middle of it. The
 * test's own application only brings the database and the township: its sweeps and its job executor
 * rest.
 */
@Tag("own-jvm")
@Tag("thorough")
@HuiyinTest
@DirtiesContext
@TestPropertySource(properties = {"huiyin.walked-models=false", "huiyin.register.series=TWO"})
@Import(SuperuserConnection.class)
class TwoNodesTest {

  private static final int MESSAGES = 40;
  private static final int CASES_OF_EACH_CLERK = 8;
  private static final int CASES_BEFORE_THE_KILL = 4;
  private static final int WAITING_CASES = 6;
  private static final String PASSWORD = "Qingshan#2026";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ON_ITS_WAY =
      "SELECT count(*) FROM huiyin.outbox_message WHERE state IN ('QUEUED', 'SENDING')";
  private static final String REMINDERS_OWED =
      "SELECT count(*) FROM huiyin.reminder WHERE sent_at IS NULL AND send_at <= now()";
  private static final String TIMERS_DUE =
      "SELECT count(*) FROM camunda.act_ru_job WHERE duedate_ <= now()";

  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Outbox outbox;
  @Autowired private SuperuserConnection server;

  private final Queue<String> registered = new ConcurrentLinkedQueue<>();
  private final List<CaseWalk> waiting = new ArrayList<>();

  @Test
  void whatOneLeavesTheOtherDoesAndNothingIsDoneTwice() throws Exception {
    GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", PROTOCOL_SMTP));
    post.start();
    try (ScriptedMailServer silent =
        new ScriptedMailServer(ScriptedMailServer.Failing.SAYS_NOTHING_AFTER_MAIL)) {
      thereIsWorkToDo();
      try (Node first = node(silent.port());
          Node second = node(post.getSmtp().getPort())) {
        first.ready();
        second.ready();
        waitUntil("the first is sending", () -> !silent.taken().isEmpty());

        registerAtBoth(first, second);

        waitUntil("no message is on its way", this::nothingIsOnItsWay);
        waitUntil("no reminder is owed", () -> count(REMINDERS_OWED) == 0);
        waitUntil("no reminder is on its way", this::nothingIsOnItsWay);
        waitUntil("every timer has fired", () -> count(TIMERS_DUE) == 0);
      }
      everyNumberOnce();
      everyMailOnce(post, silent);
      everyTimerOnce();
    } finally {
      post.stop();
    }
  }

  private void thereIsWorkToDo() throws Exception {
    for (int n = 0; n < WAITING_CASES; n++) {
      waiting.add(new CaseWalk(engine, organisation, actors, clock).register());
    }
    for (int n = 0; n < MESSAGES; n++) {
      outbox.put(
          new Message(
              waiting.get(0).caseId(),
              "N-" + n,
              "serveReply",
              LocalDate.now(clock),
              Set.of(CaseWalk.CLERK),
              Urgency.URGENT,
              "two-nodes:" + n));
    }
    try (Connection connection = server.open();
        Statement sql = connection.createStatement()) {
      // Urgent ones go at any hour, whenever this test runs.
      sql.execute(
          "UPDATE huiyin.reminder SET urgent = true, send_at = now() - interval '1 minute'");
      sql.execute("UPDATE camunda.act_ru_job SET duedate_ = now() - interval '1 minute'");
    }
  }

  private Node node(int mailPort) throws Exception {
    Map<String, String> settings = Node.settings(server);
    settings.put("HUIYIN_MAIL_HOST", "127.0.0.1");
    settings.put("HUIYIN_MAIL_PORT", String.valueOf(mailPort));
    settings.put("HUIYIN_REGISTER_SERIES", "TWO");
    return Node.start(
        settings,
        List.of(
            "--huiyin.notification.sweep=PT1S",
            "--huiyin.notification.lease=PT20S",
            "--huiyin.deadline.sweep=PT2S",
            "--spring.mail.properties.mail.smtp.timeout=600000"));
  }

  private void registerAtBoth(Node first, Node second) throws Exception {
    AtomicInteger atTheFirst = new AtomicInteger();
    CompletableFuture<Void> one =
        CompletableFuture.runAsync(
            () -> {
              HttpStaff clerk = HttpStaff.loggedIn(first.port(), CaseWalk.CLERK, PASSWORD);
              while (atTheFirst.get() < CASES_OF_EACH_CLERK) {
                try {
                  registered.add(register(clerk, CaseWalk.CLERK));
                  atTheFirst.incrementAndGet();
                } catch (AssertionError gone) {
                  clerk = HttpStaff.loggedIn(second.port(), CaseWalk.CLERK, PASSWORD);
                }
              }
            });
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(
            () -> {
              HttpStaff clerk = HttpStaff.loggedIn(second.port(), CaseWalk.COLLEAGUE, PASSWORD);
              for (int n = 0; n < CASES_OF_EACH_CLERK; n++) {
                registered.add(register(clerk, CaseWalk.COLLEAGUE));
              }
            });
    waitUntil("four are registered", () -> atTheFirst.get() >= CASES_BEFORE_THE_KILL);
    first.kill();
    one.get(120, TimeUnit.SECONDS);
    other.get(120, TimeUnit.SECONDS);
  }

  /** As Tasklist does it. */
  private String register(HttpStaff clerk, String user) {
    String instance =
        clerk
            .engine("POST", "/process-definition/key/petition-handling/start", Map.of())
            .json()
            .path("id")
            .asText();
    String task =
        clerk
            .engine("GET", "/task?processInstanceId=" + instance, null)
            .json()
            .path(0)
            .path("id")
            .asText();
    Map<String, Object> variables = new HashMap<>();
    new CaseWalk(engine, organisation, actors, clock)
        .visit()
        .forEach((key, value) -> variables.put(key, typed(value)));
    HttpStaff.Answer answer =
        clerk.engine("POST", "/task/" + task + "/submit-form", Map.of("variables", variables));
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    return jdbc.sql(
            "SELECT business_key_ FROM camunda.act_ru_execution WHERE id_ = ? AND parent_id_ IS NULL")
        .param(instance)
        .query(String.class)
        .single();
  }

  private static Map<String, Object> typed(Object value) {
    try {
      return value instanceof List<?>
          ? Map.of("value", JSON.writeValueAsString(value), "type", "Json")
          : Map.of("value", value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private void everyNumberOnce() {
    List<String> numbers =
        jdbc.sql("SELECT register_number FROM huiyin.register_entry ORDER BY register_number")
            .query(String.class)
            .list();
    assertThat(registered).hasSize(2 * CASES_OF_EACH_CLERK).doesNotHaveDuplicates();
    assertThat(numbers).containsAll(registered).doesNotHaveDuplicates();
    assertThat(numbers.get(numbers.size() - 1))
        .as("without a gap")
        .endsWith("-%04d".formatted(numbers.size()));
  }

  private void everyMailOnce(GreenMail post, ScriptedMailServer silent) throws Exception {
    List<String> sent =
        jdbc.sql("SELECT id::text FROM huiyin.outbox_message WHERE state = 'SENT'")
            .query(String.class)
            .list();
    List<String> arrived = new ArrayList<>();
    for (MimeMessage mail : post.getReceivedMessages()) {
      arrived.add(mail.getMessageID());
    }
    assertThat(arrived).hasSameSizeAs(sent).doesNotHaveDuplicates();
    assertThat(silent.taken()).as("what the killed one was sending").hasSize(1);
    assertThat(
            jdbc.sql("SELECT problem FROM huiyin.outbox_message WHERE state = 'UNCLEAR'")
                .query(String.class)
                .list())
        .containsExactly("CRASHED_WHILE_SENDING");
    assertThat(
            count(
                "SELECT count(*) FROM huiyin.outbox_message WHERE state NOT IN ('SENT', 'UNCLEAR')"))
        .isZero();
  }

  private void everyTimerOnce() {
    for (CaseWalk one : waiting) {
      assertThat(engine.getTaskService().createTaskQuery().processInstanceId(one.instance()).list())
          .extracting(Task::getTaskDefinitionKey)
          .doesNotHaveDuplicates()
          .contains("deliberate")
          .hasSize(2);
    }
  }

  /** Urgent ones go at any hour, whenever this test runs. */
  private boolean nothingIsOnItsWay() {
    jdbc.sql("UPDATE huiyin.outbox_message SET urgent = true WHERE state = 'QUEUED'").update();
    return count(ON_ITS_WAY) == 0;
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static void waitUntil(String what, BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("Waiting until " + what).isLessThan(end);
      Thread.sleep(200);
    }
  }
}
