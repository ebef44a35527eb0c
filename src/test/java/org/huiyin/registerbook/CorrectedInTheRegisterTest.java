package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.Corrections;
import org.huiyin.petition.Corrections.Corrected;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.Voiding;
import org.huiyin.refusal.Refusal;
import org.huiyin.registerbook.Differences.Change;
import org.huiyin.registerbook.Differences.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was put right in the register since its book was read in is not lost to a newer file. */
class CorrectedInTheRegisterTest extends BookSituation {

  private static final Actor CHAIR = new Actor("chair", Set.of("chair", "presidium"));

  @Autowired private Corrections corrections;
  @Autowired private Differences differences;
  @Autowired private PetitionCases cases;
  @Autowired private Voiding voiding;
  @Autowired private Organisation organisation;

  private BookText book(String... changes) {
    return BookText.whole()
        .closed(source, "1", with(changes, "信访人", "安晓名", "目的", "求决", "类别", "宅基地纠纷"));
  }

  private static String[] with(String[] changes, String... first) {
    Map<String, String> all = new HashMap<>();
    for (String[] some : List.of(first, changes)) {
      for (int i = 0; i < some.length; i += 2) {
        all.put(some[i], some[i + 1]);
      }
    }
    return all.entrySet().stream()
        .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
        .toArray(String[]::new);
  }

  private void correct(Field field, String value) {
    corrections.correct(caseOf("1"), says("1", "c.register_number"), field, value, "登记时看错", CLERK);
  }

  private Batch newer(String... changes) {
    return batches.get(check(book(changes).utf8())).orElseThrow();
  }

  private Difference difference(Batch batch) {
    return differences.of(batch, CLERK, 0, 10).get(0);
  }

  private void take(Batch batch, Difference as) {
    differences.decide(batch, List.of(2), true, Map.of(2, as.seen()), CLERK);
  }

  @Test
  void aNewerFileIsSetBesideWhatTheRegisterSaysToday() {
    checkAndRun(book().utf8());
    correct(Field.PETITIONER_NAME, "安晓明");
    correct(Field.OCCURRED_ON, "2019-04-03");
    correct(Field.PURPOSE, "SUGGESTION");

    assertThat(difference(newer("标题", "道路塌陷")).changes())
        .containsExactly(
            new Change("登记日期", "2019-04-03", "2019-04-05", true),
            new Change("信访人", "安晓明", "安晓名", true),
            new Change("标题", "道路破损", "道路塌陷", false),
            new Change("目的", "建议意见", "求决", true));
  }

  @Test
  void aCorrectionThatTheNewerFileHasTooIsNoDifferenceAndStays() {
    checkAndRun(book().utf8());
    correct(Field.PETITIONER_NAME, "安晓明");
    correct(Field.OCCURRED_ON, "2019-04-03");
    Batch newer = newer("信访人", "安晓明", "登记日期", "2019/4/3", "标题", "道路塌陷");

    Difference shown = difference(newer);
    assertThat(shown.changes()).containsExactly(new Change("标题", "道路破损", "道路塌陷", false));
    take(newer, shown);

    assertThat(says("1", "c.title")).isEqualTo("道路塌陷");
    assertThat(cases.petitioner(caseOf("1")).name()).isEqualTo("安晓明");
    assertThat(says("1", "c.received_on")).isEqualTo("2019-04-03");
    assertThat(says("1", "(c.registered_at AT TIME ZONE 'Asia/Shanghai')::date"))
        .isEqualTo("2019-04-05");
    assertThat(counts(newer("信访人", "安晓明", "登记日期", "2019/4/3", "标题", "道路塌陷").id()).same())
        .isEqualTo(1);
  }

  @Test
  void theOldFileAgainChangesNothingAndTheCorrectedRegisterSentBackNeither() {
    checkAndRun(book().utf8());
    correct(Field.PETITIONER_NAME, "安晓明");

    assertThat(counts(check(book().utf8())).same()).isEqualTo(1);
    assertThat(counts(check(exported(source, CLERK))).same()).isEqualTo(1);
  }

  @Test
  void aRowIsTakenOnlyAsItWasSeen() {
    checkAndRun(book().utf8());
    Batch newer = newer("标题", "道路塌陷");
    Difference seen = difference(newer);
    correct(Field.PETITIONER_NAME, "安晓明");

    assertThatThrownBy(() -> take(newer, seen))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("book.difference-moved");
    assertThatThrownBy(() -> differences.decide(newer, List.of(2), true, Map.of(), CLERK))
        .isInstanceOf(Refusal.class);
    assertThat(cases.petitioner(caseOf("1")).name()).isEqualTo("安晓明");

    take(newer, difference(newer));
    assertThat(cases.petitioner(caseOf("1")).name()).isEqualTo("安晓名");
  }

