package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.context.TestPropertySource;

/**
 * Fields that an analyst adds to a form, without a line of Java, go out with the register and come
 * in again.
 */
@Tag("own-jvm")
@TestPropertySource(properties = "huiyin.walked-models=false")
class AddedFieldsTest extends BookSituation {

  private static final String ADDED = "增设栏目";

  private static boolean deployed;

  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @Autowired private OwnBook own;
  @Autowired private KeptOut keptOut;
  @LocalServerPort private int port;

  @BeforeEach
  void theAnalystHasAddedFields() throws IOException {
    if (!deployed) {
      deploy(
          "register",
          """
          {"type": "textfield", "id": "x1", "key": "landMark", "label": "地点"},
          {"type": "checkbox", "id": "x2", "key": "translated", "label": "有翻译在场"},
          {"type": "select", "id": "x3", "key": "weight", "label": "轻重", "values": [
            {"label": "重", "value": "HEAVY"}, {"label": "轻", "value": "LIGHT"}]},
          {"type": "dynamiclist", "id": "x4", "path": "witnesses", "label": "证人", "disableCollapse": true,
           "allowAddRemove": true, "isRepeating": true, "components": [
            {"type": "textfield", "id": "x5", "key": "who", "label": "姓名"}]}
          """);
      deploy(
          "deliberate",
          "{\"type\": \"textfield\", \"id\": \"x6\", \"key\": \"mood\", \"label\": \"会场情况\"}");
      deployed = true;
    }
  }

  private void deploy(String step, String components) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode form =
        (ObjectNode)
            json.readTree(Files.readString(Path.of("forms/petition-handling/" + step + ".form")));
    ((ArrayNode) form.get("components")).addAll((ArrayNode) json.readTree("[" + components + "]"));
    Answer answer =
        HttpStaff.withBasic(port, "analyst", "Qingshan#2026")
            .deploy("more fields", Map.of(step + ".form", form.toString()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private CaseWalk registered(Map<String, Object> added) {
    return new CaseWalk(engine, organisation, actors, clock).register(added);
  }

  private String number(CaseWalk walk) {
    return jdbc.sql("SELECT register_number FROM huiyin.petition_case WHERE id = ?")
        .param(walk.caseId())
        .query(String.class)
        .single();
  }

  /** What the register says of these numbers in the column, as it is written out. */
  private String added(byte[] file, String number) throws IOException {
    try (var csv =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .ofNamedCsvRecord(new StringReader(text(file).substring(1)))) {
      return csv.stream()
          .filter(row -> row.getField("原编号").equals(number))
          .map(row -> row.getField(ADDED))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void theyStandBehindTheFixedColumnsInTheWordsOfTheForm() throws IOException {
    CaseWalk walk =
        registered(
            Map.of(
                "landMark",
                "三组电杆旁",
                "translated",
                true,
                "weight",
                "HEAVY",
                "witnesses",
                List.of(Map.of("who", "石守信"), Map.of("who", "潘老三"))));
    walk.deliberate(Map.of("mood", "平静"));

    byte[] file = exported(own.source(), CLERK);

    assertThat(text(file).lines().findFirst().orElseThrow()).endsWith(",满意度,备注," + ADDED);
    assertThat(added(file, number(walk)))
        .isEqualTo(
            """
            登记·地点：三组电杆旁
            登记·有翻译在场：是
            登记·轻重：重
            登记·证人 1：姓名：石守信
            登记·证人 2：姓名：潘老三
            研究·会场情况：平静""");
  }

  @Test
  void whatWasEnteredWithAFurtherVisitStandsInItsRow() throws IOException {
    CaseWalk first = registered(Map.of("landMark", "桥头")).deliberate(Map.of("mood", "争论"));
    registered(
        Map.of(
            "earlier",
            "SAME_MATTER",
            "earlierNumber",
            number(first),
            "title",
            "再次来访",
            "landMark",
            "桥尾"));
    String second =
        jdbc.sql("SELECT register_number FROM huiyin.register_entry WHERE case_id = ? AND further")
            .param(first.caseId())
            .query(String.class)
            .single();

    byte[] file = exported(own.source(), CLERK);

    assertThat(added(file, number(first))).isEqualTo("登记·地点：桥头\n登记·有翻译在场：否\n研究·会场情况：争论");
    assertThat(added(file, second)).isEqualTo("登记·地点：桥尾\n登记·有翻译在场：否");
  }

  @Test
  void theReadersLanguageIsNoneOfTheRegisters() throws IOException {
    CaseWalk walk = registered(Map.of("translated", true));

    LocaleContextHolder.setLocale(Locale.ENGLISH);

    assertThat(added(exported(own.source(), CLERK), number(walk))).isEqualTo("登记·有翻译在场：是");
  }

  @Test
  void outAndInAgainIsTheSameRegister() throws IOException {
    CaseWalk walk = registered(Map.of("landMark", "河边"));
    byte[] file = exported(own.source(), CLERK);

    long here = check(file);
    assertThat(counts(here).same()).isEqualTo(counts(here).rows());

    String elsewhere = "邻乡" + UUID.randomUUID().toString().substring(0, 8);
    mappings.save(elsewhere, "{\"固定\": {\"来源\": \"" + elsewhere + "\"}}", CLERK);
    long there = check(file, elsewhere, false);
    assertThat(counts(there).bad()).isZero();
    run(there);
    assertThat(added(exported(elsewhere, CLERK), number(walk))).isEqualTo("登记·地点：河边\n登记·有翻译在场：否");
    assertThat(counts(check(exported(elsewhere, CLERK))).same()).isEqualTo(counts(there).rows());
  }

  @Test
  void aFileWithoutTheColumnIsReadAsBefore() {
    long batch =
        check(
            new BookText("来源", "原编号", "登记日期", "渠道", "标题", "反映内容", "办结日期")
                .closed(source, "1")
                .utf8());

    assertThat(counts(batch).closed()).isEqualTo(1);
  }

  @Test
  void whatLooksLikeAFormulaIsText() throws IOException {
    CaseWalk walk = registered(Map.of("landMark", "=HYPERLINK(\"http://x\")"));
    String number = number(walk);

    assertThat(added(exported(own.source(), CLERK), number)).startsWith("登记·地点：=");
    try (InputStream in = new java.io.ByteArrayInputStream(exported("XLSX", own.source(), CLERK));
        ReadableWorkbook book = new ReadableWorkbook(in);
        var rows = book.getFirstSheet().openStream()) {
      Cell cell =
          rows.filter(row -> number.equals(row.getCellText(1)))
              .map(row -> row.getCell(BookColumn.values().length - 1))
              .findFirst()
              .orElseThrow();
      assertThat(cell.getType()).isEqualTo(CellType.STRING);
    }
  }

  @Test
  void whoIsKeptFromTheCaseDoesNotGetThem() {
    CaseWalk walk = registered(Map.of("landMark", "祠堂后墙"));
    long clerk = organisation.personOf("clerk").orElseThrow().id();
    assertThat(text(exported(own.source(), CLERK))).contains("祠堂后墙");

    keptOut.recuse(
        walk.caseId(), clerk, "clerk", "亲属", new Actor("chair", java.util.Set.of("chair")));

    assertThat(text(exported(own.source(), CLERK))).doesNotContain("祠堂后墙");
  }
}
