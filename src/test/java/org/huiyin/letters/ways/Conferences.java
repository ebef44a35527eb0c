package org.huiyin.letters.ways;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.client.Hint;
import org.huiyin.client.Paper;
import org.huiyin.client.Script;
import org.huiyin.client.Turn;

/**
 * The scripts of the joint conferences to which letters are put: the first is called by the
 * presidium and goes wrong where it can, a later one was held by the Party committee and is entered
 * from paper.
 */
final class Conferences {

  private static final String LEADS = "HOUSING";
  private static final int DAYS_BEFORE = 3;
  private static final int DAYS_FOR_THE_WORK = 14;

  private Conferences() {}

  static Script of(int before) {
    return before == 0 ? called() : held();
  }

  private static Script both() {
    return new Script(0, Scripts.STAFF)
        .on("workOnActionItem", turn -> Map.of("doneOn", day(turn), "result", "已经按纪要办理完毕。"))
        .errand(
            "workOnActionItem",
            (turn, here) -> {
              here.bring("evidence", "现场照片", Paper.scan());
              return true;
            })
        .on(
            "strikeOff",
            turn -> Map.of("verdict", "RETURN", "verdictReason", "现场还有一处没有完成。"),
            turn -> struckOff());
  }

  private static Map<String, Object> struckOff() {
    return Map.of("verdict", "ACCEPT", "finding", "现场查看，已经落实。");
  }

  private static Script called() {
    return both()
        .on("prepareConference", Conferences::invites)
        .on("approveInvitations", turn -> Lines.sentBack(), turn -> Lines.approved())
        .by("approveMinutes", "chair")
        .waiting("recordMinutes", turn -> turn.due() != null && turn.today().isBefore(turn.due()))
        .on(
            "recordMinutes",
            turn -> Map.of("conferenceStep", "POSTPONED", "postponeReason", "主要单位负责人外出。"),
            Conferences::minutes)
        .on("approveMinutes", turn -> Lines.sentBack(), turn -> Lines.approved());
  }

  private static Map<String, Object> invites(Turn turn) {
    Map<String, Object> form = new HashMap<>();
    form.put("preparation", "INVITE");
    form.put("convener", "PRESIDIUM");
    form.put("heldOn", turn.today().plusDays(DAYS_BEFORE).toString());
    form.put("startsAt", "09:00");
    form.put("place", "乡政府二楼会议室");
    form.put("agenda", Map.of("organs", List.of(LEADS, "GOV")));
    form.put("guests", List.of(Map.of("name", "县法律援助中心")));
    form.put("approvedBy", "chair");
    form.put("contact", "人大办 0855-1234567");
    return form;
  }

  private static Map<String, Object> minutes(Turn turn) {
    Map<String, Object> form = new HashMap<>();
    form.put("conferenceStep", "HELD");
    form.put("chairedBy", "陆怀远");
    form.put("attendees", "陆怀远、葛新民");
    form.put("reports", "村镇建设办公室汇报了核实情况。");
    form.put("discussion", "会议认为应当限期解决。");
    form.put(
        "decisions",
        Hint.rowForEach(
            Map.of(
                "wording",
                "按核实的情况限期解决，并向来信人说明。",
                "leadUnit",
                LEADS,
                "coUnits",
                List.of("GOV"),
                "dueOn",
                turn.today().plusDays(DAYS_FOR_THE_WORK).toString(),
                "supervisor",
                "vicechair")));
    return form;
  }

  private static Script held() {
    return both()
        .on(
            "prepareConference",
            turn ->
                Map.of(
                    "preparation", "HELD",
                    "convener", "PARTY",
                    "heldOn", day(turn),
                    "startsAt", "15:00",
                    "place", "乡党委会议室"))
        .on("recordMinutes", Conferences::minutes)
        .by("approveMinutes", "clerk")
        .on(
            "approveMinutes",
            turn ->
                Map.of(
                    "approval", "APPROVE",
                    "onPaper", true,
                    "signer", Hint.labelled(label -> label.contains("书记")),
                    "approvedOn", day(turn),
                    "scan", Hint.lastChoice()))
        .errand(
            "approveMinutes",
            (turn, here) -> {
              here.bring("papers", "书记签字的纪要", Paper.scan());
              return true;
            });
  }

  private static String day(Turn turn) {
    return turn.today().toString();
  }
}
