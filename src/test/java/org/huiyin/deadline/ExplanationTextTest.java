package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ExplanationTextTest {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
  private final ExplanationText text = new ExplanationText(messages, userId -> "王主席");
  private final Reckoning reckoning = new Reckoning(TestProfile.shippedDays());

  @BeforeEach
  void messagesAreOurs() {
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
  }

  private static final Actor WANG = new Actor("wang", Set.of());

  @Test
  @Tag("L2022-23")
  void theNoticeSaysFromWhenByWhichArticleUntilWhen() {
    assertThat(chinese(count("NOTICE", "2026-11-02")))
        .isEqualTo("自2026年11月2日收到次日起算，15日，依据《信访工作条例》第二十三条，至2026年11月17日止。（期限表第1版）");
    assertThat(english(count("NOTICE", "2026-11-02")))
        .isEqualTo(
            "15 days from the day after receipt on 2 November 2026, by Regulation on Petition Work, art. 23, "
                + "until the end of 17 November 2026. (Deadline profile, version 1)");
  }

  @Test
  @Tag("L2022-34")
  void anExtensionSaysWhenByWhomHowLongAndWhy() {
    Explanation extended = extended(Approval.of(WANG, LocalDate.of(2026, 12, 20)));

    assertThat(chinese(extended))
        .isEqualTo(
            "自2026年11月2日受理次日起算，60日，依据《信访工作条例》第三十四条，至2027年1月1日止；"
                + "于2026年12月20日经王主席批准延长30日，至2027年1月31日止；延长理由：须待测绘；"
                + "末日2027年1月31日为休息日，不顺延，之前最后一个工作日为2027年1月29日。（期限表第1版）");
  }

  /** Who typed it in has approved nothing. */
  @Test
  @Tag("L2022-34")
  void anExtensionByTheHeadOfAnotherOrganNamesThatHead() {
    assertThat(chinese(extended(new Approval(WANG, "葛新民", null, LocalDate.of(2026, 12, 20)))))
        .contains("于2026年12月20日经葛新民批准延长30日")
        .doesNotContain("王主席");
  }

  @Test
  void anExtensionThatWasAskedForInTimeNamesThatDayToo() {
    Explanation asked =
        extended(new Approval(WANG, null, LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 4)));

    assertThat(chinese(asked)).contains("2026年12月30日申请，于2027年1月4日经王主席批准延长30日");
    assertThat(english(asked))
        .contains("asked for on 30 December 2026, extended on 4 January 2027 by 30 days");
  }

  private Explanation extended(Approval approval) {
    Explanation counted = count("HANDLE", "2026-11-02");
    return reckoning.extended(
        TestProfile.shipped().term("HANDLE"),
        counted,
        Step.Extended.of(counted.dueOn(), 30, approval));
  }

  /** As it was stored before the head and the day of the request were written down. */
  @Test
  void anExtensionOfOldReadsAsBefore() {
    String old = ExplanationJson.write(extended(Approval.of(WANG, LocalDate.of(2026, 12, 20))));

    assertThat(old).doesNotContain("head", "askedOn");
    assertThat(chinese(ExplanationJson.read(old))).contains("于2026年12月20日经王主席批准延长30日");
  }

  @Test
  @Tag("L2022-35")
  void aRightThatRollsSaysFromWhichDayToWhich() {
    assertThat(chinese(count("REVIEW_APPLY", "2026-09-01")))
        .contains("末日2026年10月1日为休息日，顺延至2026年10月8日");
    assertThat(english(count("REVIEW_APPLY", "2026-09-01")))
        .contains("the last day, 1 October 2026, is a day of rest, so it ends on 8 October 2026");
  }

  @Test
  void workingDaysSayHowManyDaysOfRestWerePassedOver() {
    assertThat(chinese(count("DELIBERATION", "2026-02-12")))
        .startsWith("自2026年2月12日登记次日起算，5个工作日（其间休息日9天不计），依据本机关规定，至2026年2月26日止");
  }

  @Test
  void aProvisionalDaySaysWhichYearIsMissing() {
    assertThat(chinese(count("DELIBERATION", "2026-12-29"))).contains("2027年放假安排尚未公布，此日期为暂定");
  }

  private Explanation count(String key, String from) {
    return reckoning.count(TestProfile.shipped().term(key), 1, LocalDate.parse(from), null);
  }

  private String chinese(Explanation explanation) {
    return text.sentence(deadline(explanation), Locale.SIMPLIFIED_CHINESE);
  }

  private String english(Explanation explanation) {
    return text.sentence(deadline(explanation), Locale.UK);
  }

  private static Deadline deadline(Explanation explanation) {
    String reason = explanation.extension().isPresent() ? "须待测绘。" : null;
    return new Deadline(
        1,
        1,
        "X",
        explanation.termKey(),
        explanation.startedOn(),
        explanation.dueOn(),
        explanation.dueOn(),
        explanation.isProvisional(),
        explanation,
        reason,
        null,
        null);
  }
}
