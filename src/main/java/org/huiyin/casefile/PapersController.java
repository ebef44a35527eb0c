package org.huiyin.casefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.LetterTemplates;
import org.huiyin.document.StoredDocument;
import org.huiyin.petition.CaseDoors;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Papers of a case, in and out. */
@RestController
class PapersController {

  private final CaseDoors doors;
  private final Documents documents;
  private final PrintedPapers printed;

  PapersController(CaseDoors doors, Documents documents, PrintedPapers printed) {
    this.doors = doors;
    this.documents = documents;
    this.printed = printed;
  }

  /** A paper that is filled from the record at the moment it is asked for: slip, register form, service receipt. */
  @GetMapping("/case/{caseId}/papers/{paper}")
  ResponseEntity<byte[]> print(@PathVariable long caseId, @PathVariable String paper, Actor reader) {
    doors.enter(reader, caseId, "PRINT", paper);
    return download(paper + ".docx", LetterTemplates.DOCX, printed.print(caseId, paper, reader));
  }

  @GetMapping("/case/{caseId}/documents/{documentId}")
  ResponseEntity<byte[]> document(@PathVariable long caseId, @PathVariable long documentId, Actor reader) {
    doors.enter(reader, caseId, "READ_DOCUMENT", "document:" + documentId);
    if (documents.caseOf(documentId).filter(owner -> owner == caseId).isEmpty()) {
      throw new Refusal(Fault.of("petition.case-not-found"));
    }
    StoredDocument document = documents.open(documentId, reader);
    return download(document.fileName(), document.mediaType(), document.content());
  }

  /** @param title what the paper is, in the uploader's words */
  @PostMapping("/api/cases/{caseId}/documents")
  long upload(
      @PathVariable long caseId, @RequestParam MultipartFile file, @RequestParam String title, Actor by)
      throws IOException {
    doors.enter(by, caseId, "UPLOAD", "case:" + caseId);
    return documents.store(caseId, "UPLOAD", title, file.getContentType(), file.getBytes(), by);
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
