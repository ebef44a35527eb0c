package org.huiyin.registerbook;

import org.huiyin.reply.EmptyReplies;

/** Whether an old row has an answer, and one that says something; each is counted apart. */
final class OldAnswer {

  private OldAnswer() {}

  static String of(BookRow row) {
    String answer = row.text(BookColumn.ANSWER);
    if (answer == null) {
      return "NONE";
    }
    return EmptyReplies.saysNothing(answer) ? "EMPTY" : "GIVEN";
  }
}
