package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.huiyin.petition.Corrections;
import org.huiyin.petition.Corrections.Corrected;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.petition.KeptOut;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 更正: of whichever petitioner, of whom the entry complains of, of what came from above; with all
 * that follows.
 */
class CorrectedPeopleTest extends Situation {

  @Autowired private Corrections corrections;
  @Autowired private KeptOut keptOut;

  private void correct(Long whom, Field field, String value) {
    long caseId = walk.caseId();
    String number = walk.running().getBusinessKey();
    walk.does(
        CaseWalk.CLERK,
        by -> corrections.correct(caseId, new Corrected(number, whom, field, value), "登记时写错", by));
  }

  private String idOf(String user) {
    return String.valueOf(organisation.personOf(user).orElseThrow().id());
  }

  private List<Long> ids(String table) {
    return jdbc.sql(
            "SELECT o.id FROM huiyin."
                + table
                + " o JOIN huiyin.register_entry e ON e.id = o.entry_id WHERE e.case_id = ? ORDER BY o.id")
        .param(walk.caseId())
        .query(Long.class)
        .list();
  }

  private Map<String, Object> complainingOf(String... users) {
    return Map.of(
        "complainedOf",
        java.util.Arrays.stream(users).map(user -> Map.of("person", idOf(user))).toList());
  }

  @Test
  void ofARepresentativeLeavesTheLeadAsHeIs() {
    walk.register(
        Map.of(
            "headcount",
            2,
            "jointSigned",
            true,
            "representatives",
            List.of(Map.of("name", "王桂兰"))));
    Long representative = ids("petitioner").get(1);

    correct(representative, Field.PHONE, "13900000007");
    correct(representative, Field.ADDRESS, "青山村五组3号");

    assertThat(
            onRecord()
                .rows(
                    """
                    SELECT p.lead, p.phone_hash IS NOT NULL AS found_by_phone FROM huiyin.petitioner p
                    JOIN huiyin.register_entry e ON e.id = p.entry_id WHERE e.case_id = ? ORDER BY p.id
                    """))
        .containsExactly(
            Map.of("lead", true, "found_by_phone", false),
            Map.of("lead", false, "found_by_phone", true));
    assertThat(
            onRecord()
                .rows(
                    """
                    SELECT c.field, c.subject_id FROM huiyin.correction c
                    JOIN huiyin.register_entry e ON e.id = c.entry_id WHERE e.case_id = ? ORDER BY c.id
                    """))
        .containsExactly(
            Map.of("field", "PHONE", "subject_id", representative),
            Map.of("field", "ADDRESS", "subject_id", representative));
  }

