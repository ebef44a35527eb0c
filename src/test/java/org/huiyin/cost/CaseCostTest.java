package org.huiyin.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HuiyinTest;
import org.huiyin.cost.Meter.Cost;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.sample.SuperuserConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * What one whole case costs the database, from the empty start to the archive: notice,
 * deliberation, direct handling, answer, rating; beside the stock engine with the same model and
 * forms.
 */
@Tag("own-jvm")
@HuiyinTest
@TestPropertySource(properties = "huiyin.walked-models=false")
@Import(SuperuserConnection.class)
class CaseCostTest {

  private static final Logger LOG = LoggerFactory.getLogger(CaseCostTest.class);

  /**
   * Two parts in a hundred above what was measured; a user task, claimed and done, costs some 30
   * statements. Who adds a step to the way of every case raises these knowingly; who adds a reading
   * to every step is told here.
   */
  private static final long STATEMENTS_AT_MOST = 394;

  private static final long ROWS_AT_MOST = 290;
  private static final double WAL_KIB_AT_MOST = 195;
  private static final long VARIABLES_AT_MOST = 14;

  private static final int CASES = 5;

  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @Autowired private SuperuserConnection server;

  @Test
  void aWholeCaseCostsNoMoreThanItDid() throws Exception {
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock);
    wholeCase(walk);

    Cost ours = new Meter(server, "huiyin_app").of(CASES, () -> repeat(() -> wholeCase(walk)));
    Cost stock = stock(walk);

    print("Huiyin", ours);
    print("stock", stock);
    ours.byKind().entrySet().stream()
        .forEach(kind -> LOG.info("{} of {}", kind.getValue(), kind.getKey()));
    assertThat(ours.statements()).as("SQL statements").isLessThanOrEqualTo(STATEMENTS_AT_MOST);
    assertThat(ours.rowsWritten()).as("rows written").isLessThanOrEqualTo(ROWS_AT_MOST);
    assertThat(ours.walKib()).as("KiB of WAL").isLessThanOrEqualTo(WAL_KIB_AT_MOST);
    assertThat(ours.variables()).as("process variables").isLessThanOrEqualTo(VARIABLES_AT_MOST);
  }

  private static void repeat(Runnable wholeCase) {
    for (int n = 0; n < CASES; n++) {
      wholeCase.run();
    }
  }

  private static void wholeCase(CaseWalk walk) {
    walk.register()
        .deliberate(Map.of())
        .signNotice()
        .submit(CaseWalk.CLERK, "serveNotice", walk.served())
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served())
        .submit(CaseWalk.CLERK, "recordRating", walk.rated());
    assertThat(walk.running()).isNull();
  }

  private Cost stock(CaseWalk forms) throws Exception {
    try (Connection connection = server.open();
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE DATABASE stock");
    }
    String url = server.url().replaceAll("/[^/]*$", "/stock");
    try (StockEngine stock = new StockEngine(url, "postgres", server.password())) {
      wholeCase(stock, forms);
      return new Meter(server, "postgres").of(CASES, () -> repeat(() -> wholeCase(stock, forms)));
    }
  }

  private static void wholeCase(StockEngine stock, CaseWalk forms) {
    stock.start();
    stock.submit(
        "register", forms.visit(), Map.of("caseId", 1L, "entryKind", "NEW", "noticeOwed", true));
    stock.submit("deliberate", forms.direct(), Map.of("reviewGroup", "petition-office"));
    stock.submit("approveNotice", Map.of("approval", "APPROVE"), Map.of());
    stock.submit("serveNotice", forms.served(), Map.of());
    stock.submit("handleDirectly", forms.handled(), Map.of());
    stock.submit("reviewResult", forms.accepted(), Map.of());
    stock.submit("draftReply", forms.drafted("NOT_SUPPORTED"), Map.of());
    stock.submit("approveReply", Map.of("approval", "APPROVE"), Map.of());
    stock.submit(
        "serveReply",
        forms.served(),
        Map.of("followUp", false, "ratingAsked", true, "repliedOn", "2026-11-23"));
    stock.submit("recordRating", forms.rated(), Map.of());
    assertThat(stock.isOver()).isTrue();
  }

  private static void print(String whose, Cost cost) {
    LOG.info(
        "One whole case, {}: {} SQL statements, {} rows written, {} KiB WAL, {} process variables",
        whose,
        cost.statements(),
        cost.rowsWritten(),
        Math.round(cost.walKib()),
        cost.variables());
  }
}
