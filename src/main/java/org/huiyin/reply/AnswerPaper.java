package org.huiyin.reply;

import java.util.Set;
import org.huiyin.document.LetterSeries;
import org.huiyin.petition.PetitionCase;

/** Which paper answers a case (rules.md, "Ways, papers, remedies"). */
public enum AnswerPaper {
  /**
   * 信访事项处理意见书, for what by art. 31 (6) the presidium handles itself or a conference decided (art.
   * 32).
   */
  OPINION_LETTER("opinion", LetterSeries.OPINION),
  /** 答复函, for suggestions, consultations and the rest. */
  REPLY_LETTER("reply", LetterSeries.REPLY),
  /** 答复函 on top of the paper of the organ that a matter was referred to, which decides. */
  LETTER_ON_TOP("reply-referred", LetterSeries.REPLY),
  /** 告知书 F6: where the matter belongs, or that it is no longer taken up. */
  GUIDANCE("notice-declined", LetterSeries.NOTICE),
  /**
   * 检举控告材料接收回执: all that goes to an accuser, whoever looks into it; of sealed material nothing of
   * its content (art. 30).
   */
  ACCUSATION_RECEIPT(NoticeKind.RECEIPT, LetterSeries.NOTICE);

  private static final Set<String> GONE_INTO = Set.of("DIRECT", "REFER", "CONFERENCE");
  private static final Set<String> OURS_TO_DECIDE = Set.of("DIRECT", "CONFERENCE");
  private static final Set<String> OWN_BY_PURPOSE = Set.of("APPEAL", "REQUEST");

  private final String template;
  private final LetterSeries series;

  AnswerPaper(String template, LetterSeries series) {
    this.template = template;
    this.series = series;
  }

  String template() {
    return template;
  }

  LetterSeries series() {
    return series;
  }

  /** Whether the matter was gone into, so that each request has its outcome. */
  public static boolean answersRequests(PetitionCase petition) {
    return petition.route() != null && GONE_INTO.contains(petition.route());
  }

  /**
   * The sitting's legal route says whether art. 31 (6) applies; the purpose only where it chose
   * none.
   */
  private static boolean ofOurOwn(PetitionCase petition) {
    return petition.legalRoute() == null
        ? OWN_BY_PURPOSE.contains(petition.purpose())
        : petition.legalRoute().equals("ART_31_6");
  }

  /** Whether the petitioner gets no more than that we have his material. */
  public static boolean isReceipt(PetitionCase petition) {
    return of(petition) == ACCUSATION_RECEIPT;
  }

  static AnswerPaper of(PetitionCase petition) {
    if (petition.sealed() && !"REFER".equals(petition.route())) {
      return ACCUSATION_RECEIPT;
    }
    if ("REFER".equals(petition.route())) {
      return LETTER_ON_TOP;
    }
    if (OURS_TO_DECIDE.contains(String.valueOf(petition.route()))) {
      return ofOurOwn(petition) ? OPINION_LETTER : REPLY_LETTER;
    }
    return GUIDANCE;
  }
}
