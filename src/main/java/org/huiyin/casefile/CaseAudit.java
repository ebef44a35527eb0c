package org.huiyin.casefile;

import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.CaseTrail;
import org.huiyin.audit.CaseTrail.Trace;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.petition.PetitionCases;
import org.springframework.stereotype.Component;

/** The page on which a case tells who saw and did what; that somebody read it is a row as well. */
@Component
class CaseAudit {

  static final int AT_ONCE = 100;

  private final CaseDoors doors;
  private final CaseRights rights;
  private final PetitionCases cases;
  private final CaseTrail trail;
  private final TraceWords words;

  CaseAudit(
      CaseDoors doors, CaseRights rights, PetitionCases cases, CaseTrail trail, TraceWords words) {
    this.doors = doors;
    this.rights = rights;
    this.cases = cases;
    this.trail = trail;
    this.words = words;
  }

  /**
   * One row in words.
   *
   * @param role what the person was at that moment
   * @param sealed whether it can no longer be changed unnoticed
   */
  record Line(
      long id,
      OffsetDateTime at,
      String who,
      String role,
      String act,
      String subject,
      String reason,
      boolean sealed) {}

  /**
   * @param before where the next page begins, {@code null} on the last
   */
  record Page(String number, List<Line> lines, Long before) {}

  /**
   * @param before the last row that the reader has seen, {@code null} for the latest
   * @throws NoSuchCase when there is no such case, or what happened to it is not for this reader
   */
  Page open(long caseId, Long before, Actor reader) {
    doors.admit(reader, caseId);
    if (!rights.watches(caseId, reader)) {
      throw new NoSuchCase();
    }
    doors.enter(reader, caseId, "READ_AUDIT", "case:" + caseId);
    List<Trace> found = trail.of(caseId, before == null ? Long.MAX_VALUE : before, AT_ONCE + 1);
    List<Trace> shown = found.subList(0, Math.min(AT_ONCE, found.size()));
    return new Page(
        cases.get(caseId).registerNumber(),
        words.of(caseId, shown),
        found.size() > AT_ONCE ? shown.get(AT_ONCE - 1).id() : null);
  }
}
