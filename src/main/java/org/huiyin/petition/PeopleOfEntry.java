package org.huiyin.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huiyin.petition.Registration.ComplainedOf;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.petition.Registration.Petitioners;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Petitioners and persons complained of, as cipher text with look-up hashes. */
@Component
class PeopleOfEntry {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final Secrecy secrecy;

  PeopleOfEntry(JdbcTemplate jdbc, JdbcClient client, Secrecy secrecy) {
    this.jdbc = jdbc;
    this.client = client;
    this.secrecy = secrecy;
  }

  void add(long entryId, Petitioners petitioners) {
    List<Object[]> rows = new ArrayList<>();
    rows.add(row(entryId, true, petitioners.lead()));
    petitioners.representatives().forEach(one -> rows.add(row(entryId, false, one)));
    insert(rows);
  }

  /** The lead petitioners of many entries at once. */
  void addLeads(Map<Long, PersonDetails> byEntry) {
    insert(
        byEntry.entrySet().stream().map(one -> row(one.getKey(), true, one.getValue())).toList());
  }

  private void insert(List<Object[]> rows) {
    jdbc.batchUpdate(
        """
        INSERT INTO huiyin.petitioner (entry_id, lead, name, id_number, phone, address, particulars, village,
          name_hash, id_number_hash, phone_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private Object[] row(long entryId, boolean lead, PersonDetails person) {
    Hashes hashes = Hashes.of(person, secrecy);
    return new Object[] {
      entryId,
      lead,
      secrecy.encrypt(person.name(), "petitioner.name"),
      secrecy.encrypt(person.idNumber(), "petitioner.id_number"),
      secrecy.encrypt(person.phone(), "petitioner.phone"),
      secrecy.encrypt(person.address(), "petitioner.address"),
      secrecy.encrypt(person.particulars(), "petitioner.particulars"),
      person.village(),
      hashes.name(),
      hashes.idNumber(),
      hashes.phone()
    };
  }

  void addComplainedOf(long caseId, long entryId, List<ComplainedOf> all) {
    if (all.isEmpty()) {
      return;
    }
    addComplainedOf(all.stream().map(one -> complainedOf(caseId, entryId, one)).toList());
  }

  /** Rows made by {@link #complainedOf}. */
  void addComplainedOf(List<Object[]> rows) {
    jdbc.batchUpdate(
        """
        INSERT INTO huiyin.complained_of (case_id, entry_id, person_id, unit_code, name, post, name_hash)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  Object[] complainedOf(long caseId, long entryId, ComplainedOf one) {
    return new Object[] {
      caseId,
      entryId,
      one.person(),
      one.unit(),
      secrecy.encrypt(one.name(), "complained_of.name"),
      secrecy.encrypt(one.post(), "complained_of.post"),
      Hashes.name(one.name(), secrecy)
    };
  }

  void rewriteComplainedOf(long id, ComplainedOf one) {
    Object[] row = complainedOf(0, 0, one);
    client
        .sql(
            """
            UPDATE huiyin.complained_of SET person_id = ?, unit_code = ?, name = ?, post = ?, name_hash = ? WHERE id = ?
            """)
        .params(Arrays.asList(row[2], row[3], row[4], row[5], row[6], id))
        .update();
  }

  /** The lead petitioner's values as a book has them by now. */
  void rewriteLead(long entryId, PersonDetails person) {
    Object[] row = row(entryId, true, person);
    client
        .sql(
            """
            UPDATE huiyin.petitioner SET name = ?, id_number = ?, phone = ?, address = ?, village = ?, name_hash = ?,
              id_number_hash = ?, phone_hash = ? WHERE entry_id = ? AND lead
            """)
        .params(
            Arrays.asList(row[2], row[3], row[4], row[5], row[7], row[8], row[9], row[10], entryId))
        .update();
  }

  /** The lead petitioner of an entry, in clear; for the register's own papers. */
  PersonDetails leadOf(long caseId, String registerNumber) {
    return client
        .sql(
            """
            SELECT p.name, p.id_number, p.phone, p.village, p.address, p.particulars
            FROM huiyin.petitioner p JOIN huiyin.register_entry e ON e.id = p.entry_id
            WHERE e.case_id = ? AND e.register_number = ? AND p.lead
            """)
        .params(caseId, registerNumber)
        .query((row, n) -> inClear(row))
        .single();
  }

  /**
   * Whom a paper about an entry is for, in clear: who brought it, else who else of the petitioners
   * still stands by the case; where nobody with a name does, who brought it all the same.
   */
  PersonDetails addresseeOf(long caseId, String registerNumber) {
    return client
        .sql(
            """
            SELECT p.name, p.id_number, p.phone, p.village, p.address, p.particulars
            FROM huiyin.petitioner p JOIN huiyin.register_entry e ON e.id = p.entry_id
            WHERE e.case_id = ? AND (e.voided_on IS NULL OR e.register_number = ?)
            ORDER BY p.withdrawn_on IS NOT NULL, e.register_number <> ?, NOT p.lead, p.id LIMIT 1
            """)
        .params(caseId, registerNumber, registerNumber)
        .query((row, n) -> inClear(row))
        .single();
  }

  private PersonDetails inClear(ResultSet row) throws SQLException {
    return new PersonDetails(
        secrecy.decrypt(row.getBytes("name"), "petitioner.name"),
        secrecy.decrypt(row.getBytes("id_number"), "petitioner.id_number"),
        secrecy.decrypt(row.getBytes("phone"), "petitioner.phone"),
        row.getString("village"),
        secrecy.decrypt(row.getBytes("address"), "petitioner.address"),
        secrecy.decrypt(row.getBytes("particulars"), "petitioner.particulars"));
  }
}
