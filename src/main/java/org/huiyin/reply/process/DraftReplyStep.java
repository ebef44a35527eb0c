package org.huiyin.reply.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.ContractBuilder;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.handling.HandlingRecords;
import org.huiyin.handling.HandlingRecords.Kind;
import org.huiyin.handling.OthersResult;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.CounterAnswers;
import org.huiyin.petition.FindingWords;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.Requests.Finding;
import org.huiyin.petition.Requests.Outcome;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.reply.AnswerPaper;
import org.huiyin.reply.DecidedElsewhere;
import org.huiyin.reply.HandOvers;
import org.huiyin.reply.Letters.Letter;
import org.huiyin.reply.Outcomes;
import org.huiyin.reply.Replies;
import org.huiyin.reply.ReplyDraft;
import org.huiyin.reply.Wordings;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code draftReply}: an outcome for each request, facts, grounds, remedy.
 */
@Component
class DraftReplyStep extends CaseStep {

  /** The outcomes that fit what the petitioner wants. */
  private static final String FITTING = "fittingOutcomes";

  private static final StepContract CONTRACT =
      StepContract.of()
          .rows("outcomes", row -> outcome(row))
          .text("facts", "grounds", "article", "text", "remedy")
          .yes("remedyConfirmed")
          .text("sealNumber")
          .neededWhen("handOver", true)
          .number("pieces")
          .neededWhen("handOver", true)
          .build();

  private final Replies replies;
  private final Wordings wordings;
  private final CounterAnswers counter;
  private final PetitionCases cases;
  private final HandlingRecords handling;
  private final OthersResult others;
  private final HandOvers handOvers;
  private final DecidedElsewhere decided;
  private final FindingWords findings;
  private final CodeTexts codes;

  DraftReplyStep(
      CaseFacts facts,
      Replies replies,
      Wordings wordings,
      CounterAnswers counter,
      PetitionCases cases,
      HandlingRecords handling,
      OthersResult others,
      HandOvers handOvers,
      DecidedElsewhere decided,
      FindingWords findings,
      CodeTexts codes) {
    super(PetitionHandling.DRAFT_REPLY, facts);
    this.replies = replies;
    this.wordings = wordings;
    this.counter = counter;
    this.cases = cases;
    this.handling = handling;
    this.others = others;
    this.handOvers = handOvers;
    this.decided = decided;
    this.findings = findings;
    this.codes = codes;
  }

  /** What fits none of the purposes is judged with a sentence of its own. */
  private static void outcome(ContractBuilder row) {
    row.picked(FITTING, "outcome")
        .needed()
        .judged()
        .text("explanation")
        .needed()
        .choice("lawful", "YES", "NO")
        .choice("reasonable", "YES", "NO")
        .text("reason");
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    PetitionCase petition = cases.get(step.caseId());
    Map<String, Object> shown = new HashMap<>();
    shown.put("remedy", wordings.remedy(petition));
    shown.put("route", petition.route());
    shown.put("handOver", HandOvers.owed(petition));
    shown.put("receiptOnly", AnswerPaper.isReceipt(petition));
    handling
        .last(step.caseId(), Kind.RESULT)
        .ifPresent(result -> shown.put("resultText", result.wording()));
    if (AnswerPaper.answersRequests(petition)) {
      shown.put("outcomes", outcomes(petition));
      shown.put(FITTING, fitting(petition));
      if (!"DIRECT".equals(petition.route())) {
        others.answer(step.caseId()).ifPresent(answer -> shown.putAll(said(petition, answer)));
      }
      decided.on(step.caseId()).ifPresent(said -> decidedBy(said, shown));
    }
    if (!AnswerPaper.answersRequests(petition) || AnswerPaper.isReceipt(petition)) {
      shown.put("text", wordings.answer(petition));
    }
    counter.of(petition).ifPresent(given -> saidAtCounter(given, shown));
    Letter before = replies.draftOf(step.caseId());
    if (before != null) {
      shown.put("returnReason", before.comment());
      shown.put("facts", before.content().facts());
      shown.put("grounds", before.content().grounds());
      shown.put("article", before.content().article());
    }
    return shown;
  }

  @Override
  public Map<String, Object> asked(Step step) {
    PetitionCase petition = cases.get(step.caseId());
    return Map.of(
        "handOver", HandOvers.owed(petition),
        "receiptOnly", AnswerPaper.isReceipt(petition),
        "outcomes", outcomes(petition));
  }

  /** What the organ that decided has said: our letter repeats it and decides nothing. */
  private Map<String, Object> said(PetitionCase petition, OthersResult.Answer answer) {
    Map<String, Object> said = new HashMap<>();
    said.put("facts", answer.facts());
    said.put("grounds", answer.opinion());
    said.put("remedy", wordings.answeredBy(petition, answer));
    return said;
  }

  private static void saidAtCounter(CounterAnswers.Given given, Map<String, Object> shown) {
    shown.put("facts", given.said());
    shown.put("grounds", given.said());
    shown.put("article", given.law());
  }

  private static void decidedBy(DecidedElsewhere.Said said, Map<String, Object> shown) {
    shown.put("facts", said.facts());
    shown.put("grounds", said.grounds());
  }

  /** A fact of the form and no list to check by, so that a submit need not read it again. */
  private List<Map<String, String>> fitting(PetitionCase petition) {
    return Outcomes.offered(petition).stream()
        .map(outcome -> Map.of("value", outcome, "label", codes.of("outcomeChoice", outcome)))
        .toList();
  }

  private List<Map<String, Object>> outcomes(PetitionCase petition) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (PetitionCase.Request request : petition.requests()) {
      Map<String, Object> row = new HashMap<>();
      row.put("requestId", String.valueOf(request.position()));
      row.put("wording", request.wording());
      row.put("finding", findings.of(request));
      row.put("outcome", request.outcome());
      row.put("explanation", request.explanation());
      rows.add(row);
    }
    return rows;
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Finding> found = new ArrayList<>();
    for (Content row : form.rows("outcomes")) {
      int position = outcomes.size() + 1;
      outcomes.add(new Outcome(position, row.text("outcome"), row.text("explanation")));
      found.add(
          new Finding(
              position, row.yesOrNo("lawful"), row.yesOrNo("reasonable"), row.text("reason")));
    }
    ReplyDraft draft =
        new ReplyDraft(
            outcomes,
            form.text("facts"),
            form.text("grounds"),
            form.text("article"),
            form.text("remedy"),
            form.text("text"));
    replies.draft(step.caseId(), draft, found, form.yes("remedyConfirmed"), by);
    if (form.text("sealNumber") != null) {
      handOvers.prepare(step.caseId(), form.text("sealNumber"), form.number("pieces"), by);
    }
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
