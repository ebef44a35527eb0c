package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huiyin.petition.PetitionCases;
import org.huiyin.registerbook.Batch.Counts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Books as Excel keeps them. */
class WorkbookTest extends BookSituation {

  @Autowired private PetitionCases cases;

  private static byte[] workbook(Consumer<Worksheet> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      content.accept(book.newWorksheet("登记簿"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int row, Object... values) {
    for (int column = 0; column < values.length; column++) {
      if (values[column] instanceof String text) {
        sheet.value(row, column, text);
      } else if (values[column] instanceof Number number) {
        sheet.value(row, column, number);
      } else if (values[column] instanceof LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy/m/d").set();
      }
    }
  }

  @Test
  void daysOfThreeKindsInOneColumnAreAllUnderstood() {
    byte[] book =
        workbook(
            sheet -> {
              row(sheet, 0, "来源", "原编号", "登记日期", "渠道", "标题", "反映内容", "办结日期");
              row(sheet, 1, source, "1", "2019/4/5", "来信", "甲", "一\n二", "2019年5月6日");
              row(sheet, 2, source, 2, 43560, "来信", "乙", "三", LocalDate.of(2019, 5, 6));
              row(sheet, 3, source, "3", LocalDate.of(2019, 4, 5), "来信", "丙", "四", "2019-05-06");
            });

    Counts counts = checkAndRun(book);

    assertThat(counts.closed()).isEqualTo(3);
    for (String number : new String[] {"1", "2", "3"}) {
      assertThat(says(number, "e.occurred_on")).isEqualTo("2019-04-05");
      assertThat(says(number, "c.closed_on")).isEqualTo("2019-05-06");
    }
    assertThat(says("1", "e.body")).isEqualTo("一\n二");
  }

  @Test
  void aTitleAboveAndHeadingsMergedSidewaysAndDownwardsAreSeenThrough() {
    byte[] book =
        workbook(
            sheet -> {
              row(sheet, 0, "青山乡二〇一九年信访登记簿");
              sheet.range(0, 0, 0, 6).merge();
              row(sheet, 2, "来源", "原编号", "登记", null, "信访事项", null, "办结日期");
              row(sheet, 3, null, null, "登记日期", "渠道", "标题", "反映内容", null);
              sheet.range(2, 2, 2, 3).merge();
              sheet.range(2, 0, 3, 0).merge();
              row(sheet, 4, source, "1", "2019/4/5", "来信", "甲", "一", "2019/5/6");
            });

    assertThat(checkAndRun(book).closed()).isEqualTo(1);
    assertThat(says("1", "e.body")).isEqualTo("一");
  }

  @Test
  void aFormulaIsNoValue() {
    byte[] book =
        workbook(
            sheet -> {
              row(sheet, 0, "来源", "原编号", "登记日期", "渠道", "标题", "反映内容", "办结日期");
              row(sheet, 1, source, "1", "2019/4/5", "来信", "甲", "一", "2019/5/6");
              sheet.formula(1, 4, "HYPERLINK(\"http://example.org\",\"甲\")");
              row(sheet, 2, source, "2", "2019/4/5", "来信", "乙", "一", "2019/5/6");
            });

    long batch = check(book);
    run(batch);

    assertThat(findings(batch)).anyMatch(s -> s.startsWith("第 2 行“标题”：这里是公式"));
    assertThat(casesOfTheBook()).isEqualTo(1);
  }

  @Test
  void asManyColumnsAsASheetCanHaveAreRefused() {
    byte[] book =
        workbook(
            sheet -> {
              for (int column = 0; column < 16_384; column++) {
                sheet.value(0, column, "列" + column);
              }
            });

    assertThat(refusal(book)).contains("超过 200 列");
  }

  @Test
  void numbersInTextColumnsAreWrittenWithoutPointOrExponent() {
    byte[] book =
        workbook(
            sheet -> {
              row(sheet, 0, "来源", "原编号", "登记日期", "渠道", "标题", "反映内容", "办结日期", "电话");
              row(sheet, 1, source, 20190001, "2019/4/5", "来信", "甲", "一", "2019/5/6", 13800138000L);
            });

    checkAndRun(book);

    assertThat(says("20190001", "c.title")).isEqualTo("甲");
    assertThat(cases.petitioner(caseOf("20190001")).phone()).isEqualTo("13800138000");
  }
}
