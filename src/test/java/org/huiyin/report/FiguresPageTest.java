package org.huiyin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.clock.MovableClock;
import org.huiyin.report.Hotspots.Hotspot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** The page of figures, its lists and its files, as people open them. */
class FiguresPageTest extends FiguresSituation {

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();
  private static final String DAYS =
      "from=%d-01-01&until=%d-12-31".formatted(InventedYear.YEAR, InventedYear.YEAR);

  @LocalServerPort private int port;
  @Autowired private Hotspots hotspots;
  @Autowired private MovableClock clock;
  @Autowired private MessageSource messages;

  @BeforeEach
  void afterThatYear() {
    clock.moveTo(
        LocalDate.of(InventedYear.YEAR + 1, 1, 4).atTime(9, 0).atZone(clock.getZone()).toInstant());
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(
        user, u -> HttpStaff.loggedIn(port, u, "Qingshan#2026").speaking("zh-CN"));
  }

  private String page(String user) {
    Answer answer = staff(user).get("/figures?" + DAYS + "&by=CATEGORY");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  @Tag("R16")
  void eachFigureStandsBesideWhatItIsComparedWithAndItsDefinitionAndOpens() {
    invented(61, 40);

    assertThat(page("clerk2"))
        .contains(InventedYear.YEAR + "年", "信访总量（件次）", "上年同期", "按期告知率", "热点")
        .contains(">" + text(Indicator.ENTRIES, YEAR) + "</a>")
        .contains("作废的不算。", "/figures/rows?indicator=ENTRIES&amp;from=")
        .doesNotContain("??");
  }

  @Test
  @Tag("R62")
  @Tag("R25")
  void whatIsClosedWithoutOutcomeOrAnswerStandsOnATile() {
    invented(62, 20);
    assertThat(page("clerk2")).contains("没有结果的事项", "没有答复的事项", "事事有回音");
    long before = figures.of(Indicator.WITHOUT_ANSWER, YEAR, clerk()).rows();
    InventedYear.Matter one =
        year.matters.stream().filter(m -> !m.voided && m.settled != null).findFirst().orElseThrow();
    jdbc.sql(
            "UPDATE huiyin.petition_case SET replied_on = NULL, outcome = NULL, closed_on = ? WHERE id = ?")
        .params(LocalDate.of(InventedYear.YEAR, 6, 1), one.id)
        .update();

    assertThat(figures.of(Indicator.WITHOUT_ANSWER, YEAR, clerk()).rows()).isEqualTo(before + 1);
    assertThat(figures.of(Indicator.WITHOUT_OUTCOME, YEAR, clerk()).rows()).isPositive();
    assertThat(staff("clerk2").get("/figures/rows?indicator=WITHOUT_ANSWER&" + DAYS).body())
        .contains(one.number);
  }

  @Test
  @Tag("R24")
  void theListBehindAFigureSaysWhichCountAndALineLeadsToItsCase() {
    invented(63, 20);

    String list = staff("clerk2").get("/figures/rows?indicator=NOTICE_ON_TIME&" + DAYS).body();

    assertThat(list).contains("按期告知率", "计入", "虚构", "/case/");
    assertThat(staff("manager").get("/figures/rows?indicator=NOTICE_ON_TIME&" + DAYS).body())
        .contains("FIG")
        .doesNotContain("虚构")
        .doesNotContainPattern("/case/[0-9]");
  }

  @Test
  @Tag("R5")
  @Tag("R81")
  void aHotspotIsRankedAndCarriedFromMonthToMonth() {
    invented(64, 200);
    Map<String, Map<YearMonth, Long>> loops =
        year.matters.stream()
            .filter(m -> !m.voided && !m.sealed)
            .flatMap(
                m ->
                    m.visits.stream()
                        .filter(v -> !v.voided)
                        .map(v -> Map.entry(m.village + m.category, YearMonth.from(v.on))))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.groupingBy(Map.Entry::getValue, Collectors.counting())));
    YearMonth june = YearMonth.of(InventedYear.YEAR, 6);

