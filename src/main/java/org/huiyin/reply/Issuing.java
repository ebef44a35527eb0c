package org.huiyin.reply;

import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.LetterNumber;
import org.huiyin.document.LetterNumbers;
import org.huiyin.document.LetterSeries;
import org.huiyin.document.LetterTemplates;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCase;
import org.huiyin.reply.Letters.Letter;
import org.springframework.stereotype.Component;

/**
 * A signed letter gets its number, last of all, and becomes a page among the papers of the case.
 */
@Component
class Issuing {

  private final LetterNumbers numbers;
  private final LetterTemplates templates;
  private final LetterContent content;
  private final Documents documents;
  private final Letters letters;
  private final CodeTexts codes;

  Issuing(
      LetterNumbers numbers,
      LetterTemplates templates,
      LetterContent content,
      Documents documents,
      Letters letters,
      CodeTexts codes) {
    this.numbers = numbers;
    this.templates = templates;
    this.content = content;
    this.documents = documents;
    this.letters = letters;
    this.codes = codes;
  }

  /**
   * @throws IllegalStateException when nobody has signed: no letter leaves without a named person's
   *     approval
   */
  void issue(PetitionCase petition, Letter letter) {
    issue(petition, letter, Map.of());
  }

  /**
   * @param more what this letter says beside the record and its own words
   */
  void issue(PetitionCase petition, Letter letter, Map<String, Object> more) {
    if (letter.approvedBy() == null) {
      throw new IllegalStateException("Letter " + letter.id() + " is not signed");
    }
    LetterNumber number = numbers.draw(series(petition, letter));
    byte[] page = page(petition, letter, number.toString(), more);
    long document =
        documents.storeLetter(
            petition.id(),
            letter.kind().name(),
            codes.chinese("letter", letter.template()),
            number,
            LetterTemplates.DOCX,
            page,
            Actor.MACHINE);
    letters.issue(letter.id(), number.toString(), document);
  }

  /** The letter as it would go out, without a number. */
  byte[] preview(PetitionCase petition, Letter letter) {
    return page(petition, letter, LetterContent.NO_NUMBER_YET, Map.of());
  }

  private byte[] page(
      PetitionCase petition, Letter letter, String number, Map<String, Object> more) {
    Map<String, Object> fields = content.of(petition, letter, number);
    fields.putAll(more);
    return templates.render(
        letter.template(), LetterContent.only(letter.template(), petition, fields));
  }

  private static LetterSeries series(PetitionCase petition, Letter letter) {
    return switch (letter.kind()) {
      case NOTICE -> LetterSeries.NOTICE;
      case EXTENSION -> LetterSeries.EXTENSION;
      case REPLY -> AnswerPaper.of(petition).series();
    };
  }
}
