package org.huiyin.deliberation.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.deliberation.DeliberationEntry;
import org.huiyin.deliberation.Deliberations;
import org.huiyin.deliberation.KeptFromSitting;
import org.huiyin.deliberation.Referring;
import org.huiyin.deliberation.Referring.Part;
import org.huiyin.deliberation.Sittings;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.Taken;
import org.huiyin.organisation.Actors;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.PetitionCases.Decision;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.OfficeLists;
import org.huiyin.petition.process.PetitionHandling;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code deliberate}: a sitting gives its opinion on the case and chooses
 * the way.
 */
@Component
class DeliberateStep extends CaseStep {

  private final Deliberations deliberations;
  private final Sittings sittings;
  private final PetitionCases cases;
  private final KeptOut keptOut;
  private final KeptFromSitting keptFrom;
  private final OfficeLists lists;
  private final Referring referring;
  private final Actors actors;

  DeliberateStep(
      CaseFacts facts,
      Deliberations deliberations,
      Sittings sittings,
      PetitionCases cases,
      KeptOut keptOut,
      KeptFromSitting keptFrom,
      OfficeLists lists,
      Referring referring,
      Actors actors) {
    super(PetitionHandling.DELIBERATE, facts);
    this.deliberations = deliberations;
    this.sittings = sittings;
    this.cases = cases;
    this.keptOut = keptOut;
    this.keptFrom = keptFrom;
    this.lists = lists;
    this.referring = referring;
    this.actors = actors;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    PetitionCase petition = cases.get(step.caseId());
    Set<String> barred = keptOut.usersOf(step.caseId());
    List<Option> held = new ArrayList<>(List.of(new Option("NEW", "＋ 新的研究会")));
    sittings
        .recent(petition.receivedOn())
        .forEach(s -> held.add(new Option(String.valueOf(s.id()), s.heldOn() + " " + s.place())));
    return Map.of(
        "sittings", held,
        "members", lists.members(),
        "handlers", lists.handlers(barred),
        "deputies", petition.sealed() ? List.of() : lists.deputies(keptFrom.of(step.caseId())),
        "receivers",
            referring.receivers(step.caseId()).stream()
                .map(receiver -> new Option(receiver.to(), receiver.name()))
                .toList());
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    PetitionCase petition = cases.get(step.caseId());
    List<Map<String, String>> rows =
        petition.requests().stream()
            .map(r -> Map.of("requestId", String.valueOf(r.position()), "wording", r.wording()))
            .toList();
    return Map.of("requests", rows, "referrals", suggested(petition));
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
    PetitionCase petition = deliberations.decide(step.caseId(), entry, by);
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
  public Set<String> knownKeys() {
    return DeliberationForm.KEYS;
  }
}
