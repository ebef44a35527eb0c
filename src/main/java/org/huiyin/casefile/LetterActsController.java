package org.huiyin.casefile;

import java.io.IOException;
import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.petition.CaseActs;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.reply.CorrectedLetters;
import org.huiyin.reply.ExtensionNotices;
import org.huiyin.reply.Service;
import org.huiyin.reply.Service.NotServed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What is done with the letters of a case without a task. */
@RestController
@RequestMapping("/api/cases/{caseId}")
class LetterActsController {

  private final CaseDoors doors;
  private final CaseActs acts;
  private final Documents documents;
  private final ExtensionNotices extensions;
  private final CorrectedLetters corrected;

  LetterActsController(
      CaseDoors doors,
      CaseActs acts,
      Documents documents,
      ExtensionNotices extensions,
      CorrectedLetters corrected) {
    this.doors = doors;
    this.acts = acts;
    this.documents = documents;
    this.extensions = extensions;
    this.corrected = corrected;
  }

  /** How a letter reached the petitioner; with a reason why it cannot, nothing else counts. */
  record Served(
      LocalDate servedOn,
      String serviceWay,
      boolean refused,
      String refusedReason,
      String recipientRelation,
      NotServed notServedReason) {

    Service service() {
      return notServedReason == null
          ? new Service(servedOn, serviceWay, refused, refusedReason, recipientRelation, null)
          : new Service(null, null, false, null, null, notServedReason);
    }
  }

  @PostMapping("/extension-service")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void serveExtension(@PathVariable long caseId, @RequestBody Served served, Actor by) {
    acts.enterAsOffice(caseId, by);
    extensions.serve(caseId, served.service(), by);
  }

  /** The next version of a paper, corrected in Word or WPS. */
  @PostMapping("/documents/{documentId}/versions")
  long putBack(
      @PathVariable long caseId,
      @PathVariable long documentId,
      @RequestParam MultipartFile file,
      @RequestParam String reason,
      Actor by)
      throws IOException {
    doors.admit(by, caseId);
    if (documents.caseOf(documentId).filter(owner -> owner == caseId).isEmpty()) {
      throw new NoSuchCase();
    }
    return corrected.putBack(
        caseId, documentId, file.getContentType(), file.getBytes(), reason, by);
  }
}
