package org.huiyin.letters.ways;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.client.RefusedCall;
import org.huiyin.client.Script;
import org.huiyin.client.Turn;
import org.huiyin.letters.LetterReading;
import org.huiyin.letters.RealLetter;

/** What the office and the members of the presidium enter for a letter, step by step. */
final class Lines {

  /** Where the real answer is none, somebody has to write one. */
  private static final String OWN_ANSWER = "经向有关单位核实，所反映的问题已经列入今年的办理计划，将在年底前完成，完成后再向您说明结果。";

  private final RealLetter letter;
  private final LetterReading reading;

  Lines(RealLetter letter) {
    this.letter = letter;
    this.reading = new LetterReading(letter);
  }

  /** A form takes no more; a person shortens. */
  static String cut(String text, int most) {
    int end = Math.min(text.length(), most);
    return text.substring(
        0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  static Map<String, Object> approved() {
    return Map.of("approval", "APPROVE");
  }

  static Map<String, Object> sentBack() {
    return Map.of("approval", "RETURN", "comment", "请写明依据。");
  }

  Map<String, Object> finished() {
    return Map.of("handlingStep", "FINISH", "result", cut(letter.reply(), 9000));
  }

  static Map<String, Object> moreTime() {
    return Map.of(
        "handlingStep", "EXTEND", "extensionDays", 10, "extensionReason", "需要等待县里有关部门的书面意见。");
  }

  static Map<String, Object> accepted() {
    return Map.of("verdict", "ACCEPT");
  }

  /**
   * @param outcome {@code null} for whatever suits the letter
   */
  Map<String, Object> answer(String outcome, boolean own) {
    Map<String, Object> row = new HashMap<>();
    row.put("outcome", outcome == null ? reading.outcome() : outcome);
    row.put("explanation", own ? OWN_ANSWER : cut(letter.reply(), 9000));
    Map<String, Object> form = new HashMap<>();
    form.put("outcomes", row);
    form.put("article", "《信访工作条例》第二十三条");
    return form;
  }

  /** A text that the server does not take as an answer gives way to one that is. */
  Map<String, Object> otherwise(String outcome, RefusedCall refusal) {
    Map<String, Object> own = new HashMap<>();
    for (String field : refusal.fields()) {
      if (field.equals("result") || field.equals("facts") || field.equals("grounds")) {
        own.put(field, OWN_ANSWER);
      } else if (field.matches("outcomes\\[\\d+]\\.explanation")) {
        own.putAll(answer(outcome, true));
      }
    }
    return own;
  }

  static Map<String, Object> served(Turn turn) {
    return Map.of(
        "served", "SERVED", "serviceWay", "ELECTRONIC", "servedOn", turn.today().toString());
  }

  static Map<String, Object> cannotBeServed() {
    return Map.of("served", "NOT_SERVED", "notServedReason", "NO_ADDRESS");
  }

  /** The petitioner takes it back before this step is done. */
  static void withdraws(Script script, String step) {
    script.errand(
        step,
        (turn, here) -> {
          here.as("clerk").act("withdrawal", withdrawal(turn));
          return false;
        });
  }

  private static Map<String, Object> withdrawal(Turn turn) {
    return Map.of("wording", "来信人书面撤回：问题已经解决。", "occurredOn", turn.today().toString());
  }

  /** Whoever brings an old book that does not say it, says what the petitioner wants. */
  Map<String, Object> purpose(Turn turn) {
    return confirmed(turn, "PURPOSE", reading.purpose());
  }

  /** And what it is about: in these letters mostly roads, water and what else a town builds. */
  static Map<String, Object> category(Turn turn) {
    return confirmed(turn, "CATEGORY", "08");
  }

  private static Map<String, Object> confirmed(Turn turn, String field, String value) {
    return Map.of(
        "number", turn.number(), "field", field, "value", value, "wording", "旧簿没有写，按来信内容确认。");
  }
}
