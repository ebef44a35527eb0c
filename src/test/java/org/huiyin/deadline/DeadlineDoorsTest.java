package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HuiyinTest
class DeadlineDoorsTest {

  private static final String TABLE = "date,name,working_day,notice\n2027-01-01,元旦,false,test\n";

  @Autowired IdentityService identity;
  @Autowired CalendarTable table;
  @Autowired DeadlineProfiles profiles;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @BeforeEach
  void accounts() {
    TestAccounts.ensure(identity, "dlAdmin", "camunda-admin");
    TestAccounts.ensure(identity, "dlAnalyst", "analysts");
    TestAccounts.ensure(identity, "dlClerk", "petition-office");
  }

  @AfterEach
  void nothingRemains() {
    jdbc.sql("DELETE FROM huiyin.calendar_day WHERE year = 2027").update();
    jdbc.sql("DELETE FROM huiyin.calendar_year WHERE year = 2027").update();
    table.refresh();
  }

  @Test
  void anAdministratorAddsAYear() {
    HttpStaff.Answer answer = publish("dlAdmin", TABLE);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(table.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM huiyin.audit_entry WHERE subject = 'calendar-year:2027' AND user_id = ?")
                .param("dlAdmin")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void aClerkMayNot() {
    assertThat(publish("dlClerk", TABLE).status()).isEqualTo(403);
    assertThat(publish("dlAnalyst", TABLE).status()).isEqualTo(403);
    assertThat(table.isPublished(LocalDate.of(2027, 1, 1))).isFalse();
  }

  @Test
  void badRowsAreAnsweredByRowAndNothingIsTakenOver() {
    HttpStaff.Answer answer =
        publish("dlAdmin", TABLE + "2027-02-31,春节,false,test\n2027-05-01,劳动节,frei,test\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("faults").findValuesAsText("field"))
        .containsExactly("row 3", "row 4");
    assertThat(answer.message())
        .contains(
            "第3行：“2027-02-31”不是日期，应写成 2027-01-01。", "第4行：working_day 应为 true（调休上班）或 false（放假）。");
    assertThat(table.isPublished(LocalDate.of(2027, 1, 1))).isFalse();
  }

  @Test
  @Tag("R29")
  void anAnalystChangesTheProfileAndAMistakeIsNamedByLine() {
    HttpStaff analyst = HttpStaff.loggedIn(port, "dlAnalyst", TestAccounts.PASSWORD);
    String text = analyst.get("/api/deadline-profile").body();
    int before = profiles.current().version();

    HttpStaff.Answer refused = put(analyst, text.replace("amount: 15", "amount: 1.5"));
    HttpStaff.Answer taken = put(analyst, text.replace("lateWorkingDays: 3", "lateWorkingDays: 4"));
    put(analyst, text);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("第14行：terms.NOTICE.amount 应为1至3650之间的整数。");
    assertThat(taken.json().path("version").asInt()).isEqualTo(before + 1);
    assertThat(profiles.version(before).reminders().lateWorkingDays()).isEqualTo(3);
    assertThat(profiles.version(before + 1).reminders().lateWorkingDays()).isEqualTo(4);
    assertThat(put(HttpStaff.loggedIn(port, "dlClerk", TestAccounts.PASSWORD), text).status())
        .isEqualTo(403);
  }

  @Test
  @Tag("R29")
  void whoChangesTheProfileWhileAnotherServerDidIsAskedToFetchTheNewest() {
    HttpStaff analyst = HttpStaff.loggedIn(port, "dlAnalyst", TestAccounts.PASSWORD);
    String text = analyst.get("/api/deadline-profile").body();
    int theirs = profiles.current().version() + 1;
    jdbc.sql(
            "INSERT INTO huiyin.deadline_profile (version, text, loaded_at, loaded_by) VALUES (?, ?, now(), 'other')")
        .params(theirs, text)
        .update();

    HttpStaff.Answer refused = put(analyst, text);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("期限表刚刚被别人修改过，请取出最新的一版再修改。");
    assertThat(profiles.current().version()).isEqualTo(theirs);
    assertThat(put(analyst, text).json().path("version").asInt()).isEqualTo(theirs + 1);
  }

  private HttpStaff.Answer publish(String userId, String csv) {
    return HttpStaff.loggedIn(port, userId, TestAccounts.PASSWORD)
        .send("POST", "/api/calendar/2027", BodyPublishers.ofString(csv), "text/csv;charset=UTF-8");
  }

  private static HttpStaff.Answer put(HttpStaff staff, String text) {
    return staff.send(
        "PUT", "/api/deadline-profile", BodyPublishers.ofString(text), "application/yaml");
  }
}
