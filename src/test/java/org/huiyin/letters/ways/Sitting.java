package org.huiyin.letters.ways;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.client.Hint;
import org.huiyin.client.Turn;

/** What a sitting of the presidium enters for a letter; one sitting a day for all of them. */
final class Sitting {

  private static final Hint CHAIR = Hint.labelled(label -> label.contains("乡人大主席"));

  private Sitting() {}

  /**
   * @param way what else is entered, before all the route
   */
  static Map<String, Object> decides(Turn turn, Map<String, Object> way) {
    String today = turn.today().toString();
    Map<String, Object> form = new HashMap<>();
    form.put("sitting", ofToday(today));
    form.put("sittingOn", today);
    form.put("sittingPlace", "乡人大会议室");
    form.put("chairedBy", CHAIR);
    form.put("attendees", Hint.allLabelled(label -> true));
    form.put("requests", Map.of("lawful", "YES", "reasonable", "YES"));
    form.put("opinions", List.of(Map.of("member", CHAIR, "opinion", "同意人大办的拟办意见。")));
    form.put("handlingOpinion", "核实情况，依法办理，书面答复。");
    form.putAll(way);
    return form;
  }

  private static Hint ofToday(String today) {
    return asked ->
        asked.choices().stream()
            .filter(choice -> choice.label().contains(today))
            .map(Hint.Choice::value)
            .findFirst()
            .orElse("NEW");
  }

  static Map<String, Object> refers(String legalRoute, List<Map<String, Object>> parts) {
    return Map.of(
        "route",
        "REFER",
        "legalRoute",
        legalRoute,
        "referrals",
        parts,
        "letterContact",
        "人大办 0855-1234567");
  }

  static Map<String, Object> conference() {
    return Map.of("route", "CONFERENCE", "difficult", true);
  }

  static Map<String, Object> redirects() {
    return Map.of("route", "REDIRECT", "redirectTo", "云溪县人民法院", "redirectBasis", "ART_31_1");
  }

  /** The same was decided for good on re-review. */
  static Map<String, Object> declines(Turn turn) {
    return Map.of(
        "route",
        "DECLINE",
        "finalOpinionOrgan",
        "云溪县人民政府",
        "finalOpinionNumber",
        "云复核〔2023〕7号",
        "finalOpinionOn",
        turn.today().minusYears(3).toString());
  }
}
