package org.huiyin.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.casefile.CaseFile.PetitionerLine;
import org.huiyin.organisation.Organisation;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Petitioners of a case, identity number and phone masked until somebody asks and says why. */
@Component
class PetitionerLines {

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final Organisation organisation;
  private final AuditTrail audit;

  PetitionerLines(JdbcClient jdbc, Secrecy secrecy, Organisation organisation, AuditTrail audit) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.organisation = organisation;
    this.audit = audit;
  }

  List<PetitionerLine> masked(long caseId) {
    return inClear(caseId).stream()
        .map(
            line ->
                new PetitionerLine(
                    line.id(),
                    line.entryNumber(),
                    line.lead(),
                    line.name(),
                    mask(line.idNumber(), 6, 2),
                    mask(line.phone(), 3, 2),
                    line.address(),
                    line.withdrawnOn()))
        .toList();
  }

  /** The asking is recorded with its reason. */
  List<PetitionerLine> unmasked(long caseId, String reason, Actor by) {
    if (reason == null || reason.isBlank()) {
      throw new Refusal(Fault.at("wording", "petition.act.reason-missing"));
    }
    audit.record(by, "UNMASK", "case:" + caseId, caseId, reason);
    return inClear(caseId);
  }

  private List<PetitionerLine> inClear(long caseId) {
    return jdbc.sql(
            """
            SELECT p.id, e.register_number, p.lead, p.name, p.id_number, p.phone, p.village, p.address, p.withdrawn_on
            FROM huiyin.petitioner p JOIN huiyin.register_entry e ON e.id = p.entry_id
            WHERE e.case_id = ? ORDER BY p.id
            """)
        .param(caseId)
        .query(
            (row, n) ->
                new PetitionerLine(
                    row.getLong("id"),
                    row.getString("register_number"),
                    row.getBoolean("lead"),
                    secrecy.decrypt(row.getBytes("name"), "petitioner.name"),
                    secrecy.decrypt(row.getBytes("id_number"), "petitioner.id_number"),
                    secrecy.decrypt(row.getBytes("phone"), "petitioner.phone"),
                    organisation.home(
                        row.getString("village"),
                        secrecy.decrypt(row.getBytes("address"), "petitioner.address")),
                    row.getObject("withdrawn_on", LocalDate.class)))
        .list();
  }

  /** The chosen representatives of an entry, in clear, as the register form lists them. */
  List<Map<String, Object>> representatives(long caseId, String registerNumber) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (PetitionerLine line : inClear(caseId)) {
      if (!line.lead() && line.entryNumber().equals(registerNumber)) {
        rows.add(
            Map.of(
                "no", rows.size() + 1,
                "name", text(line.name()),
                "idNumber", text(line.idNumber()),
                "phone", text(line.phone())));
      }
    }
    return rows;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String mask(String value, int first, int last) {
    if (value == null || value.length() <= first + last) {
      return value == null ? null : "*".repeat(value.length());
    }
    return value.substring(0, first)
        + "*".repeat(value.length() - first - last)
        + value.substring(value.length() - last);
  }
}
