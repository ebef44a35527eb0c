package org.huiyin.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.casefile.CaseFile.PetitionerLine;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.NumbersInClear;
import org.huiyin.secrecy.Mask;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Petitioners of a case, identity number and phone masked until somebody asks and says why. */
@Component
class PetitionerLines {

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final Organisation organisation;
  private final NumbersInClear numbers;

  PetitionerLines(
      JdbcClient jdbc, Secrecy secrecy, Organisation organisation, NumbersInClear numbers) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.organisation = organisation;
    this.numbers = numbers;
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
                    Mask.ID_NUMBER.over(line.idNumber()),
                    Mask.PHONE.over(line.phone()),
                    line.address(),
                    line.withdrawnOn()))
        .toList();
  }

  /** For who may ask for the numbers; the asking is recorded with its reason. */
  List<PetitionerLine> unmasked(long caseId, String reason, Actor by) {
    numbers.ask(caseId, "case:" + caseId, reason, by);
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

  /**
   * The chosen representatives of an entry, as the register form lists them.
   *
   * @param inClear whether somebody has said why he needs the numbers
   */
  List<Map<String, Object>> representatives(long caseId, String registerNumber, boolean inClear) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (PetitionerLine line : inClear ? inClear(caseId) : masked(caseId)) {
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
}
