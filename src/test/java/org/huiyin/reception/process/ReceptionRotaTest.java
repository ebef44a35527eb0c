package org.huiyin.reception.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.Job;
import org.huiyin.deadline.CalendarYears;
import org.huiyin.organisation.Person;
import org.huiyin.reception.ChangingDuty;
import org.huiyin.reception.NoSuchReception;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.Rota;
import org.huiyin.reception.Tier;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The month's rotas, from the 15th of the month before until they are published. */
@Tag("R31")
class ReceptionRotaTest extends ReceptionSituation {

  @Autowired private ChangingDuty duty;
  @Autowired private CalendarYears calendars;

  /** Other tests look at the years that are shipped. */
  @AfterEach
  void noHolidayTableOfThoseYearsIsLeft() {
    jdbc.sql("DELETE FROM huiyin.calendar_day WHERE year > 2040").update();
    jdbc.sql("DELETE FROM huiyin.calendar_year WHERE year > 2040").update();
  }

  @Test
  @Tag("R33")
  @Tag("R34")
  @Tag("R36")
  @Tag("R93")
  void isDrawnUpByItselfForTheMonthAheadAndForEachOwnerOnce() {
    theMonthTurns();

    assertThat(rotas.of(reception.month()))
        .extracting(Rota::owner)
        .containsExactly("OFFICE", "G01");
    assertThat(reception.days("OFFICE"))
        .extracting(ReceptionDay::tier)
        .containsExactlyInAnyOrder(Tier.CHAIR, Tier.PRESIDIUM, Tier.PRESIDIUM, Tier.PRESIDIUM);
    assertThat(reception.day(Tier.CHAIR).person()).isEqualTo(reception.person("chair"));
    assertThat(reception.days("G01").get(0).leaders()).isTrue();
    assertThat(reception.days("G01").get(0).person()).isEqualTo(reception.person("leader-g01"));

    theMonthTurns();

    assertThat(rotas.of(reception.month())).hasSize(2);
    assertThat(tasksOf("OFFICE")).isEqualTo(1);
  }

  /** What the timer at the start of the model does. */
  private void theMonthTurns() {
    Job monthAhead =
        engine
            .getManagementService()
            .createJobQuery()
            .processDefinitionKey(ReceptionRota.KEY)
            .list()
            .stream()
            .filter(job -> job.getProcessInstanceId() == null)
            .findFirst()
            .orElseThrow();
    engine.getManagementService().executeJob(monthAhead.getId());
  }

