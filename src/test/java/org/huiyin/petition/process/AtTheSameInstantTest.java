package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.huiyin.petition.UrgentReports;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people do something to one case at the same instant: one comes after the other, and knows
 * what the other did.
 */
class AtTheSameInstantTest extends Situation {

  @Autowired private UrgentReports urgentReports;
  @Autowired private TransactionTemplate transaction;

  /** What the second says; it begins while the first is still at it, and has to wait. */
  private Throwable second(Runnable first, Runnable second) {
    CompletableFuture<Throwable> said =
        transaction.execute(
            tx -> {
              first.run();
              CompletableFuture<Throwable> begun =
                  CompletableFuture.supplyAsync(
                      () -> {
                        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
                        return catchThrowable(second::run);
                      },
                      thread -> new Thread(thread).start());
              assertThat(waits(begun)).as("the second waits").isTrue();
              return begun;
            });
    return said.join();
  }

  private boolean waits(CompletableFuture<Throwable> begun) {
    Instant patience = Instant.now().plus(Duration.ofSeconds(20));
    while (!begun.isDone() && Instant.now().isBefore(patience)) {
      if (jdbc.sql(
                  """
                  SELECT count(*) FROM pg_stat_activity
                  WHERE wait_event_type = 'Lock' AND datname = current_database()
                  """)
              .query(Integer.class)
              .single()
          > 0) {
        return true;
      }
    }
    return false;
  }

  private CaseWalk joining(String number) {
    CaseWalk again = anotherCase().start();
    return again.submit(
        CaseWalk.CLERK,
        "register",
        CaseWalk.with(
            again.visit(),
            Map.of(
                "earlier",
                "SAME_MATTER",
                "earlierNumber",
                number,
                "requests",
                List.of(Map.of("wording", "请求赔偿误工损失")))));
  }

  private void toSigning() {
    walk.toReplyDraft().submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"));
  }

  private void sign() {
    walk.submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));
  }

  @Test
  void anAnswerIsNotSignedPastARequestThatComesInMeanwhile() {
    toSigning();
    String number = walk.running().getBusinessKey();

    Throwable signed = second(() -> joining(number), this::sign);

    assertThat(
            refusal(
                () -> {
                  throw signed;
                }))
        .contains("请求有增减", "请退回");
    assertThat(walk.waitsAt("approveReply")).isTrue();
    assertThat(onRecord().letter("REPLY").approvedBy()).isNull();
  }

  @Test
  void whoComesAgainWhileTheAnswerIsBeingSignedOpensACaseOfHisOwn() {
    toSigning();
    String number = walk.running().getBusinessKey();
    CaseWalk[] again = new CaseWalk[1];

    Throwable said = second(this::sign, () -> again[0] = joining(number));

    assertThat(said).isNull();
    assertThat(again[0].waitsAt("deliberate")).isTrue();
    assertThat(onRecord().entries()).hasSize(1);
    assertThat(walk.waitsAt("serveReply")).isTrue();
  }

  @Test
  void ofTwoUrgentReportsTheSecondIsToldThatItIsUnderWay() {
    long caseId = walk.register().caseId();

    Throwable said =
        second(
            () -> walk.does(CaseWalk.CHAIR, by -> urgentReports.report(caseId, "有人扬言自残。", by)),
            () -> walk.does(CaseWalk.MEMBER, by -> urgentReports.report(caseId, "扬言自残。", by)));

    assertThat(said).isInstanceOf(Refusal.class).hasMessageContaining("urgent-already");
    assertThat(onRecord().acts()).containsOnlyOnce("URGENT_REPORT");
    assertThat(walk.waitsAt("reportUrgently")).isTrue();
  }

  @Test
  void ofTwoUrgentVisitsBothAreWrittenDownAndOneReportIsUnderWay() {
    String number = walk.register().running().getBusinessKey();

    Throwable said = second(() -> urgently(number), () -> urgently(number));

    assertThat(said).isNull();
    assertThat(onRecord().entries()).hasSize(3);
    assertThat(onRecord().rows("SELECT position FROM huiyin.request WHERE case_id = ? ORDER BY 1"))
        .hasSize(3);
    assertThat(onRecord().clocksRunning()).containsOnlyOnce("URGENT_REPORT");
    assertThat(walk.waitsAt("reportUrgently")).isTrue();
  }

  private void urgently(String number) {
    anotherCase()
        .register(
            Map.of(
                "earlier",
                "SAME_MATTER",
                "earlierNumber",
                number,
                "urgent",
                true,
                "urgentReason",
                "双方约定今日械斗。"));
  }
}
