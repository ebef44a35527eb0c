package org.huiyin.referralfile;

import java.nio.charset.StandardCharsets;
import org.huiyin.audit.Actor;
import org.huiyin.document.LetterTemplates;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referral.State;
import org.huiyin.referral.ReferralPaper;
import org.huiyin.referral.Referrals;
import org.huiyin.supervision.SupervisionLetter;
import org.huiyin.supervision.SupervisionNotice;
import org.huiyin.supervision.Supervisions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Letters as they would go out, for the one who signs them. Who may read the case may look; its
 * receiver sees a letter when it is out.
 */
@RestController
class ReferralDraftsController {

  private final Referrals referrals;
  private final ReferralPaper letters;
  private final Supervisions supervisions;
  private final SupervisionLetter notices;
  private final CaseDoors doors;

  ReferralDraftsController(
      Referrals referrals,
      ReferralPaper letters,
      Supervisions supervisions,
      SupervisionLetter notices,
      CaseDoors doors) {
    this.referrals = referrals;
    this.letters = letters;
    this.supervisions = supervisions;
    this.notices = notices;
    this.doors = doors;
  }

  @GetMapping("/referral/{id}/drafts/letter")
  ResponseEntity<byte[]> letter(@PathVariable long id, Actor reader) {
    Referral referral = referrals.get(id);
    doors.enter(reader, referral.caseId(), "READ_DRAFT", "referral:" + id);
    if (referral.state() != State.DRAFTED) {
      throw new NoSuchCase();
    }
    return page(letters.draft(referral));
  }

  @GetMapping("/referral/{id}/drafts/supervision/{notice}")
  ResponseEntity<byte[]> supervision(
      @PathVariable long id, @PathVariable long notice, Actor reader) {
    Referral referral = referrals.get(id);
    doors.enter(reader, referral.caseId(), "READ_DRAFT", "supervision:" + notice);
    SupervisionNotice draft =
        supervisions.of(id).stream()
            .filter(one -> one.id() == notice)
            .filter(one -> one.state() == SupervisionNotice.State.DRAFTED)
            .findFirst()
            .orElseThrow(NoSuchCase::new);
    return page(notices.draft(draft, referral));
  }

  private static ResponseEntity<byte[]> page(byte[] content) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename("draft.docx", StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(LetterTemplates.DOCX))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(content);
  }
}
