package org.huiyin.referral;

import java.util.List;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.document.DocumentEntry;
import org.huiyin.document.Documents;
import org.huiyin.refusal.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers of a referral: what went out with it and what its receiver sent in. The receiver sees
 * these of the case's papers and no others.
 */
@Component
public class ReferralPapers {

  private final JdbcClient jdbc;
  private final Documents documents;

  ReferralPapers(JdbcClient jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  /** What a paper is in the referral. */
  public enum Role {
    ENCLOSED,
    ANSWER,
    EVIDENCE,
    SCAN
  }

  /**
   * Takes a file of the receiver's in.
   *
   * @throws org.huiyin.refusal.Refusal when it is not what it says it is, too large or empty
   */
  @Transactional
  public long store(
      Referral referral, Role role, String title, String mediaType, byte[] content, Actor by) {
    long document =
        documents.store(
            referral.caseId(), "REFERRAL_" + role.name(), title, mediaType, content, by);
    attach(referral, document, role);
    return document;
  }

  /** A paper of the case belongs to the referral from now on; once more changes nothing. */
  public void attach(Referral referral, long document, Role role) {
    jdbc.sql(
            """
            INSERT INTO huiyin.referral_document (referral_id, document_id, role) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        .params(referral.id(), document, role.name())
        .update();
  }

  /** Ids of the papers that belong to it. */
  public Set<Long> of(Referral referral) {
    return Set.copyOf(
        jdbc.sql("SELECT document_id FROM huiyin.referral_document WHERE referral_id = ?")
            .param(referral.id())
            .query(Long.class)
            .list());
  }

  /** What its receiver sent in: the answer's copy, evidence, scans. */
  List<DocumentEntry> sentIn(Referral referral) {
    List<Long> sent =
        jdbc.sql(
                "SELECT document_id FROM huiyin.referral_document WHERE referral_id = ? AND role <> 'ENCLOSED'")
            .param(referral.id())
            .query(Long.class)
            .list();
    return sent.isEmpty()
        ? List.of()
        : documents.of(referral.caseId()).stream().filter(one -> sent.contains(one.id())).toList();
  }

  /**
   * The papers that a person can name in a form: the receiver's people those of the referral, the
   * office any of the case.
   */
  public List<DocumentEntry> known(Referral referral, Actor by) {
    List<DocumentEntry> papers =
        documents.of(referral.caseId()).stream()
            .filter(document -> document.latest() && document.letterNumber() == null)
            .toList();
    if (ReferralDoors.actsForReceiver(by, referral)) {
      return papers;
    }
    Set<Long> attached = of(referral);
    return papers.stream().filter(document -> attached.contains(document.id())).toList();
  }

  /** Who enters from paper keeps the paper. */
  List<Fault> whyNotScan(Referral referral, Long scan, Actor by) {
    if (scan == null) {
      return ReferralDoors.actsForReceiver(by, referral)
          ? List.of(Fault.at("scan", "referral.scan-missing"))
          : List.of();
    }
    return known(referral, by).stream().map(DocumentEntry::id).anyMatch(scan::equals)
        ? List.of()
        : List.of(Fault.at("scan", "document.unknown"));
  }

  /**
   * As {@link #whyNotScan(Referral, Long, Actor)}; a day before today, on which a term hangs, is
   * shown by its paper whoever enters it.
   */
  List<Fault> whyNotScan(Referral referral, Long scan, boolean pastDay, Actor by) {
    List<Fault> faults = whyNotScan(referral, scan, by);
    return faults.isEmpty() && scan == null && pastDay
        ? List.of(Fault.at("scan", "referral.scan-of-past-day"))
        : faults;
  }

  void attachScan(Referral referral, Long scan) {
    if (scan != null) {
      attach(referral, scan, Role.SCAN);
    }
  }
}
