package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * The clock of a decision reminds who carries it out, and who supervises it once it is reported.
 * Thirty days from Thursday 14 May: due on Saturday 13 June.
 */
@Tag("R39")
@Tag("R45")
class ActionItemRemindersTest extends ConferenceSituation {

  private static final LocalDate DUE = LocalDate.of(2026, 6, 13);

  @Autowired private ApplicationContext context;

  @BeforeEach
  void nothingElseWaits() {
    jdbc.sql("DELETE FROM huiyin.reminder").update();
  }

  @Test
  void unitsAndResponsiblePersonAreRemindedAtHalfTimeSevenAndThreeDaysBeforeAndOnTheDay() {
    decided();
    assertThat(item().dueOn()).isEqualTo(DUE);
    Set<String> helpers = organisation.memberships().accountsByGroup().get("group-G05");

    for (LocalDate day :
        List.of(
            LocalDate.of(2026, 5, 29),
            DUE.minusDays(7 + 1),
            DUE.minusDays(3),
            LocalDate.of(2026, 6, 12))) {
      int before = reminded().size();
      at(day, 15, 0);
      sweep();
      sweep();
      assertThat(reminded().subList(before, reminded().size()))
          .as(day.toString())
          .contains("workOnActionItem head-housing")
          .containsAll(helpers.stream().map(user -> "workOnActionItem " + user).toList())
          .doesNotHaveDuplicates()
          .noneMatch(line -> line.endsWith(" vicechair") || line.endsWith(" clerk"));
    }
  }

  @Test
  void theSupervisorIsRemindedWhileAReportWaitsForHim() {
    decided();
    evidenceOf(item());
    conference.submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut());

    at(LocalDate.of(2026, 6, 12), 15, 0);
    sweep();

    assertThat(reminded()).containsExactly("strikeOff vicechair");
  }

  @Test
  void whoIsKeptFromTheCaseMeanwhileIsNotReminded() {
    decided();
    jdbc.sql(
            "INSERT INTO huiyin.shut_out (case_id, user_id, cause, since) VALUES (?, 'head-housing', 'RECUSED', now())")
        .param(walk.caseId())
        .update();

    at(LocalDate.of(2026, 6, 12), 15, 0);
    sweep();

    assertThat(reminded())
        .contains("workOnActionItem clerk")
        .doesNotContain("workOnActionItem head-housing");
  }

  @Test
  void nobodyIsRemindedOfWhatIsStruckOff() {
    decided();
    long item = item().id();
    evidenceOf(item());
    conference
        .submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut())
        .submit(ConferenceWalk.SUPERVISOR, "strikeOff", conference.struckOff());

    at(LocalDate.of(2026, 6, 12), 15, 0);
    sweep();

    assertThat(actionItems.get(item).isOpen()).isFalse();
    assertThat(reminded()).isEmpty();
  }

  private void sweep() {
    ReflectionTestUtils.invokeMethod(context.getBean("reminderSweep"), "run");
  }

  private List<String> reminded() {
    return jdbc.sql(
            """
            SELECT step_key || ' ' || recipient FROM huiyin.outbox_message
            WHERE case_id = ? AND dedupe_key LIKE 'reminder:%' AND number LIKE 'RDLX%' ORDER BY id
            """)
        .param(walk.caseId())
        .query(String.class)
        .list();
  }
}
