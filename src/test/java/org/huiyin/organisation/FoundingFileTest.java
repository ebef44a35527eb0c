package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FoundingFileTest {

  private static final Path EXAMPLE = Path.of("docs/founding/example.json");

  @Test
  void theExampleInTheGuideIsSound() throws IOException {
    Founding plan = FoundingFile.read(Files.readString(EXAMPLE));

    assertThat(plan.township().name()).isEqualTo("云溪镇");
    assertThat(plan.units()).extracting(u -> u.belongsTo().name()).contains("COUNTY_STATION");
    assertThat(plan.people()).extracting(Founding.PersonPlan::email).isNotEmpty();
  }

  @Test
  void theSampleTownshipIsSoundToo() throws IOException {
    assertThat(
            FoundingFile.read(Files.readString(Path.of("src/main/resources/sample/qingshan.json")))
                .people())
        .hasSizeGreaterThan(20);
  }

  @Test
  void everyFaultIsToldAtOnceWithItsLineAndElement() throws IOException {
    String text =
        """
        {
          "township": {"name": "云溪镇", "presidiumName": "云溪镇人大主席团", "letterMark": "云溪镇人信",
            "countyName": "某县", "upperCongress": ""},
          "villages": [
            {"code": "V01", "name": "东村", "hamlets": []},
            {"code": "村二", "name": "东村"}
          ],
          "units": [
            {"code": "GOV", "name": "镇政府", "belongsTo": "TOWN", "kind": "GOVERNMENT"}
          ],
          "people": [
            {"name": "某人", "post": "干部", "since": "2026-02-30",
             "unit": "NOWHERE",
             "headsUnit": "yes"},
            "someone"
          ]
        }
        """;

    assertThat(sentences(text))
        .containsExactlyInAnyOrder(
            "第 3 行，township.upperCongress：请填写名称（姓名）。",
            "第 5 行，villages[0].hamlets：没有“hamlets”这一项。",
            "第 6 行，villages[1].code：代码“村二”不符合规定：村为 V01 样式，小组为 G01 样式，单位为 3 至 16 个大写字母。",
            "第 6 行，villages[1].name：名称“东村”已被使用。",
            "第 9 行，units[0].belongsTo：“TOWN”不在可选值之内，可选：TOWNSHIP、COUNTY_STATION。",
            "第 12 行，people[0].since：“2026-02-30”不是日期，应写成 2026-01-31 的样式。",
            "第 13 行，people[0].unit：没有代码为“NOWHERE”的在用单位。",
            "第 14 行，people[0].headsUnit：这里只能填 true 或 false。",
            "第 15 行，people[1]：这里应是一组用花括号括起来的项目。",
            "第 11 行，people：主席团应有且只有一名主席。");
  }

  @Test
  void aBrokenTextIsToldByTheLineWhereItBreaks() {
    assertThat(sentences("{\n \"township\": {\"name\": \"云溪镇\",\n}}"))
        .containsExactly("第 3 行：文件不是正确的 JSON，请检查逗号、引号和括号。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "1", "{}{}"})
  void whatIsNoPlanAtAllIsRefused(String text) {
    assertThatThrownBy(() -> FoundingFile.read(text)).isInstanceOf(Refusal.class);
  }

  @Test
  void aKeyThatIsThereTwiceIsRefusedForOneOfThemWouldBeLost() throws IOException {
    String twice =
        Files.readString(EXAMPLE).replaceFirst("\"villages\"", "\"villages\": [],\n\"villages\"");

    assertThat(sentences(twice)).anyMatch(s -> s.contains("villages：这一项写了两次"));
  }

  private static List<String> sentences(String text) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> FoundingFile.read(text));
    return refusal.faults().stream().map(fault -> sentence(messages, fault)).toList();
  }

  private static String sentence(ResourceBundleMessageSource messages, Fault fault) {
    return messages.getMessage(
        fault.messageKey(), fault.arguments().toArray(), Locale.SIMPLIFIED_CHINESE);
  }
}
