package org.huiyin.petition;

import java.util.function.UnaryOperator;
import org.huiyin.petition.PetitionCase.Request;
import org.springframework.stereotype.Component;

/** Whether a request is lawful and reasonable, and why not, in one line; none while nobody said. */
@Component
public class FindingWords {

  private static final String KIND = "finding";

  private final CodeTexts codes;

  FindingWords(CodeTexts codes) {
    this.codes = codes;
  }

  /** In the reader's language, or {@code null}. */
  public String of(Request request) {
    return words(request, code -> codes.of(KIND, code));
  }

  /** For papers, or {@code null}. */
  public String chinese(Request request) {
    return words(request, code -> codes.chinese(KIND, code));
  }

  private static String words(Request request, UnaryOperator<String> word) {
    if (!request.isMarked()) {
      return null;
    }
    String both =
        word.apply(request.lawful() ? "LAWFUL" : "UNLAWFUL")
            + word.apply("AND")
            + word.apply(request.reasonable() ? "REASONABLE" : "UNREASONABLE");
    return request.reason() == null ? both : both + word.apply("FOR") + request.reason();
  }
}
