package org.huiyin.casefile;

import java.io.IOException;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.petition.CaseDoors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the papers that belong to a case: scans, photographs, what the petitioner brought. */
@RestController
class UploadController {

  private final CaseDoors doors;
  private final Documents documents;

  UploadController(CaseDoors doors, Documents documents) {
    this.doors = doors;
    this.documents = documents;
  }

  /**
   * @param title what the paper is, in the uploader's words
   */
  @PostMapping("/api/cases/{caseId}/documents")
  long upload(
      @PathVariable long caseId,
      @RequestParam MultipartFile file,
      @RequestParam String title,
      Actor by)
      throws IOException {
    doors.admit(by, caseId);
    return documents.store(caseId, "UPLOAD", title, file.getContentType(), file.getBytes(), by);
  }
}
