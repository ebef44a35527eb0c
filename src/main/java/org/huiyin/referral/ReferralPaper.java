package org.huiyin.referral;

import java.time.LocalDate;
import org.huiyin.document.LetterNumber;

/** Writes the letter of a referral (paper F8) into the papers of the case. */
public interface ReferralPaper {

  /**
   * @return the document, or {@code null} when the office writes its letters by hand
   */
  Long letter(Referral referral, LetterNumber number, LocalDate on);

  /** The page as it would go out today, without a number; nothing is stored. */
  byte[] draft(Referral referral);
}
