package org.huiyin.reply;

import java.util.regex.Pattern;

/**
 * Tells an answer that answers nothing: "received", "transferred", "being handled". Such words may stand in an answer;
 * they cannot be all of it.
 */
final class EmptyAnswer {

  private static final Pattern CIVILITIES =
      Pattern.compile(
          "(尊敬的)?(网友|信访人|同志|先生|女士)|你好|您好|感谢(您|你)?(的|对)?(来信|来访|留言|支持|关注|理解|反映|监督|信任|我们|工作|和)*"
              + "|(您|你)?(所)?(反映|提出|来信)(的)?(问题|情况|事项|建议|诉求|意见)?");
  private static final Pattern FORWARDING =
      Pattern.compile(
          "(我们|我办|我单位|主席团)?(已|已经|将|会|正在|现)?(收悉|收到|受理|阅悉|知悉|登记|记录|转交|转送|转办|转达|移交|交办|交由|批转|转至|转)"
              + "(给|至|到|由|了)?[\\p{IsHan}]{0,14}?(相关|有关|职能|主管|责任|承办)?(部门|单位|机关|政府|办公室)?"
              + "(进行|予以|抓紧|尽快|认真|依法)*(调查|研究|核实|处理|办理|落实|解决|参考)*(并)?");
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{IsHan}\\p{L}\\p{N}]");

  /** What must remain for it to be an answer at all. */
  private static final int LEAST_CHARACTERS = 8;

  private EmptyAnswer() {}

  static boolean is(String text) {
    if (text == null) {
      return true;
    }
    String bare = NOT_WORDS.matcher(text).replaceAll("");
    if (bare.length() > 120) {
      return false;
    }
    String rest = FORWARDING.matcher(CIVILITIES.matcher(bare).replaceAll("")).replaceAll("");
    return rest.length() < LEAST_CHARACTERS;
  }
}
