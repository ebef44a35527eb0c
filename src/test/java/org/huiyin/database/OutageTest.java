package org.huiyin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.sample.DatabaseServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@HuiyinTest
class OutageTest {

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;
  @Autowired private OutageAnswers answers;

  @Test
  void aFormThatIsSentWhileTheDatabaseIsAwayForTenSecondsWaitsForIt() throws Exception {
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock);
    walk.toReplyDraft().submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"));
    String task = walk.task("approveReply").getId();
    HttpStaff chair = HttpStaff.loggedIn(port, CaseWalk.CHAIR, "Qingshan#2026");
    assertThat(
            chair
                .engine("POST", "/task/" + task + "/claim", Map.of("userId", CaseWalk.CHAIR))
                .status())
        .isEqualTo(204);
    commitsAreOnDisk();
    DatabaseServer server = DatabaseServer.of(context);
    server.kill();

    CompletableFuture<HttpStaff.Answer> waiting =
        CompletableFuture.supplyAsync(
            () ->
                chair.engine(
                    "POST",
                    "/task/" + task + "/submit-form",
                    Map.of("variables", Map.of("approval", Map.of("value", "APPROVE")))));
    TimeUnit.SECONDS.sleep(10);
    assertThat(waiting).isNotDone();
    server.start();

    HttpStaff.Answer answer = waiting.get(30, TimeUnit.SECONDS);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    assertThat(walk.waitsAt("serveReply")).isTrue();
  }

  @Test
  void aRequestThatTheDatabaseFailsIsAnsweredInAClearSentenceAndLeavesNothingHalfDone()
      throws Exception {
    DatabaseServer server = DatabaseServer.of(context);

    MockHttpServletResponse answer =
        answerTo(
            (request, response) ->
                transactions.executeWithoutResult(
                    status -> {
                      insert("half");
                      kill(server);
                      insert("done");
                    }));
    server.start();

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
    assertThat(answer.getContentAsString())
        .isEqualTo(
            "{\"type\":\"Unavailable\",\"message\":\"数据库暂时连不上，刚才的内容没有保存。请稍等片刻再提交一次。\",\"faults\":[]}");
    assertThat(
            jdbc.sql("SELECT count(*) FROM huiyin.audit_entry WHERE act IN ('half', 'done')")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whenItStaysAwayTheWaitEndsInTheSameSentence() {
    HikariConfig impatient = new HikariConfig();
    impatient.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/nobody-listens");
    impatient.setConnectionTimeout(300);
    impatient.setInitializationFailTimeout(-1);
    try (HikariDataSource pool = new HikariDataSource(impatient)) {
      JdbcClient nobody = JdbcClient.create(new WatchedDataSource(pool));

      MockHttpServletResponse answer =
          answerTo((request, response) -> nobody.sql("SELECT 1").query(Integer.class).single());

      assertThat(answer.getStatus()).isEqualTo(503);
    }
  }

  @Test
  void whatTheEngineMakesOfAnOutageIsReplaced() {
    MockHttpServletResponse answer =
        answerTo(
            (request, response) -> {
              NoticedOutage.notice(new SQLException("no room", "53100"));
              ((HttpServletResponse) response).setStatus(500);
              response.setContentType("application/json");
              response
                  .getOutputStream()
                  .print("{\"type\":\"ProcessEngineException\",\"message\":\"ENGINE-03004\"}");
              response.flushBuffer();
            });

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(content(answer)).contains("存储空间已满").doesNotContain("ENGINE");
  }

  @Test
  void anErrorPageIsReplacedToo() {
    MockHttpServletResponse answer =
        answerTo(
            (request, response) -> {
              NoticedOutage.notice(new SQLException("gone", "57P01"));
              ((HttpServletResponse) response).sendError(500, "PSQLException");
            });

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(content(answer)).contains("数据库暂时连不上");
  }

  @Test
  void anErrorOfOurOwnMakingIsLeftAsItIs() {
    assertThatThrownBy(
            () ->
                answers.doFilter(
                    new MockHttpServletRequest(),
                    new MockHttpServletResponse(),
                    (request, response) -> jdbc.sql("SELECT 1/0").query(Integer.class).single()))
        .hasMessageContaining("division by zero");
  }

  @ParameterizedTest
  @CsvSource({
    "08006, AWAY",
    "57P01, AWAY",
    "53300, AWAY",
    "53100, FULL",
    "55P03, BUSY",
    "57014, BUSY",
    "23505, ",
    ", "
  })
  void anOutageIsKnownByItsSqlState(String state, Outage outage) {
    assertThat(Outage.of(new SQLException("", state)).orElse(null)).isEqualTo(outage);
  }

  private MockHttpServletResponse answerTo(FilterChain chain) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);
    MockHttpServletResponse response = new MockHttpServletResponse();
    try {
      answers.doFilter(
          request,
          response,
          (sent, answered) -> {
            chain.doFilter(sent, answered);
            LocaleContextHolder.resetLocaleContext();
          });
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return response;
  }

  private void insert(String act) {
    jdbc.sql(
            """
            INSERT INTO huiyin.audit_entry (at, user_id, user_groups, act, subject)
            VALUES (now(), 'outage', '', ?, 'outage')
            """)
        .param(act)
        .update();
  }

  /** The tests' database answers sooner; what it has not written is lost with it. */
  private void commitsAreOnDisk() {
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql("SET LOCAL synchronous_commit = on").update();
          insert("written");
        });
  }

  private static void kill(DatabaseServer server) {
    try {
      server.kill();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String content(MockHttpServletResponse response) {
    try {
      return response.getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
