package org.huiyin.deliberation.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.deliberation.DeliberationEntry;
import org.huiyin.deliberation.Deliberations;
import org.huiyin.deliberation.KeptFromSitting;
import org.huiyin.deliberation.Referring;
import org.huiyin.deliberation.Referring.Part;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.LiveLists;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.organisation.Actors;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.KeptOut.Kept;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.PetitionCases.Decision;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.OfficeLists;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code deliberate}: a sitting gives its opinion on the case and chooses
 * the way.
 */
@Component
class DeliberateStep extends CaseStep {

  private final Deliberations deliberations;
  private final PreparedForm prepared;
  private final PetitionCases cases;
  private final KeptOut keptOut;
  private final KeptFromSitting keptFrom;
  private final OfficeLists lists;
  private final Referring referring;
  private final Actors actors;

  DeliberateStep(
      CaseFacts facts,
      Deliberations deliberations,
      PreparedForm prepared,
      PetitionCases cases,
      KeptOut keptOut,
      KeptFromSitting keptFrom,
      OfficeLists lists,
      Referring referring,
      Actors actors) {
    super(PetitionHandling.DELIBERATE, facts);
    this.deliberations = deliberations;
    this.prepared = prepared;
    this.cases = cases;
    this.keptOut = keptOut;
    this.keptFrom = keptFrom;
    this.lists = lists;
    this.referring = referring;
    this.actors = actors;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    long caseId = step.caseId();
    return new LiveLists()
        .list("sittings", () -> prepared.sittings(caseId))
        .list("members", lists::members)
        .list("handlers", () -> lists.handlers(kept(step).users()))
        .list("deputies", () -> deputies(step))
        .list("receivers", () -> receivers(caseId));
  }

  private PetitionCase petition(Step step) {
    return step.once(PetitionCase.class, () -> cases.get(step.caseId()));
  }

  private Kept kept(Step step) {
    return step.once(Kept.class, () -> keptOut.of(step.caseId()));
  }

  private List<Option> deputies(Step step) {
    return petition(step).sealed() ? List.of() : lists.deputies(keptFrom.of(kept(step)));
  }

  private List<Option> receivers(long caseId) {
    return referring.receivers(caseId).stream()
        .map(receiver -> new Option(receiver.to(), receiver.name()))
        .toList();
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    PetitionCase petition = petition(step);
    return Map.of(
        "requests", PreparedForm.requests(petition),
        "referrals", suggested(petition),
        "preparedText", prepared.by(step.caseId()));
  }

  /** No condition of the form asks for more of the case. */
  @Override
  public Map<String, Object> asked(Step step) {
    return Map.of("requests", PreparedForm.requests(petition(step)));
  }

  @Override
  public Map<String, Object> prepared(Step step) {
    return prepared.of(petition(step));
  }

  @Override
  public Optional<Fault> onlyToLook() {
    return Optional.of(Fault.of("deliberation.office-prepares"));
  }

  private List<Map<String, Object>> suggested(PetitionCase petition) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Part part : referring.suggested(petition)) {
      Map<String, Object> row = new HashMap<>();
      row.put("to", part.to());
      row.put("lead", part.lead());
      row.put("kind", part.kind());
      row.put("dueOn", part.dueOn().toString());
      rows.add(row);
    }
    return rows;
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    DeliberationEntry entry = DeliberationForm.read(form);
    PetitionCase petition = petition(step);
    deliberations.decide(petition, kept(step), entry, by);
    Taken taken =
        forTheTerms(petition, entry.decision())
            .keep(PetitionHandling.REVIEW_GROUP, reviewers(entry.decision()));
    if (entry.decision().responsiblePerson() != null) {
      taken.keep(PetitionHandling.RESPONSIBLE_PERSON, entry.decision().responsiblePerson());
    }
    if (!entry.recusals().isEmpty()) {
      taken.keep(PetitionHandling.GUARDED, true);
    }
    return taken;
  }

  /** What {@code handling-terms.dmn} is asked with once more; the way itself the engine keeps. */
  private static Taken forTheTerms(PetitionCase petition, Decision decision) {
    return new Taken()
        .pass("purpose", petition.purpose())
        .pass("category", petition.category())
        .pass("channel", petition.channel())
        .pass("legalRoute", decision.legalRoute())
        .pass("simplified", decision.simplified());
  }

  /** Of a key case the chair, unless the chair handles it: nobody checks his own result. */
  private String reviewers(Decision decision) {
    boolean chairHandles = actors.actor(String.valueOf(decision.responsiblePerson())).isIn("chair");
    return decision.keyCase() && !chairHandles ? "chair" : "petition-office";
  }

  @Override
  public StepContract contract() {
    return DeliberationForm.CONTRACT;
  }
}
