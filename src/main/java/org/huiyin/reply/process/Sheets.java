package org.huiyin.reply.process;

import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.reply.LetterContent;
import org.huiyin.reply.Letters.Letter;
import org.huiyin.signing.Signable.Sheet;
import org.springframework.stereotype.Component;

/** A drafted letter as it lies on the list to sign. */
@Component
class Sheets {

  private final PetitionCases cases;
  private final LetterContent content;
  private final Drafters drafters;

  Sheets(PetitionCases cases, LetterContent content, Drafters drafters) {
    this.cases = cases;
    this.content = content;
    this.drafters = drafters;
  }

  Sheet of(long caseId, Letter letter) {
    PetitionCase petition = cases.get(caseId);
    return new Sheet(
        petition.registerNumber(),
        petition.title(),
        drafters.name(letter.draftedBy()),
        content.readable(caseId, letter),
        "/case/" + caseId + "/drafts/" + letter.id());
  }
}
