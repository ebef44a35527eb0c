package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.PetitionCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The register written out in the columns that are read in: out and in again it says the same. */
class ExportTest extends BookSituation {

  @Autowired private Organisation organisation;
  @Autowired private PetitionCases cases;
  @Autowired private KeptOut keptOut;

  private BookText book() {
    String land = organisation.unit("LAND").orElseThrow().name();
    String village = organisation.villages().get(0).name();
    return BookText.whole()
        .closed(
            source,
            "1",
            "信访人",
            "𠮷无事",
            "证件号",
            "110101199003070571",
            "住址",
            village + "三组",
            "电话",
            "13800138000",
            "人数",
            "7",
            "反映内容",
            "\t一、路；\n\n二、“灯”, \"桥\"。 ",
            "目的",
            "求决",
            "类别",
            "宅基地纠纷",
            "问题属地",
            village,
            "被反映人",
            "某甲、某乙",
            "被反映单位",
            land,
            "初重",
            "重访",
            "办理方式",
            "转办",
            "承办单位",
            "早已撤销的站",
            "限办日期",
            "2019/6/1",
            "办理结果",
            "支持",
            "答复内容",
            "=已经办好，\n特此答复。",
            "答复日期",
            "2019年5月18日",
            "满意度",
            "基本满意",
            "备注",
            "卷 3")
        .closed(source, "2", "办理结果", "圆满")
        .closed(source, "3", "办理结果", "撤回", "渠道", "电话")
        .closed(
            source,
            "5",
            "被反映人",
            "某丙（出纳、会计）",
            "办理方式",
            "交办",
            "承办单位",
            land + "、早已撤销的站",
            "办理结果",
            "支持、解释")
        .open(source, "4", "办理方式", "交办", "承办单位", land, "限办日期", "2099-01-01");
  }

  /** Everything that a book can bring, without ids, numbers and the moment of entering. */
  private List<Map<String, Object>> register(String from) {
    List<Map<String, Object>> rows =
        jdbc.sql(
                """
                SELECT b.original_number, b.repeat, b.route AS way, b.unit_code, b.due_on, b.answer, b.answered_on,
                  c.state, c.title AS case_title, c.purpose, c.category, c.place_of_issue, c.channel, c.contact_unclear,
                  c.sealed, c.received_on, c.registered_at, c.route, c.outcome, c.replied_on, c.closed_on, c.retention,
                  e.channel AS entry_channel, e.occurred_on, e.anonymous, e.headcount, e.title, e.body,
                  encode(p.name_hash, 'hex') AS name_hash, encode(p.id_number_hash, 'hex') AS id_hash,
                  encode(p.phone_hash, 'hex') AS phone_hash, p.village, r.satisfaction, r.rated_on,
                  (SELECT string_agg(concat_ws('/', a.unit_code, encode(a.name_hash, 'hex')), ',' ORDER BY a.id)
                    FROM huiyin.complained_of a WHERE a.case_id = c.id) AS accused,
                  (SELECT string_agg(concat_ws('/', q.wording, q.outcome), ',') FROM huiyin.request q
                    WHERE q.case_id = c.id) AS requests,
                  (SELECT string_agg(concat_ws('/', s.user_id, s.group_id), ',' ORDER BY s.user_id, s.group_id)
                    FROM huiyin.shut_out s WHERE s.case_id = c.id) AS shut_out
                FROM huiyin.book_row b JOIN huiyin.petition_case c ON c.id = b.case_id
                  JOIN huiyin.register_entry e ON e.id = b.entry_id JOIN huiyin.petitioner p ON p.entry_id = e.id
                  LEFT JOIN huiyin.rating r ON r.case_id = c.id
                WHERE b.source_book = ? ORDER BY b.original_number
                """)
            .param(from)
            .query()
            .listOfRows();
    return rows;
  }

  private Map<BookColumn, String> texts(String from, String number) {
    return jdbc.sql(
            "SELECT content FROM huiyin.book_row WHERE source_book = ? AND original_number = ?")
        .params(from, number)
        .query((row, n) -> secrets.texts(row.getBytes(1)))
        .single();
  }

  @Autowired private RowSecrets secrets;

