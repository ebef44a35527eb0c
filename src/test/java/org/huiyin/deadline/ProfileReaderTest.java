package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@Tag("R29")
class ProfileReaderTest {

  private static final String GOOD =
      """
      officeHours: ["08:30-12:00", "14:00-17:30"]
      reminders: {half: true, daysBefore: [7, 3], onTheDay: true, lateWorkingDays: 3}
      terms:
        NOTICE:
          name: {zh: 告知, en: notice}
          amount: 15
          unit: DAYS
          holiday: STANDS
          from: {zh: 收到, en: receipt}
          source: {zh: 第二十三条, en: art. 23}
      """;

  @Test
  void theShippedProfileIsReadWhole() {
    DeadlineProfile profile = TestProfile.shipped();

    assertThat(profile.term("HANDLE").extension()).isEqualTo(30);
    assertThat(profile.term("NOTICE").onHoliday()).isEqualTo(HolidayRule.STANDS);
    assertThat(profile.term("REVIEW_APPLY").onHoliday()).isEqualTo(HolidayRule.ROLLS_FORWARD);
    assertThat(profile.term("REWORK").within()).isEqualTo("HANDLING");
    assertThat(profile.reminders()).isEqualTo(new ReminderRule(true, List.of(7, 3), true, 3));
    assertThat(profile.officeHours().spans()).hasSize(2);
  }

  @ParameterizedTest(name = "{0} -> {1}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "amount: 15 | amount: fifteen | terms.NOTICE.amount | 6 | 第6行：terms.NOTICE.amount 应为1至3650之间的整数。",
        "amount: 15 | amount: 0 | terms.NOTICE.amount | 6 | 第6行：terms.NOTICE.amount 应为1至3650之间的整数。",
        "unit: DAYS | unit: WEEKS | terms.NOTICE.unit | 7 | 第7行：terms.NOTICE.unit 应为以下之一：DAYS, WORKING_DAYS, MONTHS, HOURS。",
        "unit: DAYS | unit: HOURS | terms.NOTICE.unit | 7 | 第7行：terms.NOTICE.unit 只有从某一时刻起算的期限才能按小时计：URGENT_REPORT。",
        "holiday: STANDS | holidays: STANDS | terms.NOTICE.holidays | 8 | 第8行：不认识 terms.NOTICE.holidays。",
        "amount: 15 | within: NOTICE | terms.NOTICE.within | 6 | 第6行：terms.NOTICE.within 写的不是可以作为上限的期限，应为以下之一：HANDLING。",
        "unit: DAYS | unit: DAYS, extension: 400 | line 7 | | 第7行：不是正确的 YAML 写法。",
        "17:30 | 13:30 | officeHours | 1 | 第1行：officeHours 应按先后写成 \"08:30-12:00\"，至少一段，不得交叉。",
        "[7, 3] | 7 | reminders.daysBefore | 2 | 第2行：reminders.daysBefore 应为列表，写在方括号内。",
        "half: true | half: 'yes' | reminders.half | 2 | 第2行：reminders.half 应为以下之一：true, false。",
        "zh: 告知, en: | zh: '', en: | terms.NOTICE.name.zh | 5 | 第5行：terms.NOTICE.name.zh 没有填写。"
      })
  void aMistakeIsNamedByKeyAndLine(
      String good, String bad, String field, String line, String sentence) {
    assertThat(GOOD).contains(good);

    List<Fault> faults = faults(GOOD.replace(good, bad), Set.of());

    assertThat(faults)
        .filteredOn(fault -> fault.field().equals(field))
        .extracting(this::said)
        .contains(sentence);
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    String text =
        GOOD.replace("amount: 15", "amount: x")
            .replace("unit: DAYS", "unit: x")
            .replace("[7, 3]", "[0]");

    assertThat(faults(text, Set.of("HANDLE")))
        .extracting(Fault::field)
        .containsExactlyInAnyOrder(
            "terms.NOTICE.amount", "terms.NOTICE.unit", "reminders.daysBefore", "HANDLE");
  }

  @Test
  void aTermThatModelsCountOnMustStay() {
    assertThat(faults(GOOD, Set.of("NOTICE", "HANDLE")))
        .extracting(this::said)
        .containsExactly("缺少期限 HANDLE，流程和决策表要用到它。");
  }

  @Test
  void aKeyWrittenTwiceIsRefused() {
    assertThat(faults(GOOD.replace("amount: 15\n", "amount: 15\n    amount: 20\n"), Set.of()))
        .extracting(this::said)
        .containsExactly("第7行：terms.NOTICE.amount 写了两次。");
  }

  @Test
  void onlyATermInDaysCanBeExtended() {
    String text = GOOD.replace("unit: DAYS", "unit: WORKING_DAYS\n    extension: 30");

    assertThat(faults(text, Set.of()))
        .extracting(this::said)
        .containsExactly("第8行：terms.NOTICE.extension 只有按日计算的期限才能延长。");
  }

  @ParameterizedTest
  @CsvSource({"''", "just words", "'[1, 2]'", "'terms: 5'"})
  void aTextThatIsNoProfileIsRefused(String text) {
    assertThat(faults(text, Set.of()))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(said(fault)).isNotBlank());
  }

  private static List<Fault> faults(String text, Set<String> required) {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> ProfileReader.read(text, 2, required));
    assertThat(refusal).isNotNull();
    return refusal.faults();
  }

  private String said(Fault fault) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    return messages.getMessage(
        fault.messageKey(), fault.arguments().toArray(), Locale.SIMPLIFIED_CHINESE);
  }
}
