package org.huiyin.referral;

import java.time.LocalDate;
import org.huiyin.document.LetterNumber;
import org.springframework.stereotype.Component;

/** The office types the letter itself, under the number that was drawn. */
@Component
class LettersByHand implements ReferralPaper {

  @Override
  public Long letter(Referral referral, LetterNumber number, LocalDate on) {
    return null;
  }
}
