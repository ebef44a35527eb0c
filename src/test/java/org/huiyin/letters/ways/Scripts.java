package org.huiyin.letters.ways;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.client.Script;
import org.huiyin.client.Turn;
import org.huiyin.letters.LetterReading;
import org.huiyin.letters.RealLetter;

/** For each letter and what is to happen to it, the script of all its steps. */
final class Scripts {

  /** Those of units first, so that what is offered to them and to the office is done by them. */
  static final List<String> STAFF =
      List.of(
          "head-housing",
          "head-civil",
          "head-agri",
          "head-finance",
          "head-forest",
          "head-water",
          "head-labour",
          "head-env",
          "head-land",
          "leader-g03",
          "secretary",
          "clerk",
          "chair",
          "vicechair",
          "member1",
          "member2",
          "member3");

  private final RealLetter letter;
  private final Lines lines;
  private final Received received;
  private final int position;
  private final Script script;

  private Scripts(RealLetter letter, Received received, int position) {
    this.letter = letter;
    this.lines = new Lines(letter);
    this.received = received;
    this.position = position;
    this.script = new Script(position, STAFF);
  }

  static Script of(RealLetter letter, Plot plot, Received received, int position) {
    Scripts scripts = new Scripts(letter, received, position);
    scripts.ordinary();
    scripts.changedBy(plot);
    return scripts.script;
  }

  /** As it goes when nothing comes between, handled directly. */
  private void ordinary() {
    script
        .on("deliberate", turn -> Sitting.decides(turn, direct()))
        .on("approveNotice", Lines.approved())
        .on("serveNotice", Lines::served)
        .on("handleDirectly", lines.finished())
        .otherwise("handleDirectly", (turn, refusal) -> lines.otherwise(null, refusal))
        .on("approveReferral", Lines.approved())
        .on("signForReferral", AtAUnit::signs)
        .on("workOnReferral", turn -> AtAUnit.works(turn, "REPORT"))
        .on("reportResult", turn -> AtAUnit.reports(turn, letter))
        .errand("reportResult", (turn, here) -> AtAUnit.bringsTheAnswer(here, letter))
        .on("reviewResult", Lines.accepted())
        .on("draftReply", lines.answer(null, false))
        .otherwise("draftReply", (turn, refusal) -> lines.otherwise(null, refusal))
        .on("approveReply", Lines.approved())
        .on("serveReply", this::service)
        .on("followUpExecution", Map.of("carriedOutText", "已按答复落实。"))
        .on("signSupervisionNotice", Map.of("supervision", "SIGN"))
        .on("recordRating", turn -> Map.of("ratedOn", turn.today().toString()));
    script.errand(
        "deliberate",
        (turn, here) -> {
          if (turn.before() == 0 && !received.hasPurpose()) {
            here.as("clerk").act("correction", lines.purpose(turn));
          }
          if (turn.before() == 0 && !received.hasCategory()) {
            here.as("clerk").act("correction", Lines.category(turn));
          }
          return true;
        });
  }

  private void changedBy(Plot plot) {
    switch (plot) {
      case DIRECT, AT_A_UNIT -> {
        // Nothing comes between.
      }
      case RESULT_RETURNED ->
          script.on(
              "reviewResult",
              turn -> Map.of("verdict", "RETURN", "verdictReason", "事实没有查清，请补充。"),
              turn -> Lines.accepted());
      case HANDLING_EXTENDED -> handlingExtended();
      case CARRIED_OUT -> {
        answeredAs("SUPPORTED");
        script.on("serveReply", Lines::served).waiting("recordRating", turn -> true);
      }
      case PAPERS_RETURNED -> papersReturned();
      case URGENT -> urgent();
      case CONFERENCE -> decided(turn -> Sitting.conference());
      case REDIRECTED -> decided(turn -> Sitting.redirects());
      case DECLINED -> decided(Sitting::declines);
      case WITHDRAWN -> Lines.withdraws(script, "deliberate");
      case WITHDRAWN_IN_HANDLING -> Lines.withdraws(script, "handleDirectly");
      default ->
          ReferredScripts.change(
              script, plot, LetterReading.legalRoute(wants()), position, received);
    }
  }

  private interface Way {
    Map<String, Object> of(Turn turn);
  }

  private void decided(Way way) {
    script.on("deliberate", turn -> Sitting.decides(turn, way.of(turn)));
  }

  private Map<String, Object> direct() {
    return Map.of(
        "route",
        "DIRECT",
        "ground",
        wants().equals("CONSULTATION") ? "CONSULTATION_ANSWERABLE" : "OPINION_ON_GOV_WORK",
        "legalRoute",
        LetterReading.legalRoute(wants()),
        "responsiblePerson",
        "member" + (1 + position % 3));
  }

  /** As the book says, or else as a clerk reads the letter. */
  private String wants() {
    return received.hasPurpose() ? "REQUEST" : new LetterReading(letter).purpose();
  }

  /** Some of those who gave no address cannot be reached. */
  private Map<String, Object> service(Turn turn) {
    return !received.hasContact() && position % 4 == 1
        ? Lines.cannotBeServed()
        : Lines.served(turn);
  }

  private void handlingExtended() {
    script
        .on("handleDirectly", turn -> Lines.moreTime(), turn -> lines.finished())
        .on("approveHandlingExtension", Map.of("approval", "APPROVE", "reason", "理由成立。"))
        .errand(
            "handleDirectly",
            (turn, here) -> {
              if (turn.before() == 1) {
                here.as("clerk")
                    .act(
                        "extension-service",
                        Map.of("servedOn", turn.today().toString(), "serviceWay", "ELECTRONIC"));
              }
              return true;
            });
  }

  private void answeredAs(String outcome) {
    script
        .on("draftReply", lines.answer(outcome, false))
        .otherwise("draftReply", (turn, refusal) -> lines.otherwise(outcome, refusal));
  }

  private void papersReturned() {
    script
        .waiting("deliberate", turn -> turn.times("serveNotice") == 0)
        .on("approveNotice", turn -> Lines.sentBack(), turn -> Lines.approved())
        .on("draftNotice", Map.of("noticeText", "您的来信已经收到，正在研究，十五日内告知办理途径。"))
        .on("approveReply", turn -> Lines.sentBack(), turn -> Lines.approved());
  }

  private void urgent() {
    decided(
        turn -> {
          Map<String, Object> way = new HashMap<>(direct());
          way.put("urgent", true);
          way.put("urgentReason", "来信称将有多人聚集。");
          return way;
        });
    script.on("reportUrgently", turn -> Map.of("reportedAt", turn.today() + "T09:00"));
  }
}
