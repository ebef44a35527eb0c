package org.huiyin.reply;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.Requests.Outcome;
import org.springframework.stereotype.Component;

/** All that an answer says, as one text for somebody who has not its page before him. */
@Component
public class AnswerText {

  private final CodeTexts codes;

  AnswerText(CodeTexts codes) {
    this.codes = codes;
  }

  /**
   * Request by request what becomes of it and why, with facts, grounds, article and remedy.
   *
   * @param wordings of the requests that stand, in their order
   */
  public String of(ReplyDraft draft, List<String> wordings) {
    return Stream.of(
            draft.text(),
            draft.facts(),
            outcomes(draft.outcomes(), wordings),
            draft.grounds(),
            draft.article(),
            draft.remedy())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  /** The request of an entry that was voided since is none any more. */
  private String outcomes(List<Outcome> outcomes, List<String> wordings) {
    return outcomes.stream()
        .filter(one -> one.position() <= wordings.size())
        .map(one -> outcome(one, wordings.get(one.position() - 1)))
        .collect(Collectors.joining("\n"));
  }

  private String outcome(Outcome one, String wording) {
    return "%d. %s\n   %s：%s"
        .formatted(
            one.position(),
            withoutStop(wording),
            codes.chinese("outcome", one.outcome()),
            one.explanation());
  }

  /** What a stop or a quotation mark is set behind. */
  static String withoutStop(String value) {
    return value == null ? "" : value.replaceAll("[。．.；;\\s]+$", "");
  }
}
