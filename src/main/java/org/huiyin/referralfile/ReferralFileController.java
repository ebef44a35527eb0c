package org.huiyin.referralfile;

import jakarta.servlet.MultipartConfigElement;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.LetterTemplates;
import org.huiyin.document.StoredDocument;
import org.huiyin.organisation.WorkingOnPaper;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralDoors;
import org.huiyin.referral.ReferralPapers;
import org.huiyin.referral.Referrals;
import org.huiyin.refusal.AnswersWithPages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a referral, its papers, and the list of one's own. */
@AnswersWithPages
@Controller
class ReferralFileController {

  private static final String SHEET = "supervision-sheet";

  private final ReferralFiles files;
  private final NamingWhoDoesIt naming;
  private final OwnReferrals own;
  private final Referrals referrals;
  private final ReferralDoors doors;
  private final ReferralPapers papers;
  private final PrintedReferralPapers printed;
  private final Documents documents;
  private final WorkingOnPaper paper;
  private final MultipartConfigElement uploads;
  private final Clock clock;

  ReferralFileController(
      ReferralFiles files,
      NamingWhoDoesIt naming,
      OwnReferrals own,
      Referrals referrals,
      ReferralDoors doors,
      ReferralPapers papers,
      PrintedReferralPapers printed,
      Documents documents,
      WorkingOnPaper paper,
      MultipartConfigElement uploads,
      Clock clock) {
    this.files = files;
    this.naming = naming;
    this.own = own;
    this.referrals = referrals;
    this.doors = doors;
    this.papers = papers;
    this.printed = printed;
    this.documents = documents;
    this.paper = paper;
    this.uploads = uploads;
    this.clock = clock;
  }

  @GetMapping("/referral/{id}")
  String file(@PathVariable long id, Actor reader, Locale locale, Model model) {
    ReferralFile file = files.open(id, reader, locale);
    model.addAttribute("file", file);
    model.addAttribute("colleagues", naming.offeredTo(file.referral(), reader));
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("megabytes", DataSize.ofBytes(uploads.getMaxFileSize()).toMegabytes());
    return "referral-file";
  }

  @GetMapping("/referrals")
  String list(Actor reader, Model model) {
    model.addAttribute("referrals", own.of(reader));
    model.addAttribute("partners", reader.isIn("petition-office") ? paper.partners() : List.of());
    return "referrals";
  }

  /** A paper of the referral; others of the same case are not there. */
  @GetMapping("/referral/{id}/documents/{documentId}")
  ResponseEntity<byte[]> document(
      @PathVariable long id, @PathVariable long documentId, Actor reader) {
    Referral referral = referrals.get(id);
    doors.admit(reader, referral);
    if (!papers.of(referral).contains(documentId)) {
      throw new NoSuchCase();
    }
    StoredDocument document = documents.open(documentId, reader);
    return download(document.fileName(), document.mediaType(), document.content());
  }

  /** A paper that is filled from the record at the moment it is asked for. */
  @GetMapping("/referral/{id}/papers/{paper}")
  ResponseEntity<byte[]> print(
      @PathVariable long id,
      @PathVariable String paper,
      @RequestParam(required = false) Long notice,
      Actor reader) {
    Referral referral = referrals.get(id);
    doors.enter(reader, referral, "referral:" + id + ":" + paper);
    byte[] page =
        paper.equals(SHEET) ? printed.sheet(referral, notice) : printed.print(referral, paper);
    return download(paper + ".docx", LetterTemplates.DOCX, page);
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
