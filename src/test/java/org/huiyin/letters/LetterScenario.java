package org.huiyin.letters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.client.Hint;
import org.huiyin.client.RefusedCall;
import org.huiyin.client.Scenario;
import org.huiyin.client.Turn;

/**
 * How one letter is handled: it came to an online platform years ago and is passed on to us in the
 * sample's own days, so that its clocks run as for any other; its own date is the platform's. What
 * it says and what was answered stays as it is.
 */
final class LetterScenario implements Scenario {

  static final String PLATFORM = "网上留言平台";

  /** Where the real answer is none, somebody has to write one. */
  static final String OWN_ANSWER = "经向有关单位核实，所反映的问题已经列入今年的办理计划，将在年底前完成，完成后再向您说明结果。";

  private static final Set<String> SERVED = Set.of("serveNotice", "serveReply");

  private final RealLetter letter;
  private final LetterReading reading;
  private final LocalDate today;
  private final int position;
  private final boolean toTheEnd;

  /**
   * @param toTheEnd whether to go on after the answer is served: rating, closing
   */
  LetterScenario(RealLetter letter, LocalDate today, int position, boolean toTheEnd) {
    this.letter = letter;
    this.reading = new LetterReading(letter);
    this.today = today;
    this.position = position;
    this.toTheEnd = toTheEnd;
  }

  @Override
  public List<String> staff() {
    return List.of("clerk", "chair", "member1", "member2", "member3", "clerk2");
  }

  @Override
  public boolean enough(Set<String> stepsDone) {
    return !toTheEnd && stepsDone.containsAll(SERVED);
  }

  @Override
  public Map<String, Object> hints(Turn turn) {
    return switch (turn.step()) {
      case "register" -> register();
      case "serveNotice" -> service();
      case "deliberate" -> deliberate();
      case "handleDirectly" -> Map.of("handlingStep", "FINISH", "result", letter.reply());
      case "reviewResult" -> Map.of("verdict", "ACCEPT");
      case "draftReply" ->
          Map.of(
              "facts",
              "来信由网上留言平台转来。主席团听取了有关单位的说明，并作了核实。",
              "outcomes",
              Map.of("outcome", reading.outcome(), "explanation", letter.reply()),
              "grounds",
              "有关单位的书面说明和现场核实。",
              "article",
              "《信访工作条例》第二十三条");
      case "approveNotice", "approveReply" -> Map.of("approval", "APPROVE");
      case "serveReply" -> service();
      case "followUpExecution" -> Map.of("carriedOutText", "已按答复落实。");
      default -> Map.of();
    };
  }

  /** A text that the server does not take as an answer gives way to one that is. */
  @Override
  public Map<String, Object> secondThoughts(Turn turn, RefusedCall refusal) {
    Map<String, Object> own = new HashMap<>();
    for (String field : refusal.fields()) {
      if (field.equals("result")) {
        own.put(field, OWN_ANSWER);
      } else if (field.matches("outcomes\\[\\d+]\\.explanation")) {
        own.put("outcomes", Map.of("outcome", reading.outcome(), "explanation", OWN_ANSWER));
      }
    }
    return own;
  }

  private Map<String, Object> register() {
    Map<String, Object> form = new HashMap<>();
    form.put("channel", "ONLINE");
    form.put("source", "TRANSFERRED_FROM_ABOVE");
    form.put("sourceOrgan", PLATFORM);
    form.put("sourceNumber", letter.id());
    form.put("sourceDate", letter.writtenOn().toString());
    form.put("externalNumber", letter.id());
    form.put("occurredOn", today.minusDays(position % 10).toString());
    form.put("petitionerName", letter.user());
    form.put("title", letter.subject());
    form.put("body", letter.body());
    form.put("requests", List.of(Map.of("wording", letter.subject())));
    form.put("purpose", reading.purpose());
    form.put("category", reading.category());
    form.put("earlier", "NEW");
    return form;
  }

  private Map<String, Object> deliberate() {
    Hint chair = Hint.labelled(label -> label.contains("乡人大主席"));
    Map<String, Object> form = new HashMap<>();
    form.put("sitting", Hint.lastChoice());
    form.put("sittingOn", today.toString());
    form.put("sittingPlace", "乡人大会议室");
    form.put("chairedBy", chair);
    form.put("attendees", Hint.allLabelled(label -> true));
    form.put("requests", Map.of("lawful", "YES", "reasonable", "YES"));
    form.put("opinions", List.of(Map.of("member", chair, "opinion", "同意由主席团听取有关单位说明后答复。")));
    form.put("handlingOpinion", "听取有关单位说明，现场核实，书面答复。");
    form.put("route", "DIRECT");
    form.put(
        "ground",
        reading.purpose().equals("CONSULTATION")
            ? "CONSULTATION_ANSWERABLE"
            : "OPINION_ON_GOV_WORK");
    form.put("legalRoute", reading.legalRoute());
    form.put("responsiblePerson", "member" + (1 + position % 3));
    return form;
  }

  private Map<String, Object> service() {
    return Map.of("served", "SERVED", "serviceWay", "ELECTRONIC", "servedOn", today.toString());
  }
}