  @ParameterizedTest
  @ValueSource(strings = {"CSV", "XLSX"})
  void outAndInAgainIsTheSameRegister(String format) {
    checkAndRun(book().utf8());
    byte[] out = exported(format, source, CLERK);

    // Into the same database, under the name of another book.
    String again = source + "再";
    mappings.save("另一本", "{\"固定\": {\"来源\": \"" + again + "\"}}", CLERK);
    long batch = check(out, "另一本", true);
    run(batch);

    assertThat(counts(batch).bad()).isZero();
    assertThat(register(again)).hasSize(5).isEqualTo(register(source));
    for (String number : List.of("1", "2", "3", "4", "5")) {
      Map<BookColumn, String> old = texts(source, number);
      Map<BookColumn, String> anew = texts(again, number);
      old.remove(BookColumn.SOURCE);
      anew.remove(BookColumn.SOURCE);
      assertThat(anew).isEqualTo(old);
    }
    long first =
        jdbc.sql(
                "SELECT case_id FROM huiyin.book_row WHERE source_book = ? AND original_number ="
                    + " '1'")
            .param(again)
            .query(Long.class)
            .single();
    assertThat(cases.petitioner(first)).isEqualTo(cases.petitioner(caseOf("1")));
  }

  @Test
  void whatWasExportedAndIsSentAgainChangesNothing() {
    checkAndRun(book().utf8());

    assertThat(counts(check(exported("CSV", source, CLERK))).same()).isEqualTo(5);
  }

  @Test
  void identityNumbersAndPhonesAreMaskedUnlessSomebodySaysWhyHeNeedsThem() {
    checkAndRun(book().utf8());

    assertThat(text(exportedMasked(source, CLERK)))
        .contains(source + ",1,", "110101**********71", "138******00")
        .doesNotContain("110101199003070571", "13800138000");
    assertThat(text(exported(source, CLERK))).contains("110101199003070571", "13800138000");
  }

  @Test
  void aMaskIsNoCorrectionAndNoNumberOfANewRow() {
    checkAndRun(book().utf8());
    byte[] masked = exportedMasked(source, CLERK);

    long here = check(masked);
    assertThat(counts(here).changed()).isZero();
    assertThat(counts(here).bad()).isEqualTo(1);
    assertThat(findings(here))
        .anyMatch(one -> one.contains("第 2 行“证件号”：号码是遮盖过的"))
        .anyMatch(one -> one.contains("第 2 行“电话”：号码是遮盖过的"));

    mappings.save("遮盖的", "{\"固定\": {\"来源\": \"" + source + "另\"}}", CLERK);
    assertThat(counts(check(masked, "遮盖的", true)).bad()).isEqualTo(1);
  }

  /** An old book may have covered its numbers in a way of its own: that is how it was kept. */
  @Test
  void whatAnOldBookHasCoveredItselfStaysAsItWas() {
    assertThat(
            checkAndRun(BookText.whole().closed(source, "1", "电话", "138****1234").utf8()).closed())
        .isEqualTo(1);
  }

  @Test
  void whoIsKeptFromACaseDoesNotGetItWritten() {
    checkAndRun(book().utf8());
    long clerk = organisation.personOf("clerk").orElseThrow().id();
    keptOut.recuse(caseOf("2"), clerk, "clerk", "亲属", new Actor("chair", Set.of("chair")));

    String text = new String(exported("CSV", source, CLERK), StandardCharsets.UTF_8);

    assertThat(text).contains(source + ",3,").doesNotContain(source + ",2,");
  }

  @Test
  void ofSeveralUnitsAndOutcomesInACellTheFirstCounts() {
    checkAndRun(book().utf8());

    assertThat(texts(source, "5"))
        .containsEntry(BookColumn.OUTCOME, "支持、解释说明")
        .containsEntry(BookColumn.UNIT, organisation.unit("LAND").orElseThrow().name() + "、早已撤销的站");
    assertThat(register(source).get(4))
        .containsEntry("unit_code", "LAND")
        .containsEntry("requests", "道路破损/SUPPORTED");
  }

  @Test
  void theUnitsBesideTheFirstOfAnOpenRowAreSaidToStayInTheBook() {
    String land = organisation.unit("LAND").orElseThrow().name();
    String housing = organisation.unit("HOUSING").orElseThrow().name();

    long batch = check(BookText.whole().open(source, "1", "承办单位", land + "、" + housing).utf8());

    assertThat(findings(batch)).anyMatch(one -> one.contains("协办单位只在登记簿原文里"));
    assertThat(findings(check(BookText.whole().open(source, "1", "承办单位", land + "、没有的站").utf8())))
        .anyMatch(one -> one.contains("没有的站"));
  }
}
