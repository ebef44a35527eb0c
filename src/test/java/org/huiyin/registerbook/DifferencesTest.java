package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.KeptOut;
import org.huiyin.refusal.Refusal;
import org.huiyin.registerbook.Batch.Counts;
import org.huiyin.registerbook.Differences.Change;
import org.huiyin.registerbook.Differences.Difference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows that do not simply go in: a person decides on changed ones, bad ones come back. */
class DifferencesTest extends BookSituation {

  @Autowired private Organisation organisation;
  @Autowired private Differences differences;
  @Autowired private BadRowFile badRows;
  @Autowired private KeptOut keptOut;
  @Autowired private StagedRows rows;

  private Batch changed() {
    checkAndRun(BookText.whole().closed(source, "1", "电话", "13800138000").utf8());
    long batch =
        check(BookText.whole().closed(source, "1", "标题", "道路塌陷", "答复内容", "已经修好，验收合格。").utf8());
    run(batch);
    return batches.get(batch).orElseThrow();
  }

  private List<Difference> differences(Batch batch, Actor reader) {
    return differences.of(batch, reader, 0, 100);
  }

  /** As the clerk has seen it on the page. */
  private void take(Batch batch, Integer... rows) {
    Map<Integer, String> seen = new HashMap<>();
    differences(batch, CLERK).forEach(one -> seen.put(one.row(), one.seen()));
    differences.decide(batch, List.of(rows), true, seen, CLERK);
  }

  @Test
  void aChangedRowIsShownColumnByColumnAndChangesNothing() {
    Batch batch = changed();

    assertThat(batch.counts().changed()).isEqualTo(1);
    assertThat(differences(batch, CLERK))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.changes())
                    .containsExactly(
                        new Change("电话", "138******00", null, false),
                        new Change("标题", "道路破损", "道路塌陷", false),
                        new Change("答复内容", null, "已经修好，验收合格。", false)));
    assertThat(says("1", "c.title")).isEqualTo("道路破损");
  }

  @Test
  void takenOverTheRegisterSaysWhatTheNewFileSaysUnderTheOldNumber() {
    Batch batch = changed();
    String number = says("1", "c.register_number");

    take(batch, 2);

    assertThat(says("1", "c.title")).isEqualTo("道路塌陷");
    assertThat(says("1", "e.title")).isEqualTo("道路塌陷");
    assertThat(says("1", "c.register_number")).isEqualTo(number);
    assertThat(differences(batch, CLERK)).isEmpty();
    assertThat(
            checkAndRun(
                    BookText.whole().closed(source, "1", "标题", "道路塌陷", "答复内容", "已经修好，验收合格。").utf8())
                .same())
        .isEqualTo(1);
  }

  @Test
  void leftTheRegisterStaysAsItIsAndTheDecisionIsOnRecord() {
    Batch batch = changed();

    differences.decide(batch, List.of(2), false, Map.of(), CLERK);

    assertThat(says("1", "c.title")).isEqualTo("道路破损");
    assertThat(differences(batch, CLERK)).isEmpty();
    assertThat(
            jdbc.sql(
                    "SELECT act FROM huiyin.audit_entry WHERE case_id = ? ORDER BY id DESC LIMIT 1")
                .param(caseOf("1"))
                .query(String.class)
                .single())
        .isEqualTo("LEAVE_IMPORT_DIFFERENCE");
  }

  @Test
  void ofADecisionOnSeveralRowsNoneIsTakenIfOneCannotBe() {
    Batch batch = changed();

    assertThatThrownBy(() -> take(batch, 2, 3)).isInstanceOf(Refusal.class);
    assertThat(says("1", "c.title")).isEqualTo("道路破损");
  }

  @Test
  void whoIsKeptFromTheCaseLearnsNothingOfItsDifference() {
    Batch batch = changed();
    long clerk = organisation.personOf("clerk").orElseThrow().id();
    keptOut.recuse(caseOf("1"), clerk, "clerk", "亲属", new Actor("chair", Set.of("chair")));

    assertThat(differences(batch, CLERK)).isEmpty();
    assertThatThrownBy(() -> take(batch, 2)).isInstanceOf(Refusal.class);
  }

  @Test
  void aClosedCaseIsNotReopenedByABook() {
    checkAndRun(BookText.whole().closed(source, "1").utf8());
    long batch = check(BookText.whole().open(source, "1").utf8());

    assertThat(differences(batches.get(batch).orElseThrow(), CLERK).get(0).why()).contains("已经办结");
    assertThatThrownBy(() -> take(batches.get(batch).orElseThrow(), 2)).isInstanceOf(Refusal.class);
  }

  @Test
  void badRowsComeBackAsTheSameFileWithWhatIsWrongAndGoInOnceMended() throws IOException {
    long batch =
        check(
            BookText.whole()
                .closed(source, "1", "登记日期", "昨天", "反映内容", "一，\n二\"三\"")
                .closed(source, "2")
                .gb18030());
    run(batch);

    ByteArrayOutputStream back = new ByteArrayOutputStream();
    badRows.write(batches.get(batch).orElseThrow(), back);
    String text = back.toString(Charset.forName("GB18030"));

    assertThat(text.lines().findFirst().orElseThrow()).endsWith("备注,错误");
    assertThat(text).contains("登记日期：“昨天”不是日期").doesNotContain(source + ",2,");
    Counts mended = checkAndRun(text.replace("昨天", "2019-04-05").getBytes(StandardCharsets.UTF_8));
    // The sentence still says what was wrong; it is in nobody's column.
    assertThat(mended.closed()).isEqualTo(1);
    assertThat(says("1", "e.body")).isEqualTo("一，\n二\"三\"");
  }

  @Test
  void theRowsOfAFileAreDeletedAfterTheirTime() {
    Batch batch = changed();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    rows.deleteOf(today.plusDays(2), today);

    assertThat(
            jdbc.sql("SELECT count(*) FROM huiyin.import_row WHERE batch_id = ?")
                .param(batch.id())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(batches.get(batch.id()).orElseThrow().counts().changed()).isEqualTo(1);
    assertThat(casesOfTheBook()).isEqualTo(1);
  }
}
