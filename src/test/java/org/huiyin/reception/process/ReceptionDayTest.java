package org.huiyin.reception.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.organisation.Deputy;
import org.huiyin.reception.Attendance;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.ReceptionProcess;
import org.huiyin.reception.Tier;
import org.huiyin.reception.Visit;
import org.huiyin.reception.VisitPlan;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session, from the reminder to its log, and what its log must not tell. */
class ReceptionDayTest extends ReceptionSituation {

  @Autowired private Attendance attendance;
  @Autowired private ReceptionProcess process;

  @BeforeEach
  void published() {
    reception.begin().publish();
  }

  @Test
  @Tag("R60")
  void whoIsOnDutyIsRemindedOnTheWorkingDayBeforeWhenTheOfficeOpens() {
    ReceptionDay day = reception.day(Tier.CHAIR);
    String instance = reception.instance(day);
    var timer =
        engine.getManagementService().createJobQuery().processInstanceId(instance).singleResult();
    LocalDate reminded = timer.getDuedate().toInstant().atZone(clock.getZone()).toLocalDate();
    assertThat(reminded).isBefore(day.day());
    assertThat(reminded.getDayOfWeek().getValue()).isLessThan(6);

    at(reminded, 7, 0);
    assertThat(dueJobs.run(instance)).isZero();
    at(reminded, 9, 0);
    assertThat(dueJobs.run(instance)).isEqualTo(1);

    assertThat(told("reception-day:" + day.id() + ":remind:" + day.day() + ":" + day.person()))
        .containsExactly("chair");
  }

  @Test
  @Tag("R22")
  @Tag("R59")
  @Tag("R60")
  @Tag("R64")
  void isOpenedSignedInAndClosedWithWhoCameWhoReceivedThemAndWhatWasExplained() {
    ReceptionDay day = reception.day(Tier.PRESIDIUM);
    dayOf(day);
    reception.open(day, "clerk");
    assertThat(reception.again(day).state()).isEqualTo(ReceptionDay.State.OPEN);
    assertThat(reception.again(day).signedInId()).isEqualTo(day.person());

    visits.add(reception.again(day), visit(day.person()), actors.actor("clerk"));
    reception.close(day, "clerk", false);

    assertThat(reception.again(day).state()).isEqualTo(ReceptionDay.State.CLOSED);
    assertThat(reception.runs(day)).isFalse();
    Visit line = visits.of(day, actors.actor("clerk")).get(0);
    assertThat(line.headcount()).isEqualTo(3);
    assertThat(line.waited()).isEqualTo(5);
    assertThat(line.receivedBy()).isEqualTo(day.person());
    assertThat(line.level()).isEqualTo(Deputy.Level.TOWNSHIP);
    assertThat(line.lawExplained()).isEqualTo("《土地管理法》第十四条");
    assertThat(line.explainedBy()).isEqualTo(day.person());
  }

