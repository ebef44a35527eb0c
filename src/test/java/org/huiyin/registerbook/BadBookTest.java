package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huiyin.refusal.Refusal;
import org.huiyin.registerbook.Batch.Counts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a book is said in a sentence, and the register stays whole. */
class BadBookTest extends BookSituation {

  private int casesBefore;
  private long filesBefore;

  @BeforeEach
  void count() throws IOException {
    casesBefore = cases();
    filesBefore = temporaryFiles();
  }

  @AfterEach
  void nothingIsLeftOfTheFile() throws IOException {
    assertThat(temporaryFiles()).isEqualTo(filesBefore);
  }

  private int cases() {
    return jdbc.sql("SELECT count(*) FROM huiyin.petition_case").query(Integer.class).single();
  }

  private int batchRows() {
    return jdbc.sql("SELECT count(*) FROM huiyin.import_batch").query(Integer.class).single();
  }

  private static long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getParent().getFileName().toString().contains("register-book-"))
          .count();
    }
  }

  private void refused(byte[] file, String... saying) {
    int batches = batchRows();
    assertThat(refusal(file)).contains(saying);
    assertThat(batchRows()).isEqualTo(batches);
    assertThat(cases()).isEqualTo(casesBefore);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anEmptyFile() {
    refused(new byte[0], "文件是空的");
    refused(bytes("\n\n \n"), "文件是空的");
  }

  @Test
  void headingsOnly() {
    refused(BookText.whole().utf8(), "只有标题行");
  }

  @Test
  void missingColumnsAreAllNamedAtOnce() {
    refused(bytes("来源,登记日期,标题\na,2019-01-01,b\n"), "缺少必需的列：原编号、渠道、反映内容");
  }

  @Test
  void twoOfTheSameColumn() {
    refused(
        new BookText("来源", "原编号", "登记日期", "渠道", "标题", "反映内容", "标题").closed(source, "1").utf8(),
        "列“标题”出现了两次");
  }

  @Test
  void anEncodingThatIsNeitherUtf8NorGb18030() {
    String book = BookText.whole().closed(source, "1").toString();

    refused(("\uFEFF" + book).getBytes(StandardCharsets.UTF_16LE), "另存为“CSV UTF-8”");
    refused(book.getBytes(StandardCharsets.UTF_16BE), "另存为“CSV UTF-8”");
    refused(book.getBytes(java.nio.charset.Charset.forName("Big5")), "另存为“CSV UTF-8”");
  }

  @Test
  void aFileThatSaysItIsTooLargeIsNotReadAtAll() {
    InputStream untouched =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("read");
          }
        };

    assertThatThrownBy(() -> incoming.use(untouched, 400L * 1024 * 1024, file -> 0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("book.too-large");
  }

  @Test
  void aFileThatDoesNotSayHowLargeItIsIsReadNoFurtherThanTheLimit() {
    long[] read = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return 'x';
          }

          @Override
          public int read(byte[] into, int from, int length) {
            read[0] += length;
            return length;
          }
        };

    assertThatThrownBy(() -> incoming.use(endless, -1, file -> 0)).isInstanceOf(Refusal.class);
    assertThat(read[0]).isLessThan(65L * 1024 * 1024);
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() {
    String book = BookText.whole().closed(source, "1").toString();
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes(book)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection reset");
              }
            });
    int batches = batchRows();

    assertThatThrownBy(
            () -> incoming.use(broken, -1, file -> checking.check(file, "", null, true, CLERK)))
        .isInstanceOf(IOException.class);
    assertThat(batchRows()).isEqualTo(batches);
  }

  @Test
  void aZipBomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] nothing = new byte[1 << 20];
      for (int megabyte = 0; megabyte < 300; megabyte++) {
        zip.write(nothing);
      }
    }

    assertThat(bytes.size()).isLessThan(1 << 20);
    refused(bytes.toByteArray(), "解开后超过 256 MB");
  }

  @Test
  void macrosOldWorkbooksAndOtherZipFiles() throws IOException {
    refused(zip("xl/workbook.xml", "xl/vbaProject.bin"), "带有宏");
    refused(zip("word/document.xml"), "不是完好的 .xlsx");
    refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9, 9}, "不是完好的 .xlsx");
    refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}, "旧版 .xls 或者加了密码");
  }

  private static byte[] zip(String... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String part : parts) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(1);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void fiftyThousandColumns() {
    String headings =
        IntStream.range(0, 50_000).mapToObj(i -> "列" + i).collect(Collectors.joining(","));

    refused(bytes(headings + "\n"), "超过 200 列");
  }

  @Test
  void aQuotationMarkThatNeverEnds() {
    String rest = "路坏了。".repeat(100_000);

    refused(
        bytes(BookText.whole().closed(source, "1") + "\"" + source + ",2,2019-01-01,来信\n" + rest),
        "少了一个引号");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "办结日期 | 2019-04-04 | 办结日期早于登记日期 2019-04-05",
        "登记日期 | 2019-02-30 | “2019-02-30”不是日期",
        "登记日期 | 去年春天 | “去年春天”不是日期",
        "办结日期 | 2099-01-01 | 2099-01-01 还没有到",
        "渠道 | 托梦 | 不认识“托梦”。可以写：来信、来访、来电、传真、网上",
        "人数 | 0 | 不是 1 到 9999 的人数",
        "人数 | 10000 | 不是 1 到 9999 的人数",
        "标题 | ''| 这一列必须填写",
        "类别 | 天文 | 不认识“天文”"
      })
  void aWrongCellIsNamedWithRowAndColumn(String column, String value, String saying) {
    long batch = check(BookText.whole().closed(source, "1", column, value).utf8());

    assertThat(findings(batch))
        .singleElement()
        .asString()
        .contains("第 2 行“" + column + "”", saying);
    assertThat(counts(batch).bad()).isEqualTo(1);
  }

  @Test
  void everythingThatIsWrongWithARowIsSaidAtOnceAndTheOthersGoIn() {
    long batch =
        check(
            BookText.whole()
                .closed(source, "1", "登记日期", "明天", "渠道", "托梦", "人数", "许多", "标题", "")
                .closed(source, "2")
                .utf8());
    run(batch);

    assertThat(findings(batch)).hasSize(4);
    assertThat(casesOfTheBook()).isEqualTo(1);
  }

  @Test
  void aUnitNobodyKnowsIsKeptInAClosedRowAndWrongInAnOpenOne() {
    long batch =
        check(
            BookText.whole()
                .closed(source, "1", "承办单位", "人民公社")
                .open(source, "2", "承办单位", "人民公社", "办理方式", "交办")
                .utf8());

    Counts counts = counts(batch);
    assertThat(counts.closed()).isEqualTo(1);
    assertThat(counts.bad()).isEqualTo(1);
    assertThat(findings(batch))
        .containsExactly(
            "第 2 行“承办单位”：组织机构里没有“人民公社”，原文照留。", "第 3 行“承办单位”：组织机构里没有“人民公社”。未办结的事项要写现有单位的全称。");
  }

  @Test
  void aNumberTwiceInOneFileIsBadBothTimes() {
    long batch =
        check(
            BookText.whole().closed(source, "7").closed(source, "8").closed(source, " 7 ").utf8());
    run(batch);

    assertThat(findings(batch))
        .containsExactly(
            "第 2 行“原编号”：同一来源的这个原编号在文件里出现多次：第 2、4 行。", "第 4 行“原编号”：同一来源的这个原编号在文件里出现多次：第 2、4 行。");
    assertThat(casesOfTheBook()).isEqualTo(1);
  }

  @Test
  void rowsWithoutANumberShareNone() {
    long batch = check(BookText.whole().closed(source, "").closed(source, "").utf8());

    assertThat(findings(batch)).containsExactly("第 2 行“原编号”：这一列必须填写。", "第 3 行“原编号”：这一列必须填写。");
  }

  @Test
  void aRowThatGoesOnBehindTheHeadingsIsShifted() {
    long batch = check(bytes(BookText.whole().closed(source, "1").toString().strip() + ",多余\n"));

    assertThat(findings(batch)).containsExactly("第 2 行：标题只有 26 列，这一行在后面还有内容，可能错位。");
  }

  @Test
  void aMappingThatIsWrongIsRefusedWithEveryFault() {
    assertThatThrownBy(() -> mappings.save("错", "{\"列\": {\"a\": \"星座\"}, \"另\": 1}", CLERK))
        .isInstanceOf(Refusal.class)
        .satisfies(e -> assertThat(((Refusal) e).faults()).hasSize(2));
    assertThatThrownBy(() -> mappings.save("错", "{", CLERK)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> check(BookText.whole().closed(source, "1").utf8(), "没有的", true))
        .isInstanceOf(Refusal.class);
  }
}
