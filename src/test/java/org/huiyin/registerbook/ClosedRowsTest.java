package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.huiyin.petition.PetitionCases;
import org.huiyin.registerbook.Batch.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The closed rows of an old book become cases of the register, as they are. */
class ClosedRowsTest extends BookSituation {

  @Autowired private PetitionCases cases;

  private byte[] inEncoding(BookText book, String encoding) {
    return switch (encoding) {
      case "GB18030" -> book.gb18030();
      case "UTF-8 with mark" -> book.utf8WithMark();
      default -> book.utf8();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-8 with mark", "GB18030"})
  void aRowGoesInToTheCharacterInEveryEncoding(String encoding) {
    String body = "\n\t\t我叫𠮷㐂，“反映”：\r\n一、路坏了；\n\n二、\"灯\"也坏了。  ";
    BookText book =
        BookText.whole()
            .closed(
                source,
                "〔2019〕7号",
                "反映内容",
                body,
                "信访人",
                "𠮷㐂",
                "证件号",
                "522632198001011234",
                "住址",
                "云溪县青山乡某处",
                "电话",
                "13800138000",
                "人数",
                "12",
                "办理结果",
                "支持",
                "答复内容",
                " 路已经修好，\n灯已经换好。",
                "答复日期",
                "2019-05-18");

    Counts counts = checkAndRun(inEncoding(book, encoding));

    assertThat(counts)
        .extracting(Counts::rows, Counts::closed, Counts::bad)
        .containsExactly(1, 1, 0);
    assertThat(says("〔2019〕7号", "e.body")).isEqualTo(body);
    assertThat(says("〔2019〕7号", "c.title")).isEqualTo("道路破损");
    assertThat(says("〔2019〕7号", "e.occurred_on")).isEqualTo("2019-04-05");
    assertThat(says("〔2019〕7号", "e.headcount")).isEqualTo("12");
    assertThat(says("〔2019〕7号", "c.state")).isEqualTo("CLOSED");
    assertThat(says("〔2019〕7号", "c.closed_on")).isEqualTo("2019-05-20");
    assertThat(says("〔2019〕7号", "c.replied_on")).isEqualTo("2019-05-18");
    assertThat(says("〔2019〕7号", "c.register_number")).matches("RDXF-2019-\\d{4}");
    assertThat(cases.petitioner(caseOf("〔2019〕7号")))
        .satisfies(
            person -> {
              assertThat(person.name()).isEqualTo("𠮷㐂");
              assertThat(person.idNumber()).isEqualTo("522632198001011234");
              assertThat(person.phone()).isEqualTo("13800138000");
              assertThat(person.address()).isEqualTo("云溪县青山乡某处");
            });
    assertThat(cases.get(caseOf("〔2019〕7号")).requests().get(0).outcome()).isEqualTo("SUPPORTED");
  }

  @Test
  void aClosedRowHasNoProcessInstanceAndNothingOfItStandsInTheEngine() {
    checkAndRun(BookText.whole().closed(source, "1", "信访人", "安无事").utf8());

    String number = says("1", "c.register_number");
    assertThat(
            jdbc.sql("SELECT count(*) FROM camunda.act_hi_procinst WHERE business_key_ = ?")
                .param(number)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("SELECT act FROM huiyin.audit_entry WHERE case_id = ?")
                .param(caseOf("1"))
                .query(String.class)
                .list())
        .containsExactly("IMPORT");
  }

  @ParameterizedTest
  @CsvSource({
    "支持,,SUPPORTED",
    "已答复,,ANSWERED",
    "撤回,WITHDRAWN,",
    "移送,REDIRECTED,",
    "不再受理,DECLINED_FINAL,",
    ",NOT_RECORDED,",
    "此事已圆满解决,NOT_RECORDED,"
  })
  void theOutcomeIsWhatTheBookSaysOrNotRecorded(String written, String ofCase, String ofRequest) {
    checkAndRun(
        BookText.whole().closed(source, "1", "办理结果", written == null ? "" : written).utf8());

    assertThat(says("1", "c.outcome")).isEqualTo(ofCase);
    assertThat(cases.get(caseOf("1")).requests().get(0).outcome()).isEqualTo(ofRequest);
  }

  @Test
  void columnsComeInAnyOrderAndUnknownOnesAreKeptInTheRemarkIfThatIsWanted() {
    byte[] book =
        new BookText("反映内容", "经办人", "标题", "渠道", "登记日期", "办结日期", "原编号", "来源")
            .closed(source, "1", "经办人", "老周")
            .utf8();

    long keeping = check(book, null, true);
    run(keeping);

    assertThat(remark()).isEqualTo("经办人：老周");

    Counts leaving = counts(check(book, null, false));
    assertThat(leaving.changed()).isEqualTo(1);
  }

  @Autowired private BookRows rows;

  private String remark() {
    return rows.ofCase(caseOf("1")).orElseThrow().get(BookColumn.REMARK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2019/4/5", "2019年4月5日", "43560", "2019-04-05 09:32:09", "20190405", "２０１９．４．５"})
  void aDayIsUnderstoodInEachOfItsSpellings(String written) {
    checkAndRun(BookText.whole().closed(source, "1", "登记日期", written).utf8());

    assertThat(says("1", "e.occurred_on")).isEqualTo("2019-04-05");
  }

  @Test
  void theSameFileASecondTimeChangesNothing() {
    byte[] book = BookText.whole().closed(source, "1").closed(source, "2").utf8();
    checkAndRun(book);

    Counts again = checkAndRun(book);

    assertThat(again.same()).isEqualTo(2);
    assertThat(casesOfTheBook()).isEqualTo(2);
  }

  @Test
  void numbersComeInARowFromTheSeriesOfTheYearOfRegistration() {
    BookText book = BookText.whole();
    for (int i = 1; i <= 5; i++) {
      book.closed(source, "a" + i, "登记日期", "1997-0" + i + "-01", "办结日期", "1998-01-01");
    }
    book.closed(source, "b", "登记日期", "1998-01-01", "办结日期", "1998-01-01");

    checkAndRun(book.utf8());

    List<Integer> drawn =
        jdbc.sql(
                """
                SELECT substring(e.register_number, '\\d+$')::int FROM huiyin.book_row b
                JOIN huiyin.register_entry e ON e.id = b.entry_id
                WHERE b.source_book = ? AND e.register_number LIKE 'RDXF-1997-%' ORDER BY b.original_number
                """)
            .param(source)
            .query(Integer.class)
            .list();
    assertThat(drawn).hasSize(5);
    assertThat(drawn.get(4) - drawn.get(0)).isEqualTo(4);
    assertThat(says("b", "c.register_number")).startsWith("RDXF-1998-");
  }

  @Test
  void answersThatSayNothingAreFlaggedAndCountedApart() {
    Counts counts =
        checkAndRun(
            BookText.whole()
                .closed(source, "1", "答复内容", "您的来信收悉，已转交有关部门处理。")
                .closed(source, "2", "答复内容", "")
                .closed(source, "3", "答复内容", "村口道路已于五月十日铺设水泥路面，路灯同时更换。")
                .utf8());

    assertThat(counts).extracting(Counts::answersEmpty, Counts::answersNone).containsExactly(1, 1);
    assertThat(
            jdbc.sql(
                    "SELECT answer FROM huiyin.book_row WHERE source_book = ? ORDER BY original_number")
                .param(source)
                .query(String.class)
                .list())
        .containsExactly("EMPTY", "NONE", "GIVEN");
  }

  @Test
  void whoIsComplainedOfInAnOldRowIsKeptFromIt() {
    String head =
        jdbc.sql(
                "SELECT p.name FROM huiyin.person p JOIN huiyin.unit u ON u.head_id = p.id WHERE u.code = 'LAND'")
            .query(String.class)
            .single();

    checkAndRun(BookText.whole().closed(source, "1", "被反映人", head, "目的", "检举控告").utf8());

    assertThat(says("1", "c.sealed")).isEqualTo("true");
    assertThat(
            jdbc.sql(
                    "SELECT user_id FROM huiyin.shut_out WHERE case_id = ? AND user_id IS NOT NULL")
                .param(caseOf("1"))
                .query(String.class)
                .list())
        .contains("head-land");
  }

  @Test
  void somebodyWhoCameBeforeIsALikelyRepeat() {
    checkAndRun(BookText.whole().closed(source, "1", "电话", "13911112222").utf8());

    Counts counts =
        counts(
            check(
                BookText.whole()
                    .closed(source, "2", "电话", "+86 139 1111 2222")
                    .closed(source, "3", "证件号", "110101196302270415")
                    .closed(source, "4", "证件号", "11010119630227 0415")
                    .utf8()));

    assertThat(counts.repeats()).isEqualTo(2);
    assertThat(casesOfTheBook()).isEqualTo(1);
  }

  @Test
  void aMappingSaysWhichColumnOfAForeignFileIsWhich() {
    mappings.save(
        "网站留言",
        """
        {"固定": {"来源": "%s", "渠道": "网上"},
         "列": {"id": "原编号", "subject": "标题", "time": "登记日期", "body": "反映内容", "reply": "答复内容",
                "reply_time": ["答复日期", "办结日期"], "how": "办理结果"},
         "词": {"办理结果": {"搞定": "支持"}}}
        """
            .formatted(source),
        CLERK);
    String file =
        "id,subject,time,body,reply,reply_time,how\n8,灯,2019-04-05 09:32:09,坏了,换了三盏新的路灯,2019/4/9 10:00,搞定\n";

    long batch = check(file.getBytes(java.nio.charset.StandardCharsets.UTF_8), "网站留言", true);
    run(batch);

    assertThat(findings(batch)).isEmpty();
    assertThat(says("8", "c.closed_on")).isEqualTo("2019-04-09");
    assertThat(says("8", "c.channel")).isEqualTo("ONLINE");
    assertThat(cases.get(caseOf("8")).requests().get(0).outcome()).isEqualTo("SUPPORTED");
  }

  @Test
  void theWordsThatAreWrittenOutAreUnderstood() {
    for (BookWords words : List.of(BookWords.CHANNEL, BookWords.PURPOSE, BookWords.OUTCOME)) {
      assertThat(words.codes().values().stream().distinct())
          .allSatisfy(
              code ->
                  assertThat(words.code(words.word(code))).contains(code.toUpperCase(Locale.ROOT)));
    }
  }
}
