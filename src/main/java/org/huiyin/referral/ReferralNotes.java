package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.CaseTeam;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes on how the work goes: a line and a day, at any time while the part is open. */
@Component
public class ReferralNotes {

  private final JdbcClient jdbc;
  private final ReferralRows rows;
  private final ReferralDoors doors;
  private final CaseTeam team;
  private final AuditTrail audit;
  private final Clock clock;

  ReferralNotes(
      JdbcClient jdbc,
      ReferralRows rows,
      ReferralDoors doors,
      CaseTeam team,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.doors = doors;
    this.team = team;
    this.audit = audit;
    this.clock = clock;
  }

  public record Note(LocalDate happenedOn, String wording, String enteredBy) {}

  /**
   * @throws Refusal when the part is not this person's to work on or done, or the note lies in the
   *     future
   */
  @Transactional
  public void add(long id, LocalDate on, String wording, Actor by) {
    Referral referral = rows.get(id);
    doors.admit(by, referral);
    if (ReferralDoors.actsForReceiver(by, referral) && !team.actsAsOffice(by, referral.caseId())) {
      throw new Refusal(Fault.of("referral.not-yours-to-note"));
    }
    LocalDate today = LocalDate.now(clock);
    if (!referral.state().isOpen()) {
      throw new Refusal(Fault.of("referral.closed"));
    }
    if (wording == null || wording.isBlank()) {
      throw new Refusal(Fault.at("wording", "petition.act.wording-missing"));
    }
    Words.within("wording", wording, Words.NOTE);
    if (on.isAfter(today)) {
      throw new Refusal(Fault.at("happenedOn", "petition.date-in-future", today.toString()));
    }
    jdbc.sql(
            "INSERT INTO huiyin.referral_note (referral_id, happened_on, wording, entered_by, at) VALUES (?, ?, ?, ?, ?)")
        .params(id, on, rows.cipher(wording), by.userId(), OffsetDateTime.now(clock))
        .update();
    audit.record(by, "NOTE_ON_REFERRAL", "referral:" + id, referral.caseId(), null);
  }

  /** All of them as a form shows them. */
  public String readable(long id) {
    return of(id).stream()
        .map(note -> note.happenedOn() + " " + note.wording())
        .collect(Collectors.joining("\n"));
  }

  /** The oldest first. */
  public List<Note> of(long id) {
    return jdbc.sql(
            "SELECT happened_on, wording, entered_by FROM huiyin.referral_note WHERE referral_id = ? ORDER BY id")
        .param(id)
        .query(
            (row, n) ->
                new Note(
                    row.getObject(1, LocalDate.class),
                    rows.words(row.getBytes(2)),
                    row.getString(3)))
        .list();
  }
}