    List<Hotspot> found = hotspots.of(june, clerk());

    assertThat(found).isNotEmpty();
    assertThat(found)
        .hasSize((int) loops.values().stream().filter(m -> m.getOrDefault(june, 0L) >= 3).count())
        .allSatisfy(
            hotspot -> {
              Map<YearMonth, Long> months = loops.get(hotspot.village() + hotspot.category());
              assertThat(hotspot.entries()).isEqualTo(months.get(june));
              assertThat(hotspot.rank())
                  .isEqualTo(
                      1
                          + loops.values().stream()
                              .filter(m -> m.getOrDefault(june, 0L) > hotspot.entries())
                              .count());
              int inARow = 0;
              while (months.getOrDefault(june.minusMonths(inARow), 0L) >= 3) {
                inARow++;
              }
              assertThat(hotspot.months()).isEqualTo(inARow);
            });
  }

  @Test
  @Tag("R11")
  void byHandlingUnitItTellsWhoReportsInTime() {
    assertThat(staff("clerk2").get("/figures?" + DAYS + "&by=UNIT").body())
        .contains("按期反馈率", "承办单位");
  }

  @Test
  void theTablesAreAWorkbookInWhichNothingIsAFormula() throws IOException {
    invented(65, 20);

    byte[] file = staff("clerk2").download("/figures/export?" + DAYS);

    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(1)).isEqualTo(InventedYear.YEAR + "年");
      assertThat(rows)
          .anySatisfy(
              row -> {
                assertThat(row.getCellText(0)).isEqualTo("信访总量（件次）");
                assertThat(row.getCellText(1)).isEqualTo(text(Indicator.ENTRIES, YEAR));
              });
    }
  }

  @Test
  void aListIsACsvFile() {
    invented(66, 20);

    String csv =
        new String(
            staff("clerk2").download("/figures/rows/export?indicator=CASES&" + DAYS),
            StandardCharsets.UTF_8);

    assertThat(csv.lines().toList())
        .hasSize((int) figures.of(Indicator.CASES, YEAR, clerk()).rows() + 1);
    assertThat(csv).contains("登记编号", "FIG");
  }

  @ParameterizedTest
  @CsvSource({
    "/figures?from=2090-01-01&until=2090-12-31, 还没有到",
    "/figures?from=2026-12-31&until=2026-01-01, 不能早于",
    "/figures?from=2026-12-31, 请填写日期",
    "/figures/rows?from=2026-01-01&until=2026-12-31, 没有这个指标",
    "/figures/rows?indicator=CASES&by=UNIT&cell=LAND&from=2026-01-01&until=2026-12-31, 不能这样分类"
  })
  void anAddressThatAsksForWhatCannotBeIsAnsweredInASentence(String path, String sentence) {
    Answer answer = staff("clerk2").get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"leader-g01", "deputy1", "head-land", "analyst", "admin"})
  void forOthersThePageIsShut(String user) {
    assertThat(staff(user).get("/figures?" + DAYS).status()).isEqualTo(403);
    assertThat(staff(user).get("/figures/rows?indicator=CASES&" + DAYS).status()).isEqualTo(403);
  }

  @Test
  void theGuideSaysOfEachIndicatorWhatThePageSays() throws IOException {
    String guide = Files.readString(Path.of("docs/figures.md"));
    String table =
        guide.substring(
            guide.indexOf("<!-- indicators -->"), guide.lastIndexOf("<!-- indicators -->"));
    List<String> rows = table.lines().filter(line -> line.startsWith("|")).skip(2).toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Indicator.values())
                .map(i -> "| " + chinese("name", i) + " | " + chinese("definition", i) + " |")
                .toList());
  }

  private String chinese(String kind, Indicator indicator) {
    return messages.getMessage(
        "figures." + kind + "." + indicator, null, Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void everyIndicatorStandsInExactlyOneTable() {
    assertThat(Arrays.stream(Section.values()).flatMap(s -> s.indicators().stream()).toList())
        .containsExactlyInAnyOrder(Indicator.values());
  }
}