  @Test
  void whatIsExplainedAndRemarkedLiesEncrypted() {
    ReceptionDay day = reception.day(Tier.PRESIDIUM);
    dayOf(day);
    reception.open(day, "clerk");
    visits.add(reception.again(day), visit(day.person()), actors.actor("clerk"));
    reception.close(day, "clerk", false);

    byte[] law =
        jdbc.sql("SELECT law_explained FROM huiyin.reception_visit WHERE day_id = ?")
            .param(day.id())
            .query(byte[].class)
            .single();
    assertThat(new String(law, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("土地管理法");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM camunda.act_ru_variable WHERE text_ LIKE '%土地%' OR text_ LIKE '%秩序%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aSubstituteSaysWhyAndTheTimeIsThatOfTheDay() {
    ReceptionDay day = reception.day(Tier.PRESIDIUM);
    dayOf(day);
    Map<String, Object> form = new HashMap<>(reception.signedIn(day));
    form.put("person", String.valueOf(other(day)));
    Task task = reception.task(day, "openSession");
    assertThat(refusal(() -> reception.submit("clerk", task, form))).contains("代班的原因");
    form.put("signedInAt", "09:30");
    form.put("substituteReason", "值班人因病");
    assertThat(refusal(() -> reception.submit("clerk", task, form))).contains("不能晚于现在");

    form.put("signedInAt", "08:40");
    reception.submit("clerk", task, form);

    assertThat(reception.again(day).signedInId()).isEqualTo(other(day));
    assertThat(reception.again(day).host()).isEqualTo(other(day));
    assertThat(reception.again(day).person()).isEqualTo(day.person());
  }

  private long other(ReceptionDay day) {
    return organisation.presidiumMembers().stream()
        .map(one -> one.id())
        .filter(id -> !id.equals(day.person()) && id != reception.person("chair"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void isNotClosedWithoutALogNorWithAContradiction() {
    ReceptionDay day = reception.day(Tier.PRESIDIUM);
    dayOf(day);
    reception.open(day, "clerk");

    assertThat(refusal(() -> reception.close(day, "clerk", false))).contains("还没有登记来访");
    visits.add(reception.again(day), visit(day.person()), actors.actor("clerk"));
    assertThat(refusal(() -> reception.close(day, "clerk", true))).contains("1批来访");
    assertThat(reception.again(day).state()).isEqualTo(ReceptionDay.State.OPEN);
  }

  @Test
  @Tag("R60")
  void withoutALogByTheEndOfTheNextWorkingDayItIsChasedAndIfNobodySignedInItIsMissed() {
    ReceptionDay day = reception.day(Tier.CHAIR);
    dayOf(day);
    String instance = reception.instance(day);
    LocalDate next = day.day().plusDays(1);
    while (next.getDayOfWeek().getValue() > 5) {
      next = next.plusDays(1);
    }
    at(next, 23, 59);
    assertThat(dueJobs.run(instance)).isZero();
    at(next.plusDays(1), 0, 0);
    assertThat(dueJobs.run(instance)).isEqualTo(1);

    assertThat(reception.again(day).state()).isEqualTo(ReceptionDay.State.MISSED);
    TreeSet<String> told = office();
    told.add("chair");
    assertThat(told("reception-day:" + day.id() + ":chase")).containsExactlyElementsOf(told);

    // What is entered later has the real time, and counts.
    reception.open(day, "clerk").close(day, "clerk", true);
    assertThat(reception.again(day).state()).isEqualTo(ReceptionDay.State.CLOSED);
    assertThat(reception.again(day).signedInAt().atZoneSameInstant(clock.getZone()).toLocalDate())
        .isEqualTo(day.day());
  }

  @Test
  void anOpenSessionThatIsChasedIsNotMissed() {
    ReceptionDay day = reception.day(Tier.CHAIR);
    dayOf(day);
    reception.open(day, "clerk");
    at(day.day().plusDays(6), 9, 0);
    dueJobs.run(reception.instance(day));

    assertThat(reception.again(day).state()).isEqualTo(ReceptionDay.State.OPEN);
    assertThat(reception.again(day).chasedOn()).isEqualTo(reception.today());
  }

  @Test
  void oneThatWasNotHeldEndsWithItsReasonAndNotBeforeItsDay() {
    ReceptionDay day = reception.day(Tier.CHAIR);
    at(day.day().minusDays(1), 10, 0);
    if (dueJobs.run(reception.instance(day)) == 0) {
      at(day.day(), 9, 0);
      dueJobs.run(reception.instance(day));
    } else {
      Map<String, Object> early = Map.of("sessionStep", "NOT_HELD", "reason", "防汛");
      assertThat(
              refusal(() -> reception.submit("clerk", reception.task(day, "openSession"), early)))
          .contains("还没有到");
      at(day.day(), 9, 0);
    }

    reception.submit(
        "clerk",
        reception.task(day, "openSession"),
        Map.of("sessionStep", "NOT_HELD", "reason", "全乡防汛，停止接访一天"));

    assertThat(reception.again(day).state()).isEqualTo(ReceptionDay.State.MISSED);
    assertThat(reception.runs(day)).isFalse();
    assertThatThrownBy(
            () -> sessions.signIn(day.id(), day.person(), "08:50", null, actors.actor("clerk")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aVisitThatIsTypedWronglyIsRefusedFieldByField() {
    ReceptionDay day = reception.day(Tier.PRESIDIUM);
    dayOf(day);
    reception.open(day, "clerk");
    VisitPlan wrong =
        new VisitPlan(
            "九点",
            new BigDecimal("2.5"),
            new BigDecimal(-1),
            "SHOUT",
            null,
            null,
            "土地",
            null,
            "LOST");

    assertThatThrownBy(() -> visits.add(reception.again(day), wrong, actors.actor("clerk")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::field)
                    .containsExactlyInAnyOrder(
                        "arrivedAt",
                        "headcount",
                        "waited",
                        "manner",
                        "outcome",
                        "receivedBy",
                        "explainedBy"));
    assertThat(visits.of(day, actors.actor("clerk"))).isEmpty();
  }

  @Test
  @Tag("R60")
  void anEntryRegisteredInASessionIsLinkedToIt() {
    ReceptionDay day = reception.day(Tier.GROUP);
    openGroup(day);

    walk.register(Map.of("session", "S" + day.id(), "headcount", 2));

    Visit line = visits.of(day, actors.actor("clerk")).get(0);
    assertThat(line.caseId()).isEqualTo(walk.caseId());
    assertThat(line.headcount()).isEqualTo(2);
    assertThat(line.outcome()).isEqualTo(Visit.Outcome.REGISTERED);
    // The group knows of the visit; the number is not its own.
    assertThat(visits.of(day, actors.actor("deputy1"))).hasSize(1);
    assertThat(visits.of(day, actors.actor("deputy1")).get(0).number()).isNull();
  }

  private void openGroup(ReceptionDay day) {
    dayOf(day);
    reception.open(day, "leader-g01");
  }

  @Test
  @Tag("R60")
  void aVisitIsRegisteredFromItsLineWithTheSessionFilledIn() {
    ReceptionDay day = reception.day(Tier.PRESIDIUM);
    dayOf(day);
    reception.open(day, "clerk");
    long visit = visits.add(reception.again(day), visit(day.person()), actors.actor("clerk"));
    String task = reception.as("clerk", () -> process.beginRegistration("V" + visit, "clerk"));

    Map<String, Object> shown =
        reception.look(
            "clerk", engine.getTaskService().createTaskQuery().taskId(task).singleResult());

    assertThat(unwrapped(shown.get("session"))).isEqualTo("V" + visit);
    assertThat(unwrapped(shown.get("channel"))).isEqualTo("VISIT");
    assertThat(unwrapped(shown.get("place"))).isEqualTo("XFB");
    assertThat(unwrapped(shown.get("occurredOn"))).isEqualTo(day.day().toString());
    assertThat(String.valueOf(unwrapped(shown.get("headcount")))).isEqualTo("3");

    walk.register(Map.of("session", "V" + visit, "headcount", 3));
    Visit line = visits.of(day, actors.actor("clerk")).get(0);
    assertThat(line.outcome()).isEqualTo(Visit.Outcome.REGISTERED);
    assertThat(line.caseId()).isEqualTo(walk.caseId());
    assertThat(line.arrivedAt()).hasToString("09:20");
  }

  private static Object unwrapped(Object value) {
    return value instanceof org.camunda.bpm.engine.variable.value.TypedValue typed
        ? typed.getValue()
        : value;
  }

  @Test
  void anEntryOfAnotherDayOrChannelIsNotLinkedAndNothingIsRegistered() {
    ReceptionDay day = reception.day(Tier.PRESIDIUM);
    dayOf(day);
    reception.open(day, "clerk");
    at(day.day().plusDays(1), 9, 0);
    int before = entries();

    assertThat(refusal(() -> walk.register(Map.of("session", "S" + day.id()))))
        .contains("登记的应当是当天的来访");
    assertThat(entries()).isEqualTo(before);
  }

  private int entries() {
    return jdbc.sql("SELECT count(*) FROM huiyin.register_entry").query(Integer.class).single();
  }

  @Test
  void aLineIsLinkedWithAnEntryByItsNumberOnce() {
    ReceptionDay day = reception.day(Tier.PRESIDIUM);
    dayOf(day);
    reception.open(day, "clerk");
    long one = visits.add(reception.again(day), visit(day.person()), actors.actor("clerk"));
    long other = visits.add(reception.again(day), visit(day.person()), actors.actor("clerk"));
    walk.register();
    String number =
        jdbc.sql("SELECT register_number FROM huiyin.petition_case WHERE id = ?")
            .param(walk.caseId())
            .query(String.class)
            .single();

    visits.link(day, one, number, actors.actor("clerk"));

    assertThat(linking(day, other, number)).isEqualTo("reception.visit.linked");
    assertThat(linking(day, other, "RDXF-1999-0001")).isEqualTo("reception.visit.no-entry");
  }

  private String linking(ReceptionDay day, long visit, String number) {
    try {
      visits.link(day, visit, number, actors.actor("clerk"));
      return null;
    } catch (Refusal refusal) {
      return refusal.faults().get(0).messageKey();
    }
  }

  @Test
  @Tag("L2022-30")
  void aVisitThatBecameACaseWhichTheGroupMustNotSeeIsNotInItsLogNorInItsCounts() {
    ReceptionDay day = reception.day(Tier.GROUP);
    openGroup(day);
    visits.add(
        reception.again(day), visit(reception.person("leader-g01")), actors.actor("leader-g01"));
    long person = reception.person("leader-g01");
    walk.register(
        Map.of(
            "session",
            "S" + day.id(),
            "headcount",
            4,
            "complainedOf",
            List.of(Map.of("person", String.valueOf(person)))));
    anotherCase()
        .register(
            Map.of(
                "session",
                "S" + day.id(),
                "headcount",
                5,
                "petitionerName",
                "石老三",
                "purpose",
                "ACCUSATION",
                "complainedOf",
                List.of(Map.of("unit", "LAND"))));
    anotherCase()
        .register(
            Map.of(
                "session",
                "S" + day.id(),
                "headcount",
                6,
                "petitionerName",
                "石老四",
                "category",
                "0401"));

    assertThat(visits.of(day, actors.actor("clerk"))).hasSize(4);
    for (String user : List.of("leader-g01", "deputy1", "deputy3")) {
      assertThat(visits.of(day, actors.actor(user)))
          .as(user)
          .extracting(Visit::headcount)
          .containsExactly(3);
    }
    assertThat(
            unwrapped(
                reception
                    .look("leader-g01", reception.task(day, "closeSession"))
                    .get("visitCount")))
        .isEqualTo("1");
    Attendance.Figures group = attendance.byGroup(day.day(), day.day()).get("G01");
    assertThat(group.visits()).isEqualTo(1);
    assertThat(group.persons()).isEqualTo(3);
    assertThat(attendance.total(day.day(), day.day()).persons()).isEqualTo(18);
  }

  @Test
  @Tag("R21")
  @Tag("R22")
  void theFiguresCountSessionsVisitorsAndWhoReceivedThem() {
    ReceptionDay chair = reception.day(Tier.CHAIR);
    ReceptionDay member = reception.day(Tier.PRESIDIUM);
    dayOf(member);
    reception.open(member, "clerk");
    visits.add(reception.again(member), visit(member.person()), actors.actor("clerk"));
    reception.close(member, "clerk", false);

    Attendance.Figures both = attendance.total(chair.day(), member.day());

    List<ReceptionDay> scheduled =
        sessions.between(chair.day(), member.day()).stream()
            .filter(day -> day.state() != ReceptionDay.State.CANCELLED)
            .toList();
    assertThat(both.scheduled()).isEqualTo(scheduled.size());
    assertThat(attendance.sessions(chair.day(), member.day())).hasSize(scheduled.size());
    assertThat(both.signedIn()).isEqualTo(1);
    assertThat(both.rate()).isEqualTo(1.0 / scheduled.size());
    assertThat(both.personsPerSession()).isEqualTo(3.0);
    assertThat(both.byTownship()).isEqualTo(1);
    assertThat(both.byCounty()).isZero();
    assertThat(attendance.rooms()).isEqualTo(organisation.deputyGroups().size());
    assertThat(attendance.total(chair.day().minusYears(900), chair.day().minusYears(899)).rate())
        .isNull();
  }
}