  @ParameterizedTest
  @CsvSource({"PURPOSE,ACCUSATION,目的,检举控告", "CATEGORY,0402,类别,村干部工作作风、违纪"})
  void whatWasCorrectedToAnAccusationGoesOutAsOneAndComesInSealed(
      Field field, String value, String column, String word) {
    checkAndRun(book().utf8());
    correct(field, value);
    String again = source + "再";
    mappings.save("另一处", "{\"固定\": {\"来源\": \"" + again + "\"}}", CLERK);

    run(check(exported(source, CLERK), "另一处", true));

    assertThat(text(exported(again, CLERK))).contains(word);
    assertThat(
            jdbc.sql(
                    "SELECT c.sealed FROM huiyin.book_row b JOIN huiyin.petition_case c ON c.id = b.case_id WHERE b.source_book = ?")
                .param(again)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private List<String> shutOut(String from) {
    return jdbc.sql(
            """
            SELECT coalesce(s.user_id, s.group_id) FROM huiyin.shut_out s JOIN huiyin.book_row b ON b.case_id = s.case_id
            WHERE b.source_book = ?
            """)
        .param(from)
        .query(String.class)
        .list();
  }

  private String inAnotherBook(byte[] file) {
    String again = source + "再";
    mappings.save("另一处", "{\"固定\": {\"来源\": \"" + again + "\"}}", CLERK);
    run(check(file, "另一处", true));
    return again;
  }

  @Test
  void whoStandsThereByCorrectionGoesOutAndIsKeptOutWhereItComesIn() {
    String housing = organisation.unit("HOUSING").orElseThrow().name();
    checkAndRun(book("被反映人", "某甲（会计）", "被反映单位", "早已撤销的站、" + housing).utf8());
    List<Long> accused =
        jdbc.sql("SELECT id FROM huiyin.complained_of WHERE case_id = ? ORDER BY id")
            .param(caseOf("1"))
            .query(Long.class)
            .list();
    String number = says("1", "c.register_number");
    corrections.correct(
        caseOf("1"),
        new Corrected(number, accused.get(0), Field.ACCUSED_NAME, "某乙"),
        "登记时看错",
        CLERK);
    corrections.correct(
        caseOf("1"),
        new Corrected(number, accused.get(2), Field.ACCUSED_UNIT, "LAND"),
        "登记时看错",
        CLERK);

    String again = inAnotherBook(exported(source, CLERK));

    assertThat(text(exported(again, CLERK)))
        .contains("某乙（会计）,早已撤销的站、" + organisation.unit("LAND").orElseThrow().name() + ",");
    assertThat(shutOut(again)).contains("unit-LAND", "head-land").doesNotContain("unit-HOUSING");
    assertThat(shutOut(source)).contains("unit-LAND", "unit-HOUSING");
  }

  @Test
  void whoWasForgottenAndAddedGoesOut() {
    checkAndRun(book().utf8());
    long head = organisation.personOf("head-land").orElseThrow().id();

    correct(Field.ACCUSED_PERSON, String.valueOf(head));

    assertThat(shutOut(inAnotherBook(exported(source, CLERK)))).contains("head-land");
  }

  @Test
  void theVillageThatWasPutRightGoesOutBeforeAnAddressThatLacksIt() {
    checkAndRun(book("住址", "三组12号").utf8());
    correct(Field.VILLAGE, "V02");

    byte[] out = exported(source, CLERK);

    assertThat(text(out)).contains(",石桥村三组12号,");
    String again = inAnotherBook(out);
    assertThat(
            jdbc.sql(
                    """
                    SELECT DISTINCT encode(p.name_hash, 'hex') || p.village FROM huiyin.petitioner p
                    JOIN huiyin.book_row b ON b.entry_id = p.entry_id WHERE b.source_book = ANY (?)
                    """)
                .param(new String[] {source, again})
                .query(String.class)
                .list())
        .as("found by name and village, here and there")
        .singleElement()
        .asString()
        .endsWith("V02");
  }

  @Test
  void aSealIsNotTakenOffByAFile() {
    checkAndRun(book().utf8());
    correct(Field.PURPOSE, "ACCUSATION");
    Batch newer = newer("标题", "道路塌陷");

    assertThat(difference(newer).why()).contains("密件", "主席");
    assertThatThrownBy(() -> take(newer, difference(newer))).isInstanceOf(Refusal.class);
    assertThat(says("1", "c.purpose")).isEqualTo("ACCUSATION");
  }

  @Test
  void anOpenRowTakenAsClosedIsKeptAsLongAsAnyClosedCase() {
    checkAndRun(BookText.whole().open(source, "1").utf8());
    Batch newer = batches.get(check(BookText.whole().closed(source, "1").utf8())).orElseThrow();

    take(newer, difference(newer));

    assertThat(says("1", "c.state")).isEqualTo("CLOSED");
    assertThat(says("1", "c.retention")).isEqualTo("Y10");
  }

  @Test
  void whatWasVoidedStaysSoWhateverABookSays() {
    checkAndRun(BookText.whole().open(source, "1").utf8());
    voiding.voidEntry(caseOf("1"), says("1", "c.register_number"), "重复登记", CHAIR);
    assertThat(says("1", "c.state")).isEqualTo("VOIDED");
    Batch newer = batches.get(check(BookText.whole().closed(source, "1").utf8())).orElseThrow();

    assertThat(difference(newer).why()).contains("已经作废");
    assertThatThrownBy(() -> take(newer, difference(newer)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("book.difference-voided");
    assertThat(says("1", "c.state")).isEqualTo("VOIDED");
  }

  @Test
  void aPurposeAndACategoryThatNobodyHasSaidCanBeConfirmedAlsoAsOther() {
    checkAndRun(BookText.whole().open(source, "1").utf8());
    assertThat(cases.get(caseOf("1")).purposeSaid()).isFalse();
    assertThat(cases.get(caseOf("1")).categorySaid()).isFalse();
    assertThat(text(exported(source, CLERK))).doesNotContain("NOT_RECORDED", "其他");

    correct(Field.PURPOSE, "OTHER");
    correct(Field.CATEGORY, "99");

    assertThat(cases.get(caseOf("1")).purposeSaid()).isTrue();
    assertThat(cases.get(caseOf("1")).categorySaid()).isTrue();
  }
}
