package org.huiyin.reply;

/** Whether an answer that somebody gave long ago says anything, for those who count old answers. */
public final class EmptyReplies {

  private EmptyReplies() {}

  /** It says no more than that the letter was received, or sent on; or nothing at all. */
  public static boolean saysNothing(String answer) {
    return EmptyAnswer.is(answer);
  }
}
