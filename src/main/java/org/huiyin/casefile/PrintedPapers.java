package org.huiyin.casefile;

import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.document.LetterTemplates;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.CounterAnswers;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.reply.LetterContent;
import org.huiyin.reply.Wordings;
import org.springframework.stereotype.Component;

/**
 * Fills the papers that are printed and not sent: they are made anew each time, from the record.
 */
@Component
class PrintedPapers {

  private static final String SLIP = "slip";
  private static final String HAND_OVER = "hand-over";
  private static final String DELIBERATION_SHEET = "deliberation-sheet";
  private static final Set<String> REGISTER_FORMS = Set.of("register-visit", "register-letter");
  private static final Set<String> PAPERS =
      Set.of(
          SLIP,
          "register-visit",
          "register-letter",
          "service-receipt",
          HAND_OVER,
          DELIBERATION_SHEET);

  private final PetitionCases cases;
  private final LetterContent content;
  private final Wordings wordings;
  private final CounterAnswers counter;
  private final RegisterFormFields registerForm;
  private final ServiceReceiptFields serviceReceipt;
  private final DeliberationSheetFields deliberationSheet;
  private final HandOverFields handOver;
  private final LetterTemplates templates;
  private final PeoplesNames names;
  private final CodeTexts codes;

  PrintedPapers(
      PetitionCases cases,
      LetterContent content,
      Wordings wordings,
      CounterAnswers counter,
      RegisterFormFields registerForm,
      ServiceReceiptFields serviceReceipt,
      DeliberationSheetFields deliberationSheet,
      HandOverFields handOver,
      LetterTemplates templates,
      PeoplesNames names,
      CodeTexts codes) {
    this.cases = cases;
    this.content = content;
    this.wordings = wordings;
    this.counter = counter;
    this.registerForm = registerForm;
    this.serviceReceipt = serviceReceipt;
    this.deliberationSheet = deliberationSheet;
    this.handOver = handOver;
    this.templates = templates;
    this.names = names;
    this.codes = codes;
  }

  /**
   * The register forms (F2, F3) are the office's own book. The hand-over of sealed material passes
   * between organs.
   */
  static boolean forTheOfficeOnly(String paper) {
    return showsNumbers(paper) || paper.equals(HAND_OVER);
  }

  /** Whether it has a place for identity numbers and phones. */
  static boolean showsNumbers(String paper) {
    return REGISTER_FORMS.contains(paper);
  }

  /**
   * @param entry the register number of the entry that the paper is about; {@code null} for the
   *     first
   * @param inClear whether somebody has said why he needs the numbers; else they are masked
   * @throws NoSuchCase when there is no such paper, or the entry is not one of this case
   */
  byte[] print(long caseId, String paper, String entry, boolean inClear, Actor by) {
    if (!PAPERS.contains(paper)) {
      throw new NoSuchCase();
    }
    PetitionCase petition =
        entry == null
            ? cases.get(caseId)
            : cases.asEntered(caseId, entry).orElseThrow(NoSuchCase::new);
    Map<String, Object> fields = content.of(petition);
    fields.put("receivedBy", names.of(by.userId()));
    fields.put("nextStep", next(petition));
    if (paper.equals(SLIP)) {
      fields.put("dueText", wordings.untilWhen(caseId));
      counter
          .onSlip(petition)
          .ifPresent(given -> fields.put("nextStep", wordings.atCounter(given) + next(petition)));
    } else if (REGISTER_FORMS.contains(paper)) {
      registerForm.addTo(fields, petition, inClear);
    } else if (paper.equals("service-receipt")) {
      serviceReceipt.addTo(fields, caseId);
    } else if (paper.equals(DELIBERATION_SHEET)) {
      deliberationSheet.addTo(fields, petition);
    } else if (paper.equals(HAND_OVER)) {
      if (!petition.sealed()) {
        throw new NoSuchCase();
      }
      content.addDecision(fields, caseId);
      handOver.addTo(fields, caseId, by);
    }
    return templates.render(paper, LetterContent.only(paper, petition, fields));
  }

  private String next(PetitionCase petition) {
    return codes.chinese("next", petition.route() == null ? "DELIBERATION" : petition.route());
  }
}
