package org.huiyin.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCase.Request;

/**
 * What can become of a request, by what its entry wanted (rules.md, "Ways, papers, remedies"): a
 * suggestion is adopted or not, a question is answered, and neither is what an appeal ends with.
 */
public final class Outcomes {

  private static final List<String> ALL =
      List.of(
          "SUPPORTED",
          "EXPLAINED",
          "NOT_SUPPORTED",
          "ADOPTED",
          "PARTLY_ADOPTED",
          "NOT_ADOPTED",
          "MEDIATED",
          "CHANNELLED",
          "ANSWERED");
  private static final Set<String> ANY = Set.copyOf(ALL);
  private static final Set<String> OF_A_SUGGESTION =
      Set.of("ADOPTED", "PARTLY_ADOPTED", "NOT_ADOPTED");
  private static final Set<String> OF_A_QUESTION = Set.of("EXPLAINED", "CHANNELLED", "ANSWERED");
  private static final Set<String> OF_A_COMPLAINT =
      Set.of("SUPPORTED", "EXPLAINED", "NOT_SUPPORTED", "MEDIATED", "CHANNELLED", "ANSWERED");
  private static final Map<String, Set<String>> BY_PURPOSE =
      Map.of(
          "SUGGESTION", OF_A_SUGGESTION,
          "CONSULTATION", OF_A_QUESTION,
          "APPEAL", OF_A_COMPLAINT,
          "REQUEST", OF_A_COMPLAINT,
          "ACCUSATION", OF_A_COMPLAINT);

  private Outcomes() {}

  /**
   * @param purpose of the request; of one that nobody has classed, and of the rest (OTHER),
   *     anything can become
   */
  static boolean fit(String purpose, String outcome) {
    return outcome == null
        || Optional.ofNullable(purpose).map(BY_PURPOSE::get).orElse(ANY).contains(outcome);
  }

  /** What a form offers for a case: whatever fits one of its requests. */
  public static List<String> offered(PetitionCase petition) {
    return ALL.stream()
        .filter(
            outcome ->
                petition.requests().stream().map(Request::purpose).anyMatch(p -> fit(p, outcome)))
        .toList();
  }
}
