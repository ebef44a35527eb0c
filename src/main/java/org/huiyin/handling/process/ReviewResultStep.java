package org.huiyin.handling.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.LiveLists;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.handling.Handling;
import org.huiyin.handling.HandlingRecords;
import org.huiyin.handling.HandlingRecords.Kind;
import org.huiyin.handling.OthersResult;
import org.huiyin.handling.ResultProposals;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code reviewResult}: the result stands or goes back. */
@Component
class ReviewResultStep extends CaseStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("verdict", "ACCEPT", "RETURN", "CONFERENCE")
          .needed()
          .text("verdictReason")
          .neededWhen("verdict", "RETURN", "CONFERENCE")
          .several("reports", "returned")
          .number("reworkDays")
          .text("origin", "resolutionLevel")
          .neededWhen("verdict", "ACCEPT")
          .rows("reported", row -> {})
          .build();

  /** Who checks the result of a key case, on the office's proposal. */
  private static final String CHAIR = "chair";

  private final Handling handling;
  private final HandlingRecords records;
  private final OthersResult others;
  private final ReportAsShown reports;
  private final ResultProposals proposals;
  private final Organisation organisation;

  ReviewResultStep(
      CaseFacts facts,
      Handling handling,
      HandlingRecords records,
      OthersResult others,
      ReportAsShown reports,
      ResultProposals proposals,
      Organisation organisation) {
    super(PetitionHandling.REVIEW_RESULT, facts);
    this.handling = handling;
    this.records = records;
    this.others = others;
    this.reports = reports;
    this.proposals = proposals;
    this.organisation = organisation;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    if (!isReferred(step)) {
      return Map.of("reports", List.of());
    }
    return new LiveLists()
        .list(
            "reports",
            () ->
                others.reporters(step.caseId()).entrySet().stream()
                    .map(part -> new Option(part.getKey(), part.getValue()))
                    .toList());
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    Map<String, Object> shown = new HashMap<>();
    records
        .last(step.caseId(), Kind.RESULT)
        .ifPresent(result -> shown.put("resultText", result.wording()));
    if (isReferred(step)) {
      shown.put(
          "reported",
          others.waiting(step.caseId()).stream()
              .map(part -> reports.row(step.caseId(), part))
              .toList());
    }
    if (CHAIR.equals(step.variables().get(PetitionHandling.REVIEW_GROUP))) {
      proposals
          .open(step.caseId())
          .ifPresent(one -> shown.put("proposalText", nameOf(one.userId()) + "：" + one.wording()));
    }
    shown.put(PetitionHandling.ROUTE, step.variables().get(PetitionHandling.ROUTE));
    return shown;
  }

  private String nameOf(String userId) {
    return organisation.personOf(userId).map(Person::name).orElse(userId);
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    if ("ACCEPT".equals(form.text("verdict"))) {
      accept(step, form.text("origin"), form.text("resolutionLevel"), by);
      return new Taken();
    }
    if ("CONFERENCE".equals(form.text("verdict"))) {
      toConference(step, form.text("verdictReason"), by);
      return new Taken();
    }
    boolean again = false;
    if (isReferred(step)) {
      again =
          handling.sendBackToOthers(
              step.caseId(),
              form.ids("returned").stream().map(String::valueOf).toList(),
              form.text("verdictReason"),
              form.number("reworkDays"),
              by);
    } else {
      handling.sendBack(step.caseId(), form.text("verdictReason"), by);
    }
    return new Taken().keep(PetitionHandling.SENT_BACK, again ? "DELIBERATION" : "REWORK");
  }

  private void accept(Step step, String origin, String resolutionLevel, Actor by) {
    if (isReferred(step)) {
      handling.acceptOfOthers(step.caseId(), origin, resolutionLevel, by);
    } else {
      handling.accept(step.caseId(), origin, resolutionLevel, by);
    }
  }

  private void toConference(Step step, String reason, Actor by) {
    if (isReferred(step)) {
      handling.toConferenceOfOthers(step.caseId(), reason, by);
    } else {
      handling.toConference(step.caseId(), reason, by);
    }
  }

  private static boolean isReferred(Step step) {
    return "REFER".equals(step.variables().get(PetitionHandling.ROUTE));
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
