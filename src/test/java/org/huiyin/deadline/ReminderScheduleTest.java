package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huiyin.petition.process.Situation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * The schedule rests in tests; here it is made as the running application makes it, among all that
 * know who is responsible, and woken once.
 */
class ReminderScheduleTest extends Situation {

  @Autowired private AutowireCapableBeanFactory application;

  @Test
  @Tag("L2022-23")
  void a_case_whose_notice_day_comes_near_reminds_its_office() {
    ReminderSchedule schedule = application.createBean(ReminderSchedule.class);
    walk.register();
    at(LocalDate.of(2026, 5, 26), 10, 0);
    assertThat(reminders()).isZero();

    schedule.sweep();

    assertThat(reminders()).isPositive();
  }

  private int reminders() {
    return jdbc.sql(
            "SELECT count(*) FROM huiyin.outbox_message WHERE case_id = ? AND dedupe_key LIKE 'reminder:%'")
        .param(walk.caseId())
        .query(Integer.class)
        .single();
  }
}
