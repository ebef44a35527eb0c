package org.huiyin.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.document.docx.DocxTemplate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every shipped letter, written and read again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersTest {

  /**
   * Markup, both kinds of template languages, an emoji, characters of extension B, quotes, spaces.
   */
  private static final String HOSTILE =
      "<w:p>&amp; & \"'> ${x} ${7*7} {{信访人}} {{name?}} <#assign a=1> [#list a as b] #set($a=1) 😀 𠮷𡋾  （两个空格） ]]>";

  @ParameterizedTest
  @EnumSource
  void every_shipped_template_passes_the_check_of_an_uploaded_one(Letter letter) {
    assertThatCode(() -> TemplateCheck.of(letter, LetterTemplates.shipped(letter)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void a_full_letter_says_all_it_was_given_and_no_field_is_left(Letter letter) {
    String text = write(letter, LetterExamples.full(letter));

    assertThat(text.lines().toList()).noneMatch(line -> line.contains("{{") || line.contains("}}"));
    assertThat(usedTexts(letter)).allSatisfy(value -> assertThat(text).contains(value));
  }

  @ParameterizedTest
  @EnumSource
  void hostile_text_comes_out_literally(Letter letter) {
    Map<String, Object> values = new HashMap<>();
    LetterExamples.full(letter).forEach((key, value) -> values.put(key, hostile(value)));

    String text = write(letter, values);

    assertThat(text).contains(HOSTILE);
    assertThat(text.replace(HOSTILE, "")).doesNotContain("{{", "}}", "<", "${");
  }

  @ParameterizedTest
  @EnumSource
  void with_nothing_given_the_letter_is_still_a_letter(Letter letter) {
    String text = write(letter, Map.of());

    assertThat(text).doesNotContain("{{", "null");
  }

  @Test
  void a_line_whose_optional_field_is_empty_is_not_there() {
    Map<String, Object> values = LetterExamples.full(Letter.OPINION);
    assertThat(write(Letter.OPINION, values)).contains("抄送：", "来件情况：");

    values.remove("copyTo");
    values.put("sourceText", "");

    assertThat(write(Letter.OPINION, values)).doesNotContain("抄送", "来件情况");
  }

  @Test
  @Tag("L2022-23")
  void the_notice_says_what_was_received_how_it_goes_on_until_when_and_how_to_ask() {
    assertThat(write(Letter.NOTICE_ACCEPTED, LetterExamples.full(Letter.NOTICE_ACCEPTED)))
        .contains(
            "2026年11月23日，本机关收到您通过来访提出的",
            "RDXF-2026-0001",
            "予以受理",
            "二、处理途径和程序",
            "办理期限：2027年1月22日前",
            "查询码K7M3-9QXP",
            "联系电话：0855-1234567");
    assertThat(write(Letter.NOTICE_REFERRED, LetterExamples.full(Letter.NOTICE_REFERRED)))
        .contains("已于2026年11月23日转送青山乡自然资源所", "承办单位电话：0855-7654321");
    assertThat(write(Letter.NOTICE_DECLINED, LetterExamples.full(Letter.NOTICE_DECLINED)))
        .contains("信访事项引导告知书", "县人民法院正在审理", "该事项由县人民法院依法处理");
  }

  @Test
  @Tag("L2022-34")
  void the_notice_of_extension_says_the_old_day_the_new_day_and_why() {
    assertThat(write(Letter.EXTENSION_NOTICE, LetterExamples.full(Letter.EXTENSION_NOTICE)))
        .contains("原为2027年1月22日前", "延长30日，至2027年2月21日止", "需要委托测绘通道的原界址");
  }

  @Test
  @Tag("L2022-32")
  @Tag("R86")
  void the_opinion_letter_answers_each_request_and_names_facts_grounds_and_remedy() {
    String text = write(Letter.OPINION, LetterExamples.full(Letter.OPINION));

    assertThat(text.lines().map(String::strip).toList())
        .containsSubsequence(
            "青山乡人民代表大会主席团",
            "青山乡人信〔2026〕12号",
            "信访事项处理意见书",
            "罗应才：",
            "一、信访请求",
            "1．请求确认通道由两家共用，宽2米",
            "2．请求拆除占用通道的围墙",
            "二、查明的事实",
            "查明：通道自1986年起由两家共用，分户协议载明宽2米；2025年10月修建的围墙占用通道1.1米。",
            "三、理由和依据",
            "四、处理意见",
            "1．关于“请求确认通道由两家共用，宽2米”：支持。",
            "经双方同意调解，签订调解协议书，确认通道宽2米，由两家共用。",
            "2．关于“请求拆除占用通道的围墙”：支持。",
            "邻居已于2026年12月10日自行拆除围墙，通道恢复原状，本机关已到现场查看。",
            "五、救济途径",
            "青山乡人民代表大会主席团",
            "2026年11月23日",
            "抄送：县人大常委会办公室，青山乡信访办公室。");
  }

  @Test
  @Tag("L2022-30")
  void a_paper_about_sealed_material_has_no_field_for_a_person_or_a_word_of_it() {
    assertThat(Letter.HAND_OVER.fields())
        .doesNotContain(
            LetterField.PETITIONER_NAME,
            LetterField.TITLE,
            LetterField.SUMMARY,
            LetterField.COMPLAINED_OF,
            LetterField.REQUESTS_WORDING,
            LetterField.QUERY_CODE);
    assertThatThrownBy(() -> write(Letter.HAND_OVER, Map.of("petitionerName", "罗应才")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("petitionerName")
        .hasMessageNotContaining("罗应才");
  }

  @Test
  @Tag("R43")
  void a_letter_to_a_unit_says_what_it_is_to_do_until_which_day_with_which_papers_and_who_else() {
    assertThat(write(Letter.ASSIGNMENT, LetterExamples.full(Letter.ASSIGNMENT)))
        .contains(
            "现交由你单位办理",
            "信访人：罗应才",
            "请求1：请求确认通道由两家共用，宽2米",
            "牵头：自然资源所（期限：2027年1月22日），查清权属和界址",
            "请在2026年11月23日前办结",
            "5个工作日内书面提出异议",
            "1．来访登记表复印件");
    assertThat(write(Letter.TRANSFER, LetterExamples.full(Letter.TRANSFER)))
        .contains("现转送你单位依法处理", "不要求报送办结报告");
    assertThat(write(Letter.REQUEST, LetterExamples.full(Letter.REQUEST)))
        .contains("特函请贵单位予以办理", "盼复为荷")
        .doesNotContain("你单位", "交办");
  }

  @Test
  @Tag("L2022-40")
  void a_supervision_notice_says_what_was_due_why_it_presses_and_until_when_to_answer() {
    assertThat(write(Letter.SUPERVISION, LetterExamples.full(Letter.SUPERVISION)))
        .contains("青山乡人信交〔2026〕7号", "逾期未反馈办理结果", "跟踪督办", "请在2027年2月4日前书面回复");
    assertThat(write(Letter.URGING, LetterExamples.full(Letter.URGING)))
        .contains("贵单位", "恳请")
        .doesNotContain("督办");
  }

  @Test
  void the_answer_on_top_of_the_units_names_its_paper_and_decides_nothing_itself() {
    assertThat(write(Letter.REPLY_REFERRED, LetterExamples.full(Letter.REPLY_REFERRED)))
        .contains("《关于通道纠纷的处理意见书》（青自然资意〔2026〕3号）", "不改变、不代替该意见");
  }

  @Test
  void a_form_keeps_its_rows_where_nothing_was_entered() {
    assertThat(write(Letter.REFERRAL_RECEIPT, Map.of())).contains("无异议", "提出日期", "交办机关意见", "签收人");
    assertThat(write(Letter.VILLAGE_REPORT, Map.of())).contains("办理结果", "答复情况", "收件登记");
    assertThat(write(Letter.SUPERVISION_SHEET, Map.of())).contains("督办原因", "回复内容", "销号");
  }

  @Test
  void what_stays_between_organs_does_not_carry_the_petitioners_query_code() {
    assertThat(
            List.of(
                Letter.ASSIGNMENT,
                Letter.TRANSFER,
                Letter.REQUEST,
                Letter.REFERRAL_RECEIPT,
                Letter.SUPERVISION,
                Letter.COMPLETION_REPORT))
        .allSatisfy(
            letter ->
                assertThat(letter.fields())
                    .doesNotContain(LetterField.QUERY_CODE, LetterField.QUERY_HOW));
  }

  @Test
  void a_value_that_no_letter_asked_for_is_an_error_of_ours() {
    assertThatThrownBy(() -> write(Letter.SLIP, Map.of("petitonerName", "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("petitonerName");
  }

  @Test
  void every_field_of_the_house_is_used_by_a_letter() {
    assertThat(List.of(Letter.values()))
        .flatExtracting(letter -> new ArrayList<>(letter.fields()))
        .contains(LetterField.values());
  }

  private static String write(Letter letter, Map<String, Object> values) {
    byte[] written =
        DocxTemplate.read(LetterTemplates.shipped(letter)).fill(LetterValues.of(letter, values));
    return WrittenLetter.text(written);
  }

  /** The values of the fields that the shipped template really names, as lines. */
  private static List<String> usedTexts(Letter letter) {
    Map<String, Object> values = LetterValues.of(letter, LetterExamples.full(letter));
    return DocxTemplate.read(LetterTemplates.shipped(letter)).fields().stream()
        .flatMap(
            use -> {
              int dot = use.name().indexOf('.');
              return dot < 0
                  ? ((String) values.get(use.name())).lines()
                  : ((List<?>) values.get(use.name().substring(0, dot)))
                      .stream()
                          .map(
                              row -> (String) ((Map<?, ?>) row).get(use.name().substring(dot + 1)));
            })
        .toList();
  }

  private static Object hostile(Object value) {
    if (value instanceof String) {
      return HOSTILE;
    }
    if (value instanceof List<?> rows) {
      return rows.stream()
          .map(
              row ->
                  ((Map<?, ?>) row)
                      .keySet().stream().collect(Collectors.toMap(key -> key, key -> HOSTILE)))
          .toList();
    }
    return value;
  }
}
