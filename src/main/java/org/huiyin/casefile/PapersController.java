package org.huiyin.casefile;

import java.nio.charset.StandardCharsets;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.LetterTemplates;
import org.huiyin.document.StoredDocument;
import org.huiyin.petition.CaseActs;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.petition.NumbersInClear;
import org.huiyin.refusal.AnswersWithPages;
import org.huiyin.reply.DraftedLetters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers of a case, to be taken away. */
@RestController
@AnswersWithPages
class PapersController {

  private final CaseDoors doors;
  private final CaseActs acts;
  private final Documents documents;
  private final NumbersInClear numbers;
  private final PrintedPapers printed;
  private final DraftedLetters drafts;

  PapersController(
      CaseDoors doors,
      CaseActs acts,
      Documents documents,
      NumbersInClear numbers,
      PrintedPapers printed,
      DraftedLetters drafts) {
    this.doors = doors;
    this.acts = acts;
    this.documents = documents;
    this.numbers = numbers;
    this.printed = printed;
    this.drafts = drafts;
  }

  /**
   * A paper that is filled from the record at the moment it is asked for: slip, register form,
   * service receipt. Numbers are masked.
   */
  @GetMapping("/case/{caseId}/papers/{paper}")
  ResponseEntity<byte[]> print(
      @PathVariable long caseId,
      @PathVariable String paper,
      @RequestParam(required = false) String entry,
      Actor reader) {
    doors.enter(reader, caseId, "PRINT", entry == null ? paper : paper + "/" + entry);
    if (PrintedPapers.forTheOfficeOnly(paper)) {
      acts.enterAsOffice(caseId, reader);
    }
    return docx(paper, printed.print(caseId, paper, entry, false, reader));
  }

  /** A register form with the numbers in full, for a reason that is written down. */
  @PostMapping("/case/{caseId}/papers/{paper}")
  ResponseEntity<byte[]> printInClear(
      @PathVariable long caseId,
      @PathVariable String paper,
      @RequestParam(required = false) String entry,
      @RequestParam(defaultValue = "") String reason,
      Actor reader) {
    doors.enter(reader, caseId, "PRINT", entry == null ? paper : paper + "/" + entry);
    acts.enterAsOffice(caseId, reader);
    if (!PrintedPapers.showsNumbers(paper)) {
      throw new NoSuchCase();
    }
    numbers.ask(caseId, paper, reason, reader);
    return docx(paper, printed.print(caseId, paper, entry, true, reader));
  }

  private static ResponseEntity<byte[]> docx(String paper, byte[] content) {
    return download(paper + ".docx", LetterTemplates.DOCX, content);
  }

  @GetMapping("/case/{caseId}/documents/{documentId}")
  ResponseEntity<byte[]> document(
      @PathVariable long caseId, @PathVariable long documentId, Actor reader) {
    doors.admit(reader, caseId);
    if (documents.caseOf(documentId).filter(owner -> owner == caseId).isEmpty()) {
      throw new NoSuchCase();
    }
    StoredDocument document = documents.open(documentId, reader);
    return download(document.fileName(), document.mediaType(), document.content());
  }

  /** A letter as it would go out, for the one who signs it. */
  @GetMapping("/case/{caseId}/drafts/{letterId}")
  ResponseEntity<byte[]> draft(
      @PathVariable long caseId, @PathVariable long letterId, Actor reader) {
    doors.enter(reader, caseId, "READ_DRAFT", "letter:" + letterId);
    return download(
        "draft.docx",
        LetterTemplates.DOCX,
        drafts.page(caseId, letterId).orElseThrow(NoSuchCase::new));
  }

  private static ResponseEntity<byte[]> download(String name, String mediaType, byte[] content) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(content);
  }
}
