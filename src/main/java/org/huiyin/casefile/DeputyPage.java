package org.huiyin.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CaseActs;
import org.huiyin.petition.CaseActs.Act;
import org.huiyin.petition.CaseActs.Kind;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.DeputyExplanations;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.springframework.stereotype.Component;

/**
 * What a deputy sees of the cases he took part in, once they are answered: number, category and
 * village, what was asked and what came of it; neither title nor person nor paper. The look is
 * recorded with each case.
 */
@Component
class DeputyPage {

  private final DeputyExplanations explanations;
  private final PetitionCases cases;
  private final CaseActs acts;
  private final Organisation organisation;
  private final CodeTexts codes;
  private final AuditTrail audit;

  DeputyPage(
      DeputyExplanations explanations,
      PetitionCases cases,
      CaseActs acts,
      Organisation organisation,
      CodeTexts codes,
      AuditTrail audit) {
    this.explanations = explanations;
    this.cases = cases;
    this.acts = acts;
    this.organisation = organisation;
    this.codes = codes;
    this.audit = audit;
  }

  /**
   * @param results each request with its outcome
   * @param explained what was written down before, with its day
   */
  public record Line(
      long caseId,
      String number,
      String about,
      LocalDate repliedOn,
      List<String> results,
      List<String> explained) {}

  List<Line> of(Actor deputy) {
    List<Line> lines = explanations.casesOf(deputy).stream().map(this::line).toList();
    Map<String, Long> seen = new LinkedHashMap<>();
    lines.forEach(line -> seen.put("case:" + line.caseId(), line.caseId()));
    audit.recordEach(deputy, "READ_RESULT", seen);
    return lines;
  }

  private Line line(long caseId) {
    PetitionCase petition = cases.get(caseId);
    return new Line(
        caseId,
        petition.registerNumber(),
        about(petition),
        petition.repliedOn(),
        petition.requests().stream().map(this::result).toList(),
        acts.of(caseId).stream()
            .filter(act -> act.kind() == Kind.DEPUTY_EXPLAINED)
            .map(DeputyPage::words)
            .toList());
  }

  private String result(PetitionCase.Request request) {
    return request.outcome() == null
        ? request.wording()
        : request.wording() + "：" + codes.of("outcome", request.outcome());
  }

  private static String words(Act act) {
    return act.occurredOn() + " " + act.wording();
  }

  private String about(PetitionCase petition) {
    String category = organisation.category(petition.category()).map(Category::name).orElse("");
    return petition.placeOfIssue() == null
        ? category
        : category
            + " · "
            + organisation
                .village(petition.placeOfIssue())
                .map(Village::name)
                .orElse(petition.placeOfIssue());
  }
}
