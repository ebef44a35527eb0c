package org.huiyin.registerbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huiyin.petition.Channel;
import org.huiyin.petition.Purpose;

/**
 * The words that a book uses for what the register has codes for. The first word for a code is the
 * one that is written out.
 */
record BookWords(Map<String, String> codes) {

  /** Stands between several words, or names, in one cell. */
  static final String BETWEEN = "、";

  static final BookWords CHANNEL =
      of(
          Channel.LETTER, "来信 信件 信函 信",
          Channel.VISIT, "来访 走访 接访 访",
          Channel.PHONE, "来电 电话 电",
          Channel.FAX, "传真",
          Channel.ONLINE, "网上 网络 网信 网上信访 留言 电子邮件 邮件 短信 微信");

  static final BookWords PURPOSE =
      of(
          Purpose.APPEAL, "申诉",
          Purpose.REQUEST, "求决 请求 诉求 投诉请求",
          Purpose.SUGGESTION, "建议意见 建议 意见建议 意见 批评建议",
          Purpose.ACCUSATION, "检举控告 检举 控告 举报 揭发控告",
          Purpose.CONSULTATION, "咨询",
          Purpose.OTHER, "其他 感谢");

  static final BookWords FIRST_OR_REPEAT =
      of(
          "FIRST", "初次 初 初信 初访 初件 初信初访 初信初访初电 否",
          "REPEAT", "重复 重 重信 重访 重件 重信重访 是");

  static final BookWords WAY =
      of(
          "DIRECT", "直接办理 自办 直办",
          "ASSIGN", "交办",
          "TRANSFER", "转办 转送办理 转交",
          "CONFERENCE", "联席会议 会议研究 联席会",
          "REDIRECT", "引导 转送 移送 告知引导",
          "DECLINE", "不再受理");

  static final BookWords OUTCOME =
      of(
          "SUPPORTED", "支持 予以支持",
          "EXPLAINED", "解释说明 解释",
          "NOT_SUPPORTED", "不予支持 不支持",
          "ADOPTED", "采纳",
          "PARTLY_ADOPTED", "部分采纳",
          "NOT_ADOPTED", "不采纳 未采纳 不予采纳",
          "MEDIATED", "调解 调解成功 已调解",
          "CHANNELLED", "导入其他途径 依法导入",
          "ANSWERED", "答复 已答复",
          "WITHDRAWN", "撤回 撤诉 信访人撤回",
          "REDIRECTED", "引导 转送 移送 已移送",
          "DECLINED_FINAL", "不再受理",
          "NOT_RECORDED", "未记录");

  static final BookWords SATISFACTION =
      of(
          "SATISFIED", "满意",
          "BASICALLY_SATISFIED", "基本满意",
          "DISSATISFIED", "不满意",
          "NOT_RATED", "未作评价 未评价");

  private static BookWords of(Object... codesAndWords) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (int i = 0; i < codesAndWords.length; i += 2) {
      for (String word : codesAndWords[i + 1].toString().split(" ")) {
        codes.put(word, codesAndWords[i].toString());
      }
    }
    return new BookWords(codes);
  }

  Optional<String> code(String word) {
    return Optional.ofNullable(codes.get(word.replaceAll("[\\s\\u3000]", "")));
  }

  /** The word that is written out, {@code null} for {@code null}. */
  String word(String code) {
    return codes.entrySet().stream()
        .filter(one -> one.getValue().equals(code))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(code);
  }

  /** One word for each code, for who must choose one. */
  String all() {
    return String.join("、", codes.values().stream().distinct().map(this::word).toList());
  }
}
