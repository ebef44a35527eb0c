package org.huiyin.reply.process;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.CaseActs;
import org.huiyin.petition.CounterAnswers;
import org.huiyin.petition.DeputyExplanations;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.reply.Forwardings;
import org.huiyin.reply.HandOvers;
import org.huiyin.reply.Replies;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code serveReply}: the answer reaches the petitioner, or the reason why
 * it cannot.
 */
@Component
class ServeReplyStep extends CaseStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .with(ServiceFields::declare)
          .yes("deputyTold")
          .text("deputyExplained")
          .date("handedOverOn")
          .neededWhen("handOver", true)
          .text("forwardedTo")
          .neededWhen("forwarding", true)
          .date("forwardedOn")
          .neededWhen("forwarding", true)
          .choice("forwardingWay", "POST", "CONFIDENTIAL_POST", "IN_PERSON", "ELECTRONIC")
          .neededWhen("forwarding", true)
          .build();

  private final Replies replies;
  private final CounterAnswers counter;
  private final CaseActs acts;
  private final PetitionCases cases;
  private final HandOvers handOvers;
  private final Forwardings forwardings;
  private final DeputyExplanations explanations;
  private final Organisation organisation;

  ServeReplyStep(
      CaseFacts facts,
      Replies replies,
      CounterAnswers counter,
      CaseActs acts,
      PetitionCases cases,
      HandOvers handOvers,
      Forwardings forwardings,
      DeputyExplanations explanations,
      Organisation organisation) {
    super(PetitionHandling.SERVE_REPLY, facts);
    this.replies = replies;
    this.counter = counter;
    this.acts = acts;
    this.cases = cases;
    this.handOvers = handOvers;
    this.forwardings = forwardings;
    this.explanations = explanations;
    this.organisation = organisation;
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    Map<String, Object> shown = asked(step);
    shown.put("replyNumber", replies.draftOf(step.caseId()).number());
    counter
        .of(cases.get(step.caseId()))
        .ifPresent(
            given -> {
              shown.put("served", "SERVED");
              shown.put("serviceWay", CounterAnswers.WAY);
              shown.put("servedOn", given.on().toString());
            });
    return shown;
  }

  @Override
  public Map<String, Object> asked(Step step) {
    PetitionCase petition = cases.get(step.caseId());
    Map<String, Object> asked = new HashMap<>();
    asked.put("handOver", HandOvers.owed(petition));
    forwardings.owedTo(petition).ifPresent(organ -> asked.put("forwardedTo", organ));
    asked.put("forwarding", asked.containsKey("forwardedTo"));
    if (petition.neighbouringDeputy() != null) {
      organisation
          .person(petition.neighbouringDeputy())
          .ifPresent(person -> asked.put("deputyName", person.name()));
    }
    return asked;
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    Replies.Served served =
        replies.serve(step.caseId(), ServiceFields.read(form), form.yes("deputyTold"), by);
    if (form.date("handedOverOn") != null) {
      handOvers.handedOver(step.caseId(), form.date("handedOverOn"), by);
    }
    if (form.date("forwardedOn") != null) {
      forwardings.forwarded(
          step.caseId(),
          form.text("forwardedTo"),
          form.date("forwardedOn"),
          form.text("forwardingWay"),
          by);
    }
    if (form.yes("deputyTold")) {
      String explained = form.text("deputyExplained");
      acts.deputyTold(step.caseId(), served.on(), explained == null ? "" : explained, by);
      explanations.answerServed(step.caseId());
    }
    return new Taken()
        .keep(PetitionHandling.FOLLOW_UP, served.followUp())
        .keep(PetitionHandling.RATING_ASKED, served.ratingAsked())
        .keep(PetitionHandling.REPLIED_ON, served.on().toString());
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