  private long tasksOf(String owner) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(reception.month().toString())
        .processDefinitionKey(ReceptionRota.KEY)
        .processVariableValueEquals(ReceptionRota.PERIOD, reception.month().toString())
        .list()
        .stream()
        .filter(
            task ->
                owner.equals(
                    engine.getTaskService().getVariable(task.getId(), ReceptionRota.OWNER)))
        .count();
  }

  @Test
  void cannotBeBegunTwiceNorForThePastNorFarAhead() {
    reception.begin();

    assertThat(whyNot(reception.month().toString())).isEqualTo("reception.rota.there");
    assertThat(whyNot(reception.month().minusMonths(2).toString()))
        .isEqualTo("reception.rota.past");
    assertThat(whyNot(reception.month().plusMonths(40).toString())).isEqualTo("reception.rota.far");
    assertThat(whyNot("明年一月")).isEqualTo("reception.rota.month");
  }

  private String whyNot(String month) {
    try {
      rotas.begin(month, actors.actor("clerk"));
      return null;
    } catch (Refusal refusal) {
      return refusal.faults().get(0).messageKey();
    }
  }

  @Test
  @Tag("R35")
  @Tag("R50")
  void isFairOverTheYearAndTheNextMonthGoesOnWhereTheLastStopped() {
    YearMonth first = reception.month().withMonth(1);
    Map<Long, Integer> presidium = new HashMap<>();
    Map<Long, Integer> group = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      YearMonth month = first.plusMonths(i);
      at(month.minusMonths(1).atDay(15), 9, 0);
      ReceptionWalk one = inMonth(month).begin();
      count(one.days("OFFICE"), Tier.PRESIDIUM, presidium);
      count(one.days("G01"), Tier.GROUP, group);
      assertThat(spread(presidium, members())).isLessThanOrEqualTo(1);
    }
    assertThat(presidium.keySet()).isEqualTo(members().keySet());
    assertThat(presidium.values().stream().mapToInt(n -> n).sum()).isEqualTo(36);
    assertThat(group).hasSizeGreaterThan(5);
    assertThat(spread(group, group)).isLessThanOrEqualTo(1);
  }

  private static void count(List<ReceptionDay> days, Tier tier, Map<Long, Integer> turns) {
    days.stream()
        .filter(day -> day.tier() == tier && !day.leaders())
        .forEach(day -> turns.merge(day.person(), 1, Integer::sum));
  }

  private Map<Long, Integer> members() {
    long chair = reception.person("chair");
    return organisation.presidiumMembers().stream()
        .map(Person::id)
        .filter(id -> id != chair)
        .collect(Collectors.toMap(id -> id, id -> 0));
  }

  private static int spread(Map<Long, Integer> turns, Map<Long, Integer> of) {
    List<Integer> all = of.keySet().stream().map(id -> turns.getOrDefault(id, 0)).sorted().toList();
    return all.get(all.size() - 1) - all.get(0);
  }

  @Test
  @Tag("R35")
  void twoSessionsChangeHandsBeforehandAndThatStaysWhenItIsDrawnUpAnew() {
    reception.begin();
    List<ReceptionDay> days = presidiumDays();
    ReceptionDay one = days.get(0);
    ReceptionDay other = days.get(1);

    duty.change(one.id(), null, other.id(), "家中有事", actors.actor("clerk"));
    reception.submit("clerk", reception.rotaTask("OFFICE"), Map.of("rotaStep", "REDRAW"));

    assertThat(reception.again(one).person()).isEqualTo(other.person());
    assertThat(reception.again(other).person()).isEqualTo(one.person());
    assertThat(presidiumDays()).hasSize(3);
    assertThat(reception.rota("OFFICE").isPublished()).isFalse();
  }

  private List<ReceptionDay> presidiumDays() {
    return reception.days("OFFICE").stream().filter(day -> day.tier() == Tier.PRESIDIUM).toList();
  }

  @Test
  @Tag("R35")
  void aChangeOfAPublishedSessionIsToldToBothAndRemindsTheNewOne() {
    reception.begin().publish();
    ReceptionDay day = presidiumDays().get(0);
    long other = presidiumDays().get(2).person();

    duty.change(day.id(), other, null, "出差", actors.actor("clerk"));

    String account = organisation.person(other).orElseThrow().userId();
    String before = organisation.person(day.person()).orElseThrow().userId();
    assertThat(
            told(
                "reception-day:" + day.id() + ":changed:" + day.day() + ":" + other + ":SCHEDULED"))
        .containsExactlyInAnyOrder(account, before);
    dayOf(reception.again(day));
    assertThat(told("reception-day:" + day.id() + ":remind:" + day.day() + ":" + other))
        .containsExactly(account);
  }

  @Test
  void whoIsAwayGoneOrNoMemberCannotTakeASessionAndAPastOneCannotChangeHands() {
    reception.begin();
    ReceptionDay day = presidiumDays().get(0);

    assertThat(faults(day, reception.person("clerk"), "换人"))
        .containsExactly("person reception.duty.cannot");
    assertThat(faults(day, reception.person("member2"), " "))
        .containsExactly("reason reception.duty.reason");
    at(day.day().plusDays(1), 9, 0);
    assertThat(faults(day, reception.person("member2"), "换人"))
        .containsExactly("person reception.duty.late");
  }

  private List<String> faults(ReceptionDay day, Long person, String reason) {
    try {
      duty.change(day.id(), person, null, reason, actors.actor("clerk"));
      return List.of();
    } catch (Refusal refusal) {
      return refusal.faults().stream().map(one -> one.field() + " " + one.messageKey()).toList();
    }
  }

  @Test
  @Tag("R52")
  void aGroupsRotaIsEditedByItsLeaderAndNotByOfficeMembersOrAnotherLeader() {
    reception.begin();
    ReceptionDay day = reception.days("G01").get(1);
    long taker = reception.person("deputy1");

    for (String user : List.of("clerk", "chair", "deputy1", "leader-g02", "member1", "admin")) {
      assertThatThrownBy(() -> duty.change(day.id(), taker, null, "换人", actors.actor(user)))
          .as(user)
          .isInstanceOf(NoSuchReception.class);
      assertThatThrownBy(
              () ->
                  reception.submit(user, reception.rotaTask("G01"), Map.of("rotaStep", "PUBLISH")))
          .as(user)
          .isInstanceOf(RuntimeException.class);
    }
    duty.change(day.id(), taker, null, "换人", actors.actor("leader-g01"));

    assertThat(reception.again(day).person()).isEqualTo(taker);
    assertThat(reception.rota("G01").isPublished()).isFalse();
  }

  @Test
  @Tag("R52")
  void aSecretaryOfOneOfItsVillagesEditsAndPublishesItToo() {
    reception.begin();
    ReceptionDay day = reception.days("G01").get(1);
    long taker = reception.person("deputy3");

    duty.change(day.id(), taker, null, "换人", actors.actor("cadre-v02"));
    reception.publish("G01", "cadre-v02");

    assertThat(reception.again(day).person()).isEqualTo(taker);
    assertThat(reception.rota("G01").isPublished()).isTrue();
  }

  @Test
  @Tag("R38")
  void isPublishedThreeDaysBeforeItsFirstSessionAndIfNotThatIsFlagged() {
    reception.begin();
    Rota rota = reception.rota("OFFICE");
    LocalDate first = reception.day(Tier.CHAIR).day();
    assertThat(rota.publishBy()).isEqualTo(first.minusDays(3));

    at(rota.publishBy(), 23, 59);
    dueJobs.run(reception.rotaTask("OFFICE").getProcessInstanceId());
    assertThat(reception.rota("OFFICE").lateSince()).isNull();
    at(rota.publishBy().plusDays(1), 0, 0);
    dueJobs.run(reception.rotaTask("OFFICE").getProcessInstanceId());

    assertThat(reception.rota("OFFICE").lateSince()).isEqualTo(first.minusDays(2));
    assertThat(told("reception-rota:" + rota.id() + ":late")).containsAll(office());
    assertThat(reception.look("clerk", reception.rotaTask("OFFICE")).get("problemText").toString())
        .contains("已经逾期");
    reception.publish("OFFICE", "clerk");
    assertThat(reception.rota("OFFICE").publishedOn()).isEqualTo(first.minusDays(2));
  }

  @Test
  void oneThatIsPublishedInTimeIsNotLate() {
    reception.begin().publish();

    assertThat(reception.rota("OFFICE").lateSince()).isNull();
    assertThat(reception.rota("OFFICE").publishedOn()).isEqualTo(reception.today());
    assertThat(reception.runs(reception.day(Tier.CHAIR))).isTrue();
    assertThat(reception.runs(reception.day(Tier.GROUP))).isTrue();
  }

  /** An office whose presidium has nobody but the chair, as far as the days of the others go. */
  @Test
  void withoutMembersItSaysSoNamesTheDaysAndIsNotPublished() {
    reception.begin();
    for (ReceptionDay day : presidiumDays()) {
      jdbc.sql("UPDATE huiyin.reception_day SET person_id = NULL WHERE id = ?")
          .param(day.id())
          .update();
    }

    String sentence =
        refusal(
            () ->
                reception.submit(
                    "clerk", reception.rotaTask("OFFICE"), Map.of("rotaStep", "PUBLISH")));

    assertThat(sentence).contains("主席团成员接访日").contains("还没有值班人");
    assertThat(reception.rota("OFFICE").isPublished()).isFalse();
    assertThat(reception.look("clerk", reception.rotaTask("OFFICE")).get("problemText").toString())
        .contains(presidiumDays().get(0).day().toString());
    assertThat(presidiumDays()).noneMatch(reception::runs);
  }

  @Test
  void aHolidayTableThatEndsTooSoonMakesDaysProvisionalAndTheLaterOneMovesThem() {
    reception.begin().publish();
    ReceptionDay day = reception.day(Tier.CHAIR);
    assertThat(day.provisional()).isTrue();
    LocalDate off = day.day();

    calendars.publish(
        off.getYear(),
        "date,name,working_day,notice\n" + off + ",调休,false,\n",
        actors.actor("admin"));

    ReceptionDay moved = reception.again(day);
    assertThat(moved.provisional()).isFalse();
    assertThat(moved.day()).isAfter(off);
    assertThat(moved.state()).isEqualTo(ReceptionDay.State.SCHEDULED);
    assertThat(reception.runs(moved)).isTrue();
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(reception.instance(moved))
                .singleResult()
                .getBusinessKey())
        .isEqualTo("CHAIR-" + moved.day());
    assertThat(
            told(
                "reception-day:"
                    + day.id()
                    + ":changed:"
                    + moved.day()
                    + ":"
                    + day.person()
                    + ":SCHEDULED"))
        .containsExactly("chair");
  }

  @Test
  void whereTheOfficeHasSetSoAHolidayCancelsTheSession() {
    settings.set(plan("CANCEL"), actors.actor("clerk"));
    reception.begin().publish();
    ReceptionDay day = reception.day(Tier.CHAIR);

    calendars.publish(
        day.day().getYear(),
        "date,name,working_day,notice\n" + day.day() + ",调休,false,\n",
        actors.actor("admin"));

    assertThat(reception.again(day).state()).isEqualTo(ReceptionDay.State.CANCELLED);
    assertThat(reception.runs(day)).isFalse();
  }

  @Test
  @Tag("R29")
  void badSettingsAreRefusedFieldByFieldAndTheOldOnesStay() {
    long version = settings.current().orElseThrow().version();
    assertThatThrownBy(
            () ->
                settings.set(
                    new org.huiyin.reception.SettingsPlan(
                        "LATER",
                        "",
                        "",
                        "G01",
                        "32日",
                        "XFB",
                        Map.of(
                            "G01",
                            new org.huiyin.reception.SettingsPlan.GroupPlan("五日", ""),
                            "G99",
                            new org.huiyin.reception.SettingsPlan.GroupPlan("5日", ""))),
                    actors.actor("clerk")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::field)
                    .containsExactlyInAnyOrder(
                        "policy",
                        "hours",
                        "chairDays",
                        "chairPlace",
                        "presidiumDays",
                        "groups.G01.leaderDays",
                        "groups.G99"));
    assertThat(settings.current().orElseThrow().version()).isEqualTo(version);
  }
}
