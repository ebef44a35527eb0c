package org.huiyin.referralfile;

import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.document.Documents;
import org.huiyin.petition.CaseActs;
import org.huiyin.petition.CaseTeam;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralDoors;
import org.huiyin.referral.ReferralPapers;
import org.huiyin.referral.ReferralPapers.Role;
import org.huiyin.referral.Referrals;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers come in: from the receiver, or from the office that enters for it; and go along. */
@Component
class ReferralActs {

  private final Referrals referrals;
  private final ReferralDoors doors;
  private final ReferralPapers papers;
  private final Documents documents;
  private final CaseActs acts;
  private final CaseTeam team;
  private final AuditTrail audit;

  ReferralActs(
      Referrals referrals,
      ReferralDoors doors,
      ReferralPapers papers,
      Documents documents,
      CaseActs acts,
      CaseTeam team,
      AuditTrail audit) {
    this.referrals = referrals;
    this.doors = doors;
    this.papers = papers;
    this.documents = documents;
    this.acts = acts;
    this.team = team;
    this.audit = audit;
  }

  /**
   * @param role ANSWER for the copy of the unit's answer to the petitioner, EVIDENCE for the rest
   * @throws Refusal when the file is not what it says it is, or this is not the person's to bring
   */
  @Transactional
  long bring(long id, Role role, String title, String mediaType, byte[] content, Actor by) {
    Referral referral = referrals.get(id);
    doors.admit(by, referral);
    if (ReferralDoors.actsForReceiver(by, referral) && !team.actsAsOffice(by, referral.caseId())) {
      throw new Refusal(Fault.of("referralfile.not-yours-to-bring"));
    }
    if (!referral.state().isOpen()) {
      throw new Refusal(Fault.of("referral.closed"));
    }
    if (title == null || title.isBlank()) {
      throw new Refusal(Fault.at("title", "referralfile.title-missing"));
    }
    return papers.store(referral, role, title, mediaType, content, by);
  }

  /** The office lets a paper of the case go with the referral; its receiver sees it from now on. */
  @Transactional
  void enclose(long id, long document, Actor by) {
    Referral referral = referrals.get(id);
    acts.enterAsOffice(referral.caseId(), by);
    if (documents.caseOf(document).filter(owner -> owner == referral.caseId()).isEmpty()) {
      throw new Refusal(Fault.at("document", "document.unknown"));
    }
    papers.attach(referral, document, Role.ENCLOSED);
    audit.record(
        by, "ENCLOSE_PAPER", "referral:" + id + "/document:" + document, referral.caseId(), null);
  }
}
