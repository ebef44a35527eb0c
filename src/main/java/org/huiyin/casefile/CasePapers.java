package org.huiyin.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.casefile.CaseFile.PaperLine;
import org.huiyin.document.DocumentEntry;
import org.huiyin.document.Documents;
import org.huiyin.petition.CodeTexts;
import org.huiyin.reply.LetterContent;
import org.huiyin.reply.Letters;
import org.huiyin.reply.Letters.Letter;
import org.springframework.stereotype.Component;

/** The papers of a case, and of our own letters whether they have reached the petitioner. */
@Component
class CasePapers {

  private final Documents documents;
  private final Letters letters;
  private final CodeTexts codes;

  CasePapers(Documents documents, Letters letters, CodeTexts codes) {
    this.documents = documents;
    this.letters = letters;
    this.codes = codes;
  }

  List<PaperLine> of(long caseId, boolean office, boolean chair) {
    Map<Long, Letter> byPage = new HashMap<>();
    letters.of(caseId).stream()
        .filter(letter -> letter.documentId() != null)
        .forEach(letter -> byPage.put(letter.documentId(), letter));
    return documents.of(caseId).stream()
        .map(paper -> line(paper, byPage.get(paper.id()), office, chair))
        .toList();
  }

  private PaperLine line(DocumentEntry paper, Letter letter, boolean office, boolean chair) {
    boolean replaceable =
        letter == null ? office && paper.letterNumber() == null : chair && letter.owed();
    return new PaperLine(
        paper.id(),
        paper.title(),
        paper.title().equals(paper.letterNumber()) ? null : paper.letterNumber(),
        paper.createdAt(),
        paper.latest(),
        letter == null ? null : state(letter),
        replaceable && paper.latest());
  }

  private String state(Letter letter) {
    if (letter.servedOn() != null) {
      return codes.of("served", "SERVED")
          + " "
          + LetterContent.day(letter.servedOn())
          + " "
          + codes.of("service", letter.serviceWay());
    }
    if (letter.notServedReason() != null) {
      return codes.of("not-served", letter.notServedReason());
    }
    return codes.of("served", letter.overtakenOn() == null ? "OWED" : "OVERTAKEN");
  }
}
