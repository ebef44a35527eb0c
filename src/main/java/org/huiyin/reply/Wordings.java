package org.huiyin.reply;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deliberation.Deliberations;
import org.huiyin.handling.OthersResult;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Township;
import org.huiyin.petition.CounterAnswers;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Proposes the words of notices and answers; a person reads and may change them before signing. */
@Component
public class Wordings {

  /** Legal routes on which there is a way to go on, whoever decided. */
  private static final Set<String> REMEDY_OF_ROUTE = Set.of("ART_31_4", "ART_31_5", "ART_31_6");

  private final MessageSource texts;
  private final PetitionCases cases;
  private final Deadlines deadlines;
  private final Organisation organisation;
  private final Deliberations deliberations;
  private final Forwardings forwardings;

  Wordings(
      MessageSource texts,
      PetitionCases cases,
      Deadlines deadlines,
      Organisation organisation,
      Deliberations deliberations,
      Forwardings forwardings) {
    this.texts = texts;
    this.cases = cases;
    this.deadlines = deadlines;
    this.organisation = organisation;
    this.deliberations = deliberations;
    this.forwardings = forwardings;
  }

  public record Notice(NoticeKind kind, String text) {}

  /**
   * By what is known of the case at this moment; until when it is handled, the paper says by
   * itself.
   */
  public Notice notice(PetitionCase petition) {
    NoticeKind kind = NoticeKind.trueOf(petition).get(0);
    String key =
        petition.sealed() ? "SEALED" : petition.route() == null ? "UNDECIDED" : petition.route();
    return new Notice(kind, say("reply.notice." + key, petition.registerNumber()));
  }

  /**
   * How the matter is handled and that a written answer comes (art. 23), by the way that was
   * chosen, if one was.
   */
  String procedure(PetitionCase petition) {
    return say("reply.procedure." + (petition.route() == null ? "UNDECIDED" : petition.route()));
  }

  /**
   * Why the matter is not handled here: the law's reason, never what was said of it in the sitting.
   */
  String reason(Deliberations.Decided decided) {
    if ("DECLINE".equals(decided.route())) {
      return say("reply.reason.DECLINE");
    }
    return decided.redirectBasis() == null ? "" : say("reply.reason." + decided.redirectBasis());
  }

  /**
   * How the petitioner can go on, by the matter's legal route (rules.md, "Ways, papers, remedies").
   */
  public String remedy(PetitionCase petition) {
    String reviewOrgan = organisation.township().map(Township::upperCongress).orElseThrow();
    if (AnswerPaper.of(petition) == AnswerPaper.OPINION_LETTER) {
      return say("reply.remedy.review", reviewOrgan);
    }
    if (AnswerPaper.of(petition) == AnswerPaper.GUIDANCE) {
      return deliberations.last(petition.id()).map(this::legalWay).orElse("");
    }
    return REMEDY_OF_ROUTE.contains(String.valueOf(petition.legalRoute()))
        ? say("reply.remedy." + petition.legalRoute())
        : say("reply.remedy.none");
  }

  /**
   * Whether the answer must name a way to go on: review of our opinion, the way that a decision or
   * an answer on a duty names, the law's own where a court or the police decide (rules.md, "Ways,
   * papers, remedies").
   */
  public boolean owesRemedy(PetitionCase petition) {
    return switch (AnswerPaper.of(petition)) {
      case OPINION_LETTER -> true;
      case REPLY_LETTER, LETTER_ON_TOP ->
          REMEDY_OF_ROUTE.contains(String.valueOf(petition.legalRoute()));
      case GUIDANCE ->
          deliberations
              .last(petition.id())
              .filter(decided -> "ART_31_1".equals(decided.redirectBasis()))
              .isPresent();
      case ACCUSATION_RECEIPT -> false;
    };
  }

  /** By what the petitioner can go on where the matter belongs: the law's own way. */
  private String legalWay(Deliberations.Decided decided) {
    if ("DECLINE".equals(decided.route())) {
      return say("reply.way.DECLINE");
    }
    return decided.redirectBasis() == null
        ? ""
        : say("reply.way." + decided.redirectBasis(), decided.redirectTo());
  }

  /**
   * Until when the petitioner hears, as the slip prints it: the notice, then the end if counted.
   */
  public String untilWhen(long caseId) {
    String notice =
        deadlines
            .dueOn(caseId, "NOTICE")
            .map(due -> say("reply.slip.notice", LetterContent.day(due)))
            .orElse("");
    return handlingDue(caseId).map(due -> say("reply.slip.handling", notice, due)).orElse(notice);
  }

  /** What was answered on the spot, as the slip says it before what comes next. */
  public String atCounter(CounterAnswers.Given given) {
    return say("reply.slip.answered", given.said());
  }

  /** A clock that does not run any more promises nothing: a correction may have stopped it. */
  private Optional<String> handlingDue(long caseId) {
    return deadlines.running(caseId, "HANDLING").map(clock -> LetterContent.day(clock.dueOn()));
  }

  /** Which organ has answered the petitioner, by which paper, and when it reached him. */
  String whoAnswered(OthersResult.Answer answer) {
    if (answer.servedOn() == null) {
      return say("reply.answered.unserved", answer.by(), notServed(answer));
    }
    return answer.number() == null
        ? say("reply.answered", answer.by(), LetterContent.day(answer.servedOn()))
        : say(
            "reply.answered.numbered",
            answer.by(),
            LetterContent.day(answer.servedOn()),
            answer.number());
  }

  private String notServed(OthersResult.Answer answer) {
    return answer.notServed() == null ? "" : say("reply.not-served." + answer.notServed());
  }

  /**
   * That the organ that handled the matter decides: by art. 31 (6) the organ above it reviews, else
   * its answer names the remedy.
   */
  public String answeredBy(PetitionCase petition, OthersResult.Answer answer) {
    if (answer.servedOn() == null) {
      return say("reply.remedy.answered.unserved", answer.by());
    }
    boolean reviewed = "ART_31_6".equals(petition.legalRoute()) && answer.reviewOrgan() != null;
    return say(
        reviewed ? "reply.remedy.answered.review" : "reply.remedy.answered",
        answer.by(),
        answer.number() == null ? "" : answer.number(),
        LetterContent.day(answer.servedOn()),
        answer.reviewOrgan());
  }

  /** The whole letter where there is no request to decide. */
  public String answer(PetitionCase petition) {
    return switch (AnswerPaper.of(petition)) {
      case ACCUSATION_RECEIPT ->
          say(
              "reply.text.ACCUSATION" + ("DIRECT".equals(petition.route()) ? ".DIRECT" : ""),
              petition.registerNumber());
      default -> {
        boolean sentOn = forwardings.owedTo(petition).isPresent();
        yield say(
            "reply.text." + petition.route() + (sentOn ? ".FORWARDED" : ""),
            petition.registerNumber());
      }
    };
  }

  private String say(String key, Object... arguments) {
    return texts.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
  }
}
