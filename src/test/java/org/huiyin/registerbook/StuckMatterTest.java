package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.HttpStaff;
import org.huiyin.audit.Actor;
import org.huiyin.deadline.Deadlines;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.KeptOut;
import org.huiyin.registerbook.BatchReport.StuckMatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A released matter that cannot begin is shown to the office, which can have it tried again. */
class StuckMatterTest extends BookSituation {

  private static final String CLOCK = "DELIBERATION";

  @Autowired private Releasing releasing;
  @Autowired private Deadlines deadlines;
  @Autowired private KeptOut keptOut;
  @Autowired private Organisation organisation;
  @Autowired private RuntimeService runtime;
  @Autowired private Clock clock;

  private long batch;

  @BeforeEach
  void oneOfTwoMattersCannotBegin() {
    batch = check(BookText.whole().open(source, "1").open(source, "2").utf8());
    run(batch);
    // A clock that runs already is started by nobody a second time.
    deadlines.start(caseOf("1"), CLOCK, CLOCK, LocalDate.now(clock));
    releasing.release(batches.get(batch).orElseThrow(), CLERK);
    releasing.startReleased();
  }

  @AfterEach
  void endWhatWasBegun() {
    for (String number : List.of("1", "2")) {
      runtime
          .createProcessInstanceQuery()
          .processInstanceBusinessKey(says(number, "c.register_number"))
          .rootProcessInstances()
          .list()
          .forEach(one -> runtime.deleteProcessInstance(one.getId(), "test"));
    }
  }

  private long begun(String number) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(says(number, "c.register_number"))
        .count();
  }

  private List<StuckMatter> stuck() {
    return reports.of(batches.get(batch).orElseThrow(), CLERK).stuck();
  }

  private int told() {
    return jdbc.sql(
            "SELECT count(*) FROM huiyin.outbox_message WHERE case_id = ? AND step_key = 'oldMatterStuck' AND recipient = 'clerk'")
        .param(caseOf("1"))
        .query(Integer.class)
        .single();
  }

  @Test
  void itHoldsUpNoOtherAndTheOfficeSeesWhichItIs() {
    assertThat(begun("2")).isEqualTo(1);
    assertThat(begun("1")).isZero();
    assertThat(stuck())
        .extracting(StuckMatter::registerNumber)
        .containsExactly(says("1", "c.register_number"));
    assertThat(told()).isEqualTo(1);
    assertThat(
            HttpStaff.loggedIn(port, "clerk", "Qingshan#2026")
                .get("/register-book?batch=" + batch)
                .body())
        .contains("没有能够开始办理的事项", "/case/" + caseOf("1"), "（1 件没有能够开始）", "现在再试");
  }

  @LocalServerPort private int port;

  @Test
  void itIsNotTriedEachMinuteAndNobodyIsToldTwice() {
    OffsetDateTime first = stuck().get(0).since();

    releasing.startReleased();
    assertThat(stuck().get(0).since()).isEqualTo(first);

    jdbc.sql("UPDATE huiyin.book_row SET start_failed_at = ? WHERE case_id = ?")
        .params(OffsetDateTime.now(clock).minusHours(2), caseOf("1"))
        .update();
    releasing.startReleased();
    assertThat(stuck().get(0).since()).isAfter(first.minusMinutes(1));
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void onceTheCauseIsGoneAPersonHasItBegin() {
    deadlines.stop(caseOf("1"), CLOCK, LocalDate.now(clock));

    releasing.again(batches.get(batch).orElseThrow(), CLERK);
    releasing.startReleased();

    assertThat(begun("1")).isEqualTo(1);
    assertThat(stuck()).isEmpty();
  }

  @Test
  void whoIsKeptFromItDoesNotSeeIt() {
    long clerk = organisation.personOf("clerk").orElseThrow().id();
    keptOut.recuse(caseOf("1"), clerk, "clerk", "亲属", new Actor("chair", Set.of("chair")));

    assertThat(stuck()).isEmpty();
  }
}
