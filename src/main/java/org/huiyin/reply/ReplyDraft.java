package org.huiyin.reply;

import java.util.List;
import org.huiyin.petition.Requests.Outcome;

/**
 * The written answer before it is signed: what art. 32 asks of it.
 *
 * @param outcomes one for each request; empty where the case is redirected or declined
 * @param text the letter's words where there are no requests to decide
 */
public record ReplyDraft(
    List<Outcome> outcomes,
    String facts,
    String grounds,
    String article,
    String remedy,
    String text) {

  public ReplyDraft {
    outcomes = List.copyOf(outcomes);
  }
}
