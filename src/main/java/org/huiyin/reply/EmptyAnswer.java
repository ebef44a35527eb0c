package org.huiyin.reply;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells an answer that answers nothing: "received", "transferred", "being handled" (信访条例 2022, art.
 * 28: no passing the buck). Such clauses may stand in an answer; they cannot be all of it.
 */
final class EmptyAnswer {

  private static final Pattern CLAUSE_ENDS = Pattern.compile("[，。；！？：,;!?:\\n\\r\\t…]+");
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]");

  /** A real office has answered with nothing but the day. */
  private static final Pattern DATE = Pattern.compile("\\d{4}年?\\d{1,2}月?(\\d{1,2}[日号]?)?");

  private static final Pattern CIVILITY =
      Pattern.compile("您好|你好|^尊敬的|感谢|谢谢|耐心等待|敬请|欢迎|祝您?|关注和支持|^特此回复$|^此复$");
  private static final Pattern PASSING =
      Pattern.compile("收悉|收到|阅悉|知悉|转交|转送|转办|转达|移交|交办|交由|批转|转至|转给|转请|已转|正在办理|办理中|调查处理|研究处理");

  /** A longer clause than this says something beside the passing on. */
  private static final int LONGEST_EMPTY_CLAUSE = 45;

  /** What must remain for it to be an answer at all. */
  private static final int LEAST_CHARACTERS = 6;

  private EmptyAnswer() {}

  static boolean is(String text) {
    return text == null
        || Stream.of(CLAUSE_ENDS.split(text))
                .map(clause -> NOT_WORDS.matcher(clause).replaceAll(""))
                .filter(clause -> !saysNothing(clause))
                .mapToInt(String::length)
                .sum()
            < LEAST_CHARACTERS;
  }

  private static boolean saysNothing(String clause) {
    return DATE.matcher(clause).matches()
        || clause.length() <= LONGEST_EMPTY_CLAUSE
            && (CIVILITY.matcher(clause).find() || PASSING.matcher(clause).find());
  }
}
