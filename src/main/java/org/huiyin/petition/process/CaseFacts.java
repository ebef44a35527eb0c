package org.huiyin.petition.process;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Step;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.springframework.stereotype.Component;

/** What the forms show of a case. Looking is recorded; who must not look is refused. */
@Component
public class CaseFacts {

  private final CaseDoors doors;
  private final PetitionCases cases;
  private final Organisation organisation;
  private final CodeTexts codes;
  private final DueTexts dueTexts;
  private final FurtherTexts furtherTexts;
  private final Actors actors;

  CaseFacts(
      CaseDoors doors,
      PetitionCases cases,
      Organisation organisation,
      CodeTexts codes,
      DueTexts dueTexts,
      FurtherTexts furtherTexts,
      Actors actors) {
    this.doors = doors;
    this.cases = cases;
    this.organisation = organisation;
    this.codes = codes;
    this.dueTexts = dueTexts;
    this.furtherTexts = furtherTexts;
    this.actors = actors;
  }

  Actor actor(Step step) {
    return actors.actor(step.userId());
  }

  /**
   * Lets nobody go on who must not see the case, whatever task he has open or the model offered
   * him. Where nobody is kept out, whoever every such case is open to needs no question.
   */
  void admit(Step step, Actor by) {
    boolean guarded = Boolean.TRUE.equals(step.variables().get(PetitionHandling.GUARDED));
    if (guarded || !CaseDoors.isOpenUnguarded(by)) {
      doors.admit(by, step.caseId());
    }
  }

  Map<String, Object> of(Step step) {
    long caseId = step.caseId();
    doors.enter(actor(step), caseId, "READ_STEP", step.key() + ":" + step.taskId());
    PetitionCase petition = cases.get(caseId);
    String petitioner = cases.addressee(petition).name();
    Map<String, Object> facts = new HashMap<>();
    facts.put("number", petition.registerNumber());
    facts.put("title", petition.title());
    facts.put("body", petition.body());
    facts.put(
        "petitionerName", petitioner == null ? codes.of("petitioner", "ANONYMOUS") : petitioner);
    facts.put("channelText", codes.of("channel", petition.channel()));
    facts.put("purposeText", codes.of("purpose", petition.purpose()));
    facts.put("categoryText", organisation.category(petition.category()).orElseThrow().name());
    facts.put("villageText", village(petition));
    facts.put("headcount", petition.headcount());
    facts.put("receivedOn", petition.receivedOn().toString());
    facts.put("registeredOn", petition.registeredOn().toString());
    facts.put("proposedHandling", text(petition.proposedHandling()));
    facts.put("adviceText", text(petition.adviceReason()));
    facts.put("requestsText", requests(petition));
    facts.put("furtherText", furtherTexts.of(petition));
    facts.put("dueText", dueTexts.of(caseId, step.key()));
    return facts;
  }

  private String village(PetitionCase petition) {
    return petition.placeOfIssue() == null
        ? ""
        : organisation
            .village(petition.placeOfIssue())
            .map(Village::name)
            .orElse(petition.placeOfIssue());
  }

  private static String requests(PetitionCase petition) {
    return petition.requests().stream()
        .map(request -> request.position() + ". " + request.wording())
        .collect(Collectors.joining("\n"));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
