package org.huiyin.reply;

import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells an answer that answers nothing: "received", "transferred", "being handled" (信访条例 2022, art.
 * 28: no passing the buck). Such clauses may stand in an answer; they cannot be all of it.
 *
 * <p>Clause by clause: one that tells what was found or done answers. From every other one all
 * words are taken that only name the letter, receive it, pass it on or ask to wait, and the organs
 * it is passed to; what is left over of the whole text is what it says.
 */
final class EmptyAnswer {

  /** What must be left over for it to be an answer, in characters. */
  private static final int LEAST = 6;

  /** Of thanks longer than this it is no longer sure that they say nothing else. */
  private static final int LONGEST_CIVILITY = 45;

  private static final Pattern CLAUSE_ENDS = Pattern.compile("[，。；！？：,;!?:\\n\\r\\t…]+|\\s{2,}");
  private static final Pattern NOT_WORDS = Pattern.compile("“[^”]{0,12}”|[^\\p{L}\\p{N}、.%]");

  /** Before and behind the clause itself; an office has answered with nothing but the day. */
  private static final Pattern AROUND =
      oneOf(
          """
          ^.{0,20}?[您你]好 ^(?:尊敬|亲爱)的.{0,8} ^网[友民](?:朋友)?
          \\d{4}年?\\d{1,2}月?(?:\\d{1,2}[日号]?)?$ \\d{1,2}月\\d{1,2}[日号]$
          """);

  private static final Pattern CIVILITY =
      oneOf(
          """
          感谢 谢谢 多谢 ^[顺恭]?祝 ^欢迎 ^敬请 很高兴 耐心 重复(?:发帖|来信|来访|投诉)
          ^请?您?(?:继续|谅|理)?(?:[等静][待候]|关注|理解|谅解|放心) ^[特此专]*[回函答]复$
          """);

  /** What the letter says is not what the answer says: "您反映的……问题". */
  private static final Pattern THE_MATTER =
      Pattern.compile(
          "(?:关于|对于|针对|就)?[您你]?们?所?(?:反[映应]|提出|咨询|投诉|举报|留言|来信)的?.{0,30}?"
              + "(?:问题|情况|诉求|事项|事情|一事|事宜|意见|建议|内容|留言|信访件)");

  private static final Pattern SAYS_NOTHING =
      oneOf(
          """
          我[们办局县市区乡镇村委院所站]+ 本[办局单位]+ 主席团 人大办 信访办 工作人员 他们 [您你]的?
          [您你]?来[信帖访电件函] 留言 信件 信访[件事项]* 帖[文子] 网帖 诉求 建议 意见 投诉 问题 情况
          事[情项宜] 内容 [此该][事件案]? 材料 相关 有关 上述 以上 具体 其中?
          正?已经? 均 全部 及时 立即 第一时间 迅速 尽快 抓紧 [按依]照?法?依?规?定? 程序 分别 一并 流程
          正式 [今当近]日 目前 现将? 将会? 会 并 进行 予以 进一步 认真 积极 正在 仍在 过程中 之中
          后续? 如有 如实 一有 一旦 待 等 以便 的 了 由 再 通过 平台
          收悉 收到 [阅知获]悉 已阅 登记 受理 记录在案 高?度?重视 移[交送][至给到]? 反馈[至给到]?
          (?:发函|转|报|呈|交|批|函|提|上)+(?:[交送办达请告转知]|交由)?[至给到往由]?(?![学让户账入业正化租包产型通界])
          送[达至]? 督促 责成 要求 安排 协调 对接 组织 牵头 领导 [告通]知 公布 联系 说明 如下
          调查 核[实查处定办] 处[理置] 办[理复] 研究 论证 解决 [答回]复 回应 跟进 负责 落实 关注
          查处 了解 督办 参[考阅] 审[核阅] 沟通 推进 监督 结果 进[展度] 清楚
          """);

  /** An organ, or whoever signs; not where the petitioner is told to go or what belongs to whom. */
  private static final Pattern ORGAN =
      Pattern.compile(
          "(?!.*[请可询不是到入在需应须属为])[\\p{L}\\p{N}、]{0,20}(?:局|办|办公室|所|站|部门|单位|公司|中心|政府|委|镇|乡|县"
              + "|区|市|村|社区|院|队|厅|处|科|室|会|校|组|行|社|部|司|方|机构|人员|主任|街道|企业)");

  private static final Pattern FOUND_OR_DONE =
      oneOf(
          """
          属实 不实 查[明实] 未发现 听取 走访 查看 丈量 勘[查察验测] 询问 修[复好建] 发放 拨付 入账 到账
          退[还回] 赔 补[偿发办] 拆除 清[理运除] 到位 恢复 完[工成] [竣开]工 通[车水电] 调解 达成 解决
          办[结好妥] 批准 同意 不予 支持 采纳 没有 尚未 不[再能得属] 符合
          \\d(?:多|余)?万?(?:元|米|平方|公里|亩|户|人|天|间|棵|吨|个|%)
          """);

  private static final Pattern NOT_YET = oneOf("正在 将 待 后 争取 尽快 协调 督促 要求 责成 如 会");

  private EmptyAnswer() {}

  /** Looks no further than to the clause with which it says something. */
  static boolean is(String text) {
    int said = 0;
    if (text != null) {
      Iterator<String> clauses = clauses(text).iterator();
      while (said < LEAST && clauses.hasNext()) {
        said += leftOver(clauses.next());
      }
    }
    return said < LEAST;
  }

  private static Stream<String> clauses(String text) {
    return CLAUSE_ENDS
        .splitAsStream(text)
        .map(clause -> NOT_WORDS.matcher(clause).replaceAll(""))
        .map(clause -> AROUND.matcher(clause).replaceAll(""))
        .filter(clause -> clause.length() > LONGEST_CIVILITY || !CIVILITY.matcher(clause).find());
  }

  private static int leftOver(String clause) {
    String said = THE_MATTER.matcher(clause).replaceAll(" ");
    if (FOUND_OR_DONE.matcher(said).find() && !NOT_YET.matcher(said).find()) {
      return LEAST;
    }
    return Stream.of(SAYS_NOTHING.matcher(said).replaceAll(" ").split(" "))
        .filter(rest -> rest.length() > 1 && !ORGAN.matcher(rest).matches())
        .mapToInt(String::length)
        .sum();
  }

  /** Alternatives with white space between them. */
  private static Pattern oneOf(String alternatives) {
    return Pattern.compile(String.join("|", alternatives.trim().split("\\s+")));
  }
}
