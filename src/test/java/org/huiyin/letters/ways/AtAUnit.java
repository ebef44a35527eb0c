package org.huiyin.letters.ways;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huiyin.client.Hint;
import org.huiyin.client.Paper;
import org.huiyin.client.Turn;
import org.huiyin.client.Workplace;
import org.huiyin.letters.RealLetter;

/** What a unit enters that has a letter to handle; its answer is the real one. */
final class AtAUnit {

  private static final List<String> UNITS =
      List.of("HOUSING", "CIVIL", "AGRI", "FINANCE", "FOREST", "WATER", "LABOUR", "ENV");

  private static final Pattern TO_ANSWER = Pattern.compile("supervision/(\\d+)/answer");

  private AtAUnit() {}

  /** Another for the next position. */
  static String unit(int position) {
    return "unit-" + UNITS.get(position % UNITS.size());
  }

  /**
   * One part of a referral.
   *
   * @param dueOn {@code null} to take what the house suggests
   */
  static Map<String, Object> part(String to, boolean lead, String kind, LocalDate dueOn) {
    Map<String, Object> part = new HashMap<>();
    part.put("to", to);
    part.put("lead", lead);
    part.put("kind", kind);
    part.put("part", "核实来信反映的情况，依法办理并答复信访人。");
    if (dueOn != null) {
      part.put("dueOn", dueOn.toString());
    }
    return part;
  }

  static Map<String, Object> signs(Turn turn) {
    return Map.of("signing", "SIGNED", "receivedOn", day(turn), "signedBy", "收发室");
  }

  static Map<String, Object> objects(Turn turn) {
    return Map.of(
        "signing",
        "OBJECTED",
        "receivedOn",
        day(turn),
        "objectedOn",
        day(turn),
        "objectionReason",
        "来信反映的事项按照分工由其他单位负责。");
  }

  /** The office, for a unit that does not sign. */
  static Map<String, Object> isDelivered(Turn turn) {
    return Map.of("signing", "DELIVERED", "receivedOn", day(turn));
  }

  static Map<String, Object> works(Turn turn, String next) {
    Map<String, Object> form = new HashMap<>();
    form.put("notes", List.of(Map.of("on", day(turn), "wording", "到现场核实，并与来信人通了电话。")));
    form.put("workStep", next);
    form.put("extensionDays", 5);
    form.put("extensionReason", "需要等待县里的测绘结果。");
    form.put("organHead", "单位负责人");
    form.put("toldOn", day(turn));
    form.put("toldHow", "PHONE");
    return form;
  }

  static Map<String, Object> reports(Turn turn, RealLetter letter) {
    Map<String, Object> form = new HashMap<>();
    form.put("basicFacts", "来信反映：" + letter.subject());
    form.put("investigation", "经走访查看，情况属实。" + Lines.cut(letter.reply(), 7000));
    form.put("opinion", "按照职责办理并答复：" + Lines.cut(letter.reply(), 7000));
    form.put("issuedBy", "单位负责人");
    form.put("answerNumber", "青答〔" + turn.today().getYear() + "〕" + letter.id() + "号");
    form.put("answerServedOn", day(turn));
    form.put("answerDocument", Hint.lastChoice());
    form.put("reportedOn", day(turn));
    return form;
  }

  /** Brings the copy of its answer, to be named in the report. */
  static boolean bringsTheAnswer(Workplace here, RealLetter letter) {
    here.bring("documents?answer=true", "对信访人的答复", Paper.docx(letter.reply()));
    return true;
  }

  /** The latest supervision notice, on the page of the referral. */
  static boolean answersTheNotice(Turn turn, Workplace here) {
    String notice =
        TO_ANSWER
            .matcher(here.read())
            .results()
            .map(MatchResult::group)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    here.act(notice, Map.of("wording", "已经抓紧核实，五日内报告。", "occurredOn", day(turn)));
    return true;
  }

  private static String day(Turn turn) {
    return turn.today().toString();
  }
}
