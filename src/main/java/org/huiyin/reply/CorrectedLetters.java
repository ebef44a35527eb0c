package org.huiyin.reply;

import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.petition.CaseActs;
import org.huiyin.petition.CaseTeam;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.reply.Letters.Letter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back a paper that was corrected in Word or WPS. What the office took in, the office may
 * replace. A letter of ours keeps its number, and since nothing leaves without a named person's
 * approval, only who signs as chair puts its new page in, and only until it is served.
 */
@Component
public class CorrectedLetters {

  private final Letters letters;
  private final Documents documents;
  private final CaseActs acts;
  private final CaseTeam team;

  CorrectedLetters(Letters letters, Documents documents, CaseActs acts, CaseTeam team) {
    this.letters = letters;
    this.documents = documents;
    this.acts = acts;
    this.team = team;
  }

  /**
   * @param documentId the version that was corrected
   * @return the id of the new version
   * @throws Refusal with the reason
   */
  @Transactional
  public long putBack(
      long caseId, long documentId, String mediaType, byte[] content, String reason, Actor by) {
    acts.enterAsOffice(caseId, by);
    if (reason == null || reason.isBlank()) {
      throw new Refusal(Fault.at("reason", "petition.act.reason-missing"));
    }
    Optional<Letter> letter =
        letters.of(caseId).stream()
            .filter(one -> one.documentId() != null && one.documentId() == documentId)
            .findFirst();
    letter.ifPresent(one -> mayReplace(one, caseId, by));
    long corrected = documents.putBack(documentId, mediaType, content, reason, by);
    letter.ifPresent(one -> letters.replacePage(one.id(), corrected));
    return corrected;
  }

  private void mayReplace(Letter letter, long caseId, Actor by) {
    if (!letter.owed()) {
      throw new Refusal(Fault.of("reply.out-already"));
    }
    if (!team.actsAsChair(by, caseId)) {
      throw new Refusal(Fault.of("reply.page-by-chair"));
    }
    if (letter.draftedBy().equals(by.userId())) {
      throw new Refusal(Fault.of("reply.own-draft"));
    }
  }
}