  @Test
  void theVillageIsOneOfTheRegisterAndTheNameIsFoundThere() {
    walk.register();
    String before = nameHash();

    correct(null, Field.VILLAGE, "V02");
    String moved = nameHash();
    correct(null, Field.PETITIONER_NAME, "李秀英");

    assertThat(moved).isNotEqualTo(before);
    assertThat(nameHash()).as("by the same name in the same village").isEqualTo(moved);
    assertThatThrownBy(() -> correct(null, Field.VILLAGE, "邻乡某村"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("petition.correction.village");
  }

  private String nameHash() {
    return onRecord()
        .rows(
            """
            SELECT encode(p.name_hash, 'hex') AS hash FROM huiyin.petitioner p
            JOIN huiyin.register_entry e ON e.id = p.entry_id WHERE e.case_id = ?
            """)
        .get(0)
        .get("hash")
        .toString();
  }

  @Test
  void isOfNobodyWhoCameWithAnotherEntry() {
    walk.register();
    Long stranger = ids("petitioner").get(0);
    walk = anotherCase();
    walk.register();

    assertThatThrownBy(() -> correct(stranger, Field.PHONE, "13900000007"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("petition.act.no-such-petitioner");
  }

  @Test
  @Tag("L2022-28")
  void whoTurnsOutToBeComplainedOfIsShutOutAtOnce() {
    walk.register(complainingOf("member4")).deliberate(Map.of());
    assertThat(walk.task("handleDirectly").getAssignee()).isEqualTo(CaseWalk.MEMBER);
    long caseId = walk.caseId();

    correct(null, Field.ACCUSED_PERSON, idOf(CaseWalk.MEMBER));

    assertThat(walk.task("handleDirectly").getAssignee()).isNull();
    assertThatThrownBy(() -> walk.look(CaseWalk.MEMBER, "handleDirectly"))
        .isInstanceOf(AuthorizationException.class);
    assertThat(keptOut.usersOf(caseId))
        .as("who stood there by mistake stays out")
        .contains(CaseWalk.MEMBER, "member4");
    assertThat(keptOut.complainedOf(caseId).persons())
        .isEqualTo(Set.of(Long.valueOf(idOf(CaseWalk.MEMBER))));
    assertThat(onRecord().acts()).contains("CORRECTION");
  }

  @Test
  @Tag("L2022-28")
  void ofACaseThatComplainedOfNobodyGuardsIt() {
    walk.register();

    correct(null, Field.ACCUSED_UNIT, "LAND");

    assertThat(keptOut.groupsOf(walk.caseId())).contains("unit-LAND");
    assertThat(keptOut.usersOf(walk.caseId())).contains("head-land");
    assertThat(engine.getRuntimeService().getVariable(walk.instance(), "guarded")).isEqualTo(true);
  }

  @Test
  void theNeighbouringDeputyOfTheAccusedsSideTakesNoPartAnyMore() {
    long deputy = organisation.deputies().get(0).person();
    walk.register()
        .deliberate(Map.of("neighbouringDeputy", String.valueOf(deputy), "deputyConsent", true));

    correct(null, Field.ACCUSED_PERSON, String.valueOf(deputy));

    assertThat(onRecord().says("neighbouring_deputy")).isEmpty();
  }

  @Test
  void ofSeveralComplainedOfIsSaidWhichAndTheRightOneIsOfTheRegister() {
    walk.register(complainingOf("member4", "member5"));

    assertThatThrownBy(() -> correct(null, Field.ACCUSED_NAME, "赵六"))
        .hasMessageContaining("petition.correction.which-accused");
    assertThatThrownBy(() -> correct(ids("complained_of").get(1), Field.ACCUSED_PERSON, "赵六"))
        .hasMessageContaining("petition.correction.accused-unknown");
    correct(ids("complained_of").get(1), Field.ACCUSED_NAME, "赵六");

    assertThat(keptOut.complainedOf(walk.caseId()).persons())
        .isEqualTo(Set.of(Long.valueOf(idOf("member4"))));
  }

  @Test
  @Tag("L2022-22")
  void theDayOnWhichTheOrganAboveWantsItsReportMovesTheClock() {
    walk.register(
        Map.of(
            "source", "ASSIGNED_FROM_ABOVE",
            "sourceOrgan", "云溪县信访局",
            "reportDueOn", MONDAY.plusDays(30).toString()));
    LocalDate right = MONDAY.plusDays(20);

    correct(null, Field.REPORT_DUE_ON, right.toString());
    correct(null, Field.SOURCE_DATE, MONDAY.minusDays(2).toString());

    assertThat(
            onRecord()
                .rows(
                    """
                    SELECT due_on::text AS due FROM huiyin.deadline
                    WHERE case_id = ? AND starts_with(clock, 'OWN_REPORT') AND stopped_on IS NULL
                    """))
        .containsExactly(Map.of("due", right.toString()));
    assertThat(
            onRecord()
                .rows(
                    """
                    SELECT report_due_on::text AS wanted, source_date::text AS written FROM huiyin.register_entry
                    WHERE case_id = ?
                    """))
        .containsExactly(
            Map.of("wanted", right.toString(), "written", MONDAY.minusDays(2).toString()));
  }

  @Test
  void whatCameToUsDirectlyHasNoPaperFromAbove() {
    walk.register();

    assertThatThrownBy(() -> correct(null, Field.REPORT_DUE_ON, MONDAY.plusDays(9).toString()))
        .hasMessageContaining("petition.correction.not-from-above");
  }
}
