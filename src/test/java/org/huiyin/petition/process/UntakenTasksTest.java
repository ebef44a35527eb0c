package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.deadline.DeadlineProfiles;
import org.huiyin.deliberation.Recusals;
import org.huiyin.petition.UntakenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A group's task is taken in one working day, or its head is told to name somebody. */
@Tag("R39")
class UntakenTasksTest extends Situation {

  private static final LocalDate BEFORE_NATIONAL_DAY = LocalDate.of(2026, 9, 30);
  private static final LocalDate FIRST_WORKING_DAY = LocalDate.of(2026, 10, 8);
  private static final Actor ANALYST = new Actor("analyst", Set.of("analysts"));

  @Autowired private UntakenTasks untaken;
  @Autowired private DeadlineProfiles profiles;
  @Autowired private Recusals recusals;

  @BeforeEach
  void whatOthersLeftLyingIsNotOurs() {
    jdbc.sql("UPDATE huiyin.step SET pressed_at = created_at WHERE pressed_at IS NULL").update();
  }

  private void aNoticeWaitsToBeServed(Map<String, Object> visit) {
    walk.register(visit).deliberate(Map.of()).signNotice();
  }

  private List<String> toldAt(LocalDate day, int hour, int minute) {
    at(day, hour, minute);
    untaken.press();
    return onRecord().messages("untaken");
  }

  @Test
  void theHeadOfTheOfficeIsToldOnceInOfficeHoursWhenTheWorkingDayAfterTheHolidayIsOver() {
    at(BEFORE_NATIONAL_DAY, 15, 0);
    aNoticeWaitsToBeServed(Map.of());

    assertThat(toldAt(BEFORE_NATIONAL_DAY.plusDays(2), 10, 0)).as("a holiday").isEmpty();
    assertThat(toldAt(FIRST_WORKING_DAY, 17, 0)).as("it can still be taken today").isEmpty();
    assertThat(toldAt(FIRST_WORKING_DAY.plusDays(1), 8, 0)).as("nobody is there").isEmpty();
    assertThat(toldAt(FIRST_WORKING_DAY.plusDays(1), 8, 30)).containsExactly("NORMAL clerk");
    assertThat(toldAt(FIRST_WORKING_DAY.plusDays(5), 9, 0)).hasSize(1);

    assertThat(
            onRecord()
                .rows(
                    "SELECT detail, page FROM huiyin.outbox_message WHERE case_id = ? AND step_key = 'untaken'"))
        .containsExactly(Map.of("detail", "送达告知书", "page", "/case/" + walk.caseId()));
  }

  @Test
  void aTaskThatSomebodyHasTakenOrThatIsOnePersonsOwnIsLeftAlone() {
    aNoticeWaitsToBeServed(Map.of());
    engine.getTaskService().claim(walk.task("serveNotice").getId(), "clerk3");

    assertThat(walk.waitsAt("handleDirectly")).isTrue();
    assertThat(toldAt(MONDAY.plusDays(3), 9, 0)).isEmpty();
  }

  @Test
  void whatASittingDecidesAndWhatTheChairSignsIsNoGroupsToTake() {
    walk.register();
    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertThat(toldAt(MONDAY.plusDays(3), 9, 0)).isEmpty();

    walk.deliberate(Map.of());
    assertThat(walk.waitsAt("approveNotice")).isTrue();
    assertThat(toldAt(MONDAY.plusDays(7), 9, 0)).isEmpty();
  }

  @Test
  @Tag("L2022-28")
  void ofACaseThatIsKeptFromTheHeadTheChairIsTold() {
    walk.register().deliberate(Map.of());
    long caseId = walk.caseId();
    walk.does(CaseWalk.CHAIR, chair -> recusals.recuse(caseId, "clerk", "与信访人是近亲属。", chair));
    walk.signNotice();
    assertThat(engine.getTaskService().getIdentityLinksForTask(walk.task("serveNotice").getId()))
        .extracting(link -> link.getUserId())
        .contains("clerk2", "clerk3")
        .doesNotContain("clerk");

    assertThat(toldAt(MONDAY.plusDays(2), 9, 0)).containsExactly("NORMAL chair");
  }

  @Test
  void theOfficeSetsTheDaysAndWhetherAnybodyIsTold() {
    String shipped = profiles.currentText();
    try {
      profiles.change(groupTask(shipped, "amount: 3"), ANALYST);
      aNoticeWaitsToBeServed(Map.of());
      assertThat(toldAt(MONDAY.plusDays(3), 9, 0)).as("Thursday is the third day").isEmpty();

      profiles.change(groupTask(shipped, "amount: 1\n    reminded: false"), ANALYST);
      assertThat(toldAt(MONDAY.plusDays(4), 9, 0)).isEmpty();

      profiles.change(groupTask(shipped, "amount: 3"), ANALYST);
      assertThat(toldAt(MONDAY.plusDays(4), 9, 0)).containsExactly("NORMAL clerk");
    } finally {
      profiles.change(shipped, ANALYST);
    }
  }

  private static String groupTask(String profile, String amount) {
    String changed =
        profile.replaceFirst("(GROUP_TASK:\\s+name: [^\\n]+\\n\\s+)amount: 1", "$1" + amount);
    assertThat(changed).isNotEqualTo(profile);
    return changed;
  }
}
