package org.huiyin.reply;

import java.util.Optional;
import org.huiyin.petition.PetitionCases;
import org.springframework.stereotype.Component;

/** Shows the page of a letter that nobody has signed yet. */
@Component
public class DraftedLetters {

  private final Letters letters;
  private final Issuing issuing;
  private final PetitionCases cases;

  DraftedLetters(Letters letters, Issuing issuing, PetitionCases cases) {
    this.letters = letters;
    this.issuing = issuing;
    this.cases = cases;
  }

  /** Empty where this case has no such draft. */
  public Optional<byte[]> page(long caseId, long letterId) {
    return letters
        .find(caseId, letterId)
        .filter(letter -> letter.approvedBy() == null)
        .map(letter -> issuing.preview(cases.get(caseId), letter));
  }
}
