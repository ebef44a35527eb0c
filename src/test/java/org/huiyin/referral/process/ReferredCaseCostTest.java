package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.cost.Meter;
import org.huiyin.cost.Meter.Cost;
import org.huiyin.cost.StockEngine;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.ReferralPapers;
import org.huiyin.sample.SuperuserConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * What one whole referred case costs the database, from the empty start to the archive: notice,
 * deliberation, letter, receipt, work, report with the unit's answer, check, answer on top, rating;
 * beside the stock engine with the same models and forms.
 */
@Tag("own-jvm")
@TestPropertySource(properties = "huiyin.walked-models=false")
@Import(SuperuserConnection.class)
class ReferredCaseCostTest extends ReferralSituation {

  private static final Logger LOG = LoggerFactory.getLogger(ReferredCaseCostTest.class);

  /**
   * Two parts in a hundred above what was measured. Beside the direct case there are three user
   * tasks more, a called instance, two clocks, two documents and three letters.
   */
  private static final long STATEMENTS_AT_MOST = 617;

  private static final long ROWS_AT_MOST = 426;
  private static final double WAL_KIB_AT_MOST = 300;
  private static final long VARIABLES_AT_MOST = 26;

  private static final int CASES = 5;

  @Autowired private SuperuserConnection server;

  @Test
  void aWholeReferredCaseCostsNoMoreThanItDid() throws Exception {
    wholeCase();

    Cost ours = new Meter(server, "huiyin_app").of(CASES, () -> repeat(this::wholeCase));
    Cost stock = stock();

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

  private void wholeCase() {
    walk = anotherCase();
    anotherWalk();
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(HOUSING, true, 60)));
    part(CaseWalk.CHAIR, "approveReferral", Map.of("approval", "APPROVE"));
    part(HEAD, "signForReferral", receipt());
    walk.signNotice().submit(CaseWalk.CLERK, "serveNotice", walk.served());
    part(HEAD, "workOnReferral", Map.of("workStep", "REPORT"));
    part(HEAD, "reportResult", parts.report(answer()));
    accept();
    walk.submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served())
        .submit(CaseWalk.CLERK, "recordRating", walk.rated());
    assertThat(walk.running()).isNull();
  }

  /** Cheaper to find than by {@link ReferralWalk}, which looks up whose part it is. */
  private Task task(String step) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).singleResult();
  }

  private void part(String user, String step, Map<String, Object> form) {
    Task task = task(step);
    parts.as(
        user,
        () -> {
          engine.getTaskService().claim(task.getId(), user);
          engine.getFormService().submitTaskForm(task.getId(), form);
          return null;
        });
  }

  private Map<String, Object> receipt() {
    return Map.of("signing", "SIGNED", "receivedOn", today(), "signedBy", "葛新民");
  }

  /** The copy of the unit's answer. */
  private long answer() {
    long id =
        (Long) engine.getTaskService().getVariable(task("reportResult").getId(), "referralId");
    return papers.store(
        referrals.get(id),
        ReferralPapers.Role.ANSWER,
        "答复",
        "application/pdf",
        "%PDF-1.4 answer".getBytes(StandardCharsets.US_ASCII),
        people.actor(HEAD));
  }

  private Cost stock() throws Exception {
    try (Connection connection = server.open();
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE DATABASE stock");
    }
    String url = server.url().replaceAll("/[^/]*$", "/stock");
    try (StockEngine stock = new StockEngine(url, "postgres", server.password())) {
      wholeCase(stock);
      return new Meter(server, "postgres").of(CASES, () -> repeat(() -> wholeCase(stock)));
    }
  }

  private void wholeCase(StockEngine stock) {
    stock.start();
    stock.submit(
        "register", walk.visit(), Map.of("caseId", 1L, "entryKind", "NEW", "noticeOwed", true));
    stock.submit(
        "deliberate",
        sitting(),
        Map.of("reviewGroup", "petition-office", "referralOutcome", "REPORTED"));
    stock.submit("approveReferral", Map.of("approval", "APPROVE"), Map.of());
    stock.submit("signForReferral", receipt(), Map.of());
    stock.submit("approveNotice", Map.of("approval", "APPROVE"), Map.of());
    stock.submit("serveNotice", walk.served(), Map.of());
    stock.submit("workOnReferral", Map.of("workStep", "REPORT"), Map.of());
    stock.submit("reportResult", parts.report(1), Map.of());
    stock.submit("reviewResult", walk.accepted(), Map.of());
    stock.submit("draftReply", walk.drafted("NOT_SUPPORTED"), Map.of());
    stock.submit("approveReply", Map.of("approval", "APPROVE"), Map.of());
    stock.submit(
        "serveReply",
        walk.served(),
        Map.of("followUp", false, "ratingAsked", true, "repliedOn", today()));
    stock.submit("recordRating", walk.rated(), Map.of());
    assertThat(stock.isOver()).isTrue();
  }

  /** The list of parts under another name: as a variable it would hide the bean of the model. */
  private Map<String, Object> sitting() {
    Map<String, Object> form = new HashMap<>(walk.sitting());
    form.put("route", "REFER");
    form.put("legalRoute", "ART_31_6");
    form.put("parts", List.of(parts.part(HOUSING, true, 60)));
    form.put("letterContact", "唐晓梅 0855-1234567");
    return form;
  }

  private static void print(String whose, Cost cost) {
    LOG.info(
        "One whole referred case, {}: {} SQL statements, {} rows written, {} KiB WAL, {} process variables",
        whose,
        cost.statements(),
        cost.rowsWritten(),
        Math.round(cost.walKib()),
        cost.variables());
  }
}
