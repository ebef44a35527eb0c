package org.huiyin.reply;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.Requests.Outcome;
import org.huiyin.refusal.Fault;

/** Why a draft is no answer yet: every reason. */
final class ReplyRules {

  private ReplyRules() {}

  /** Whether a draft answers what is asked by now: a further visit may have asked for more. */
  static boolean answersAll(PetitionCase petition, ReplyDraft draft) {
    return !AnswerPaper.answersRequests(petition)
        || draft.outcomes().size() == petition.requests().size()
            && petition.requests().stream().allMatch(request -> request.outcome() != null);
  }

  static List<Fault> faults(PetitionCase petition, ReplyDraft draft, boolean remedyConfirmed) {
    boolean receipt = AnswerPaper.isReceipt(petition);
    List<Fault> faults = new ArrayList<>();
    if (AnswerPaper.answersRequests(petition)) {
      faults.addAll(outcomes(petition, draft));
    }
    if (receipt || !AnswerPaper.answersRequests(petition)) {
      faults.addAll(text(draft, receipt));
    } else {
      faults.addAll(reasons(draft));
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
      if (EmptyAnswer.is(outcome.explanation())) {
        faults.add(Fault.at("outcomes[" + row + "].explanation", "reply.only-transferred"));
      }
    }
    if (draft.outcomes().size() != petition.requests().size()) {
      faults.add(Fault.at("outcomes", "reply.every-request"));
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
