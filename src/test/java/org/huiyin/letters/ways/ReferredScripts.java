package org.huiyin.letters.ways;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.client.Hint;
import org.huiyin.client.RefusedCall;
import org.huiyin.client.Script;
import org.huiyin.client.Turn;

/** How the script of a letter changes that is referred to others. */
final class ReferredScripts {

  /** The festival lies between the decision and the letter. */
  private static final int SOON = 14;

  private static final int LATER = 25;
  private static final int DAYS_OF_A_TRANSFER = 60;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Script script;
  private final String legalRoute;
  private final int position;
  private final Received received;
  private final String unit;

  private ReferredScripts(Script script, String legalRoute, int position, Received received) {
    this.script = script;
    this.legalRoute = legalRoute;
    this.position = position;
    this.received = received;
    this.unit = AtAUnit.unit(position);
  }

  static void change(Script script, Plot plot, String legalRoute, int position, Received received) {
    new ReferredScripts(script, legalRoute, position, received).changeBy(plot);
  }

  private interface Parts {
    List<Map<String, Object>> of(Turn turn);
  }

  private void changeBy(Plot plot) {
    refer(turn -> List.of(AtAUnit.part(unit, true, "ASSIGN", null)));
    switch (plot) {
      case LETTER_RETURNED ->
          script
              .on("approveReferral", turn -> Lines.sentBack(), turn -> Lines.approved())
              .on("draftReferral", Map.of("part", "核实情况并答复信访人，答复抄送人大办。"));
      case OBJECTION_DISMISSED ->
          script
              .on("signForReferral", AtAUnit::objects)
              .on(
                  "decideObjection",
                  Map.of("objection", "DISMISSED", "decisionReason", "按照三定方案由该单位负责。"));
      case OBJECTION_UPHELD -> objectionUpheld();
      case REPORT_EXTENDED -> reportExtension(Map.of("approval", "APPROVE", "reason", "情况属实。"));
      case REPORT_EXTENSION_REFUSED ->
          reportExtension(Map.of("approval", "RETURN", "reason", "已有足够时间。"));
      case UNIT_EXTENDS ->
          script.on(
              "workOnReferral",
              turn -> AtAUnit.works(turn, "EXTEND_HANDLING"),
              turn -> AtAUnit.works(turn, "REPORT"));
      case REPORT_RETURNED ->
          script.on(
              "reviewResult",
              turn ->
                  Map.of(
                      "verdict",
                      "RETURN",
                      "verdictReason",
                      "没有写明依据。",
                      "returned",
                      Hint.allLabelled(label -> true),
                      "reworkDays",
                      5),
              turn -> Lines.accepted());
      case TWO_UNITS -> refer(this::toTwo);
      case LATE -> late(1);
      case SILENT -> late(2);
      case UNSIGNED ->
          script.by("signForReferral", "clerk").on("signForReferral", AtAUnit::isDelivered);
      case VILLAGE_GROUP -> refer(turn -> List.of(AtAUnit.part("group-G03", true, "ASSIGN", null)));
      case COUNTY_STATION ->
          refer(turn -> List.of(AtAUnit.part("unit-LAND", true, "REQUEST", null)));
      case PASSED_ON -> passedOn();
      case RESULT_TO_CONFERENCE ->
          script.on(
              "reviewResult", Map.of("verdict", "CONFERENCE", "verdictReason", "涉及几个单位，需要会商。"));
      case WITHDRAWN_AT_A_UNIT -> Lines.withdraws(script, "workOnReferral");
      default -> {
        // It is referred, and nothing comes between.
      }
    }
  }

  private void refer(Parts parts) {
    script
        .on("deliberate", turn -> Sitting.decides(turn, Sitting.refers(legalRoute, parts.of(turn))))
        .otherwise(
            "deliberate",
            (turn, refusal) ->
                Sitting.decides(
                    turn, Sitting.refers(legalRoute, dueOn(dayIn(refusal), parts.of(turn)))));
  }

  /** The day that the refusal names: no part is due after the whole matter is. */
  private static String dayIn(RefusedCall refusal) {
    Matcher day = DAY.matcher(refusal.getMessage());
    if (!day.find()) {
      throw refusal;
    }
    return day.group();
  }

  private static List<Map<String, Object>> dueOn(String day, List<Map<String, Object>> parts) {
    parts.forEach(part -> part.put("dueOn", day));
    return parts;
  }

  private List<Map<String, Object>> toTwo(Turn turn) {
    LocalDate due = turn.today().plusDays(2 * SOON);
    return List.of(
        AtAUnit.part(unit, true, "ASSIGN", due),
        AtAUnit.part(AtAUnit.unit(position + 1), false, "ASSIGN", due));
  }

  /** The unit waits until it has become an assignment. */
  private void passedOn() {
    refer(turn -> List.of(AtAUnit.part(unit, true, "TRANSFER", null)));
    LocalDate patience = received.brought().plusDays(DAYS_OF_A_TRANSFER + 3);
    script.waiting("workOnReferral", turn -> turn.today().isBefore(patience));
  }

  private void objectionUpheld() {
    refer(
        turn ->
            List.of(
                AtAUnit.part(
                    turn.before() == 0 ? unit : AtAUnit.unit(position + 3), true, "ASSIGN", null)));
    script
        .on("signForReferral", AtAUnit::objects, AtAUnit::signs)
        .on("decideObjection", Map.of("objection", "UPHELD", "decisionReason", "确实不属该单位职权范围。"));
  }

  private void reportExtension(Map<String, Object> decision) {
    refer(turn -> List.of(AtAUnit.part(unit, true, "ASSIGN", turn.today().plusDays(LATER))));
    script
        .on(
            "workOnReferral",
            turn -> AtAUnit.works(turn, "EXTEND"),
            turn -> AtAUnit.works(turn, "REPORT"))
        .on("approveExtension", decision);
  }

  /**
   * @param notices so many supervision notices go out before the unit answers one
   */
  private void late(int notices) {
    refer(turn -> List.of(AtAUnit.part(unit, true, "ASSIGN", turn.today().plusDays(SOON))));
    script
        .waiting("workOnReferral", turn -> turn.times("signSupervisionNotice") < notices)
        .errand("workOnReferral", AtAUnit::answersTheNotice);
  }
}
