package org.huiyin.reply;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.Requests.Finding;
import org.huiyin.petition.Requests.Outcome;
import org.huiyin.refusal.Fault;

/** Why a draft is no answer yet: every reason. */
final class ReplyRules {

  private ReplyRules() {}

  /** Whether a draft answers what is asked by now: a further visit may have asked for more. */
  static boolean answersAll(PetitionCase petition, ReplyDraft draft) {
    return !AnswerPaper.answersRequests(petition)
        || draft.outcomes().size() == petition.requests().size()
            && petition.requests().stream().allMatch(r -> r.outcome() != null && r.isMarked());
  }

  /**
   * Whether what was written for each request still fits it: its purpose may have been corrected.
   */
  static boolean outcomesFit(PetitionCase petition) {
    return !AnswerPaper.answersRequests(petition)
        || petition.requests().stream().allMatch(r -> Outcomes.fit(r.purpose(), r.outcome()));
  }

  /**
   * @param found what is said by now of requests that the sitting did not know of
   * @param remedyOwed whether the answer must say how the petitioner can go on
   */
  static List<Fault> faults(
      PetitionCase petition,
      ReplyDraft draft,
      List<Finding> found,
      boolean remedyOwed,
      boolean remedyConfirmed) {
    boolean receipt = AnswerPaper.isReceipt(petition);
    List<Fault> faults = new ArrayList<>();
    if (AnswerPaper.answersRequests(petition)) {
      faults.addAll(outcomes(petition, draft));
      faults.addAll(findings(petition, found));
    }
    if (receipt || !AnswerPaper.answersRequests(petition)) {
      faults.addAll(text(draft, receipt));
    } else {
      faults.addAll(reasons(draft));
    }
    if (remedyOwed && draft.remedy() == null) {
      faults.add(Fault.at("remedy", "reply.remedy-missing"));
    }
    if (!receipt && !remedyConfirmed) {
      faults.add(Fault.at("remedyConfirmed", "reply.remedy-unconfirmed"));
    }
    return faults;
  }

  private static List<Fault> outcomes(PetitionCase petition, ReplyDraft draft) {
    List<Fault> faults = new ArrayList<>();
    for (int row = 0; row < draft.outcomes().size(); row++) {
      Outcome outcome = draft.outcomes().get(row);
      if (outcome.outcome() == null) {
        faults.add(Fault.at("outcomes[" + row + "].outcome", "reply.outcome-missing"));
      }
      if (row < petition.requests().size()
          && !Outcomes.fit(petition.requests().get(row).purpose(), outcome.outcome())) {
        faults.add(Fault.at("outcomes[" + row + "].outcome", "reply.outcome-of-another-purpose"));
      }
      if (EmptyAnswer.is(outcome.explanation())) {
        faults.add(Fault.at("outcomes[" + row + "].explanation", "reply.only-transferred"));
      }
    }
    if (draft.outcomes().size() != petition.requests().size()) {
      faults.add(Fault.at("outcomes", "reply.every-request"));
    }
    return faults;
  }

  /** A sitting marks what is asked for by then; what came later is marked when it is answered. */
  private static List<Fault> findings(PetitionCase petition, List<Finding> found) {
    List<Fault> faults = new ArrayList<>();
    for (Finding finding : found) {
      String row = "outcomes[" + (finding.position() - 1) + "].";
      if (finding.lawful() == null) {
        faults.add(Fault.at(row + "lawful", "reply.finding-missing"));
      }
      if (finding.reasonable() == null) {
        faults.add(Fault.at(row + "reasonable", "reply.finding-missing"));
      }
      if (finding.lacksReason()) {
        faults.add(Fault.at(row + "reason", "deliberation.finding-reason"));
      }
    }
    return faults;
  }

  private static List<Fault> text(ReplyDraft draft, boolean receipt) {
    if (draft.text() == null) {
      return List.of(Fault.at("text", "reply.text-missing"));
    }
    return !receipt && EmptyAnswer.is(draft.text())
        ? List.of(Fault.at("text", "reply.only-transferred"))
        : List.of();
  }

  private static List<Fault> reasons(ReplyDraft draft) {
    List<Fault> faults = new ArrayList<>();
    if (EmptyAnswer.is(draft.facts())) {
      faults.add(Fault.at("facts", "reply.only-transferred"));
    }
    if (draft.grounds() == null) {
      faults.add(Fault.at("grounds", "reply.grounds-missing"));
    }
    if (draft.article() == null) {
      faults.add(Fault.at("article", "reply.article-missing"));
    }
    return faults;
  }
}
