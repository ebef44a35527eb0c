package org.huiyin.reply;

import java.util.List;
import org.huiyin.petition.PetitionCase;
import org.huiyin.reply.Letters.Letter;

/** What a notice tells (信访条例 2022, art. 23). */
public enum NoticeKind {
  /** 接收情况告知书 F5: we have it and look into it ourselves. */
  ACCEPTED("notice-accepted"),
  /** 引导、不再受理告知书 F6: it belongs elsewhere, or is not taken up any more. */
  REDIRECTED("notice-declined"),
  /** 去向告知书 F7: it was referred to the organ that handles it. */
  REFERRED("notice-referred");

  /** Of sealed material the receipt says no more than that we have it, whatever becomes of it. */
  static final String RECEIPT = "accusation-receipt";

  private final String template;

  NoticeKind(String template) {
    this.template = template;
  }

  /** The paper on which this is told. */
  public String template(PetitionCase petition) {
    return petition.sealed() ? RECEIPT : template;
  }

  /** Whether a letter says this of the case on the paper that it must have by now. */
  boolean isRight(Letter letter, PetitionCase petition) {
    return template(petition).equals(letter.template());
  }

  public boolean isOf(Letter letter) {
    return template.equals(letter.template()) || RECEIPT.equals(letter.template());
  }

  /**
   * The kinds that are true of a case by what has been decided on it until now, the usual first.
   */
  public static List<NoticeKind> trueOf(PetitionCase petition) {
    return switch (petition.route() == null ? "UNDECIDED" : petition.route()) {
      case "REDIRECT", "DECLINE" -> List.of(REDIRECTED);
      case "REFER" -> List.of(REFERRED);
      default -> List.of(ACCEPTED);
    };
  }
}
